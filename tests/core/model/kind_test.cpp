#include "core/model/commitment.hpp"
#include "core/model/kind.hpp"
#include "core/model/visit.hpp"
#include <doctest/doctest.h>
#include <set>

using namespace dondoc;

TEST_CASE("no two kinds share a noun, a verb or a number")
{
    std::set<std::string> nouns, verbs;
    std::set<unsigned> numbers;
    for (const auto* kind : all_kinds()) {
        CHECK(nouns.insert(kind->noun).second);
        CHECK((*kind->part_of != 0) == (*kind->verb == 0)); // a part is made with its parent
        if (*kind->verb != 0)
            CHECK(verbs.insert(kind->verb).second);
        CHECK(numbers.insert(kind->number).second);
        CHECK(kind_named(kind->noun) == kind);
        CHECK(kind_numbered(kind->number) == kind);
    }
}

static const std::set<std::string> reserved{"from", "template", "store", "json", "today", "lang", "quiet", "key_file", "help"};

static void check_fields(std::span<const FieldSpec> fields, bool columns)
{
    std::set<std::string> keys;
    std::set<unsigned> numbers;
    for (const auto& field : fields) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK(numbers.insert(field.number).second);
        if (columns)
            CHECK(field.number >= 1);
        else
            CHECK((field.group >= 2 || std::string(field.key) == "unit"));
        CHECK((field.type == FieldType::rows) == !field.columns.empty());
        CHECK((field.type != FieldType::code || !field.codes.empty()));
        CHECK(reserved.count(field.key) == columns * reserved.count(field.key)); // options of the frame and of every record verb
        check_fields(field.columns, true);
    }
}

TEST_CASE("every field of a kind has its own key and number, and stands in a group of its own kind")
{
    for (const auto* kind : all_kinds()) {
        CAPTURE(kind->noun);
        check_fields(kind->fields, false);
        CHECK((kind->scope == ScopeSort::employer) == (field_named(*kind, "unit") != nullptr));
    }
}

TEST_CASE("the terms of a commitment are one group, so a merge never parts the debt from its installments")
{
    const auto& kind = *kind_named("commitment");
    const auto group = field_named(kind, "debt")->group;
    for (const char* key : {"as_of", "left_out", "installments", "pays_current"})
        CHECK(field_named(kind, key)->group == group);
}

static std::map<std::string, cbor::Value> some_terms()
{
    return {{"day", 20000},
            {"as_of", 2026 * 12 + 9},
            {"debt", 300},
            {"installments", rows_of({{Day{20010}, Money{100}, {}}, {Day{20020}, Money{200}, {{4, Money{150}}, {5, Money{50}}}}})}};
}

TEST_CASE("fields come back from the groups of a payload as they went in")
{
    const auto& kind = *kind_named("commitment");
    const auto bytes = cbor::encode(groups_of(kind, some_terms()));
    const auto back = cbor::decode(bytes);
    REQUIRE(back.ok());
    CHECK(fields_of(kind, *back->map()) == some_terms());
}

TEST_CASE("a strange value, number or group in a payload is left out and harms nothing else")
{
    const auto& kind = *kind_named("visit");
    cbor::Map groups = groups_of(kind, {{"day", 20000}, {"outcome", "met"}, {"notes", "x"}});
    groups[2] = cbor::Map{{1, "no day"}, {999, true}};
    groups[6] = cbor::Value("no map");
    groups[77] = cbor::Map{{1, 1}};
    const auto fields = fields_of(kind, groups);
    CHECK(fields == std::map<std::string, cbor::Value>{{"outcome", "met"}});
}

TEST_CASE("the head of a create op names kind and parent")
{
    const RecordId parent{{1, 2, 3}};
    cbor::Map payload{{1, head_group(*kind_named("dialogue"), parent)}};
    const auto head = read_head(payload);
    REQUIRE(head);
    CHECK(head->kind == kind_named("dialogue")->number);
    CHECK(head->parent == parent);
    CHECK_FALSE(read_head(cbor::Map{}));
    CHECK_FALSE(read_head(cbor::Map{{1, cbor::Map{{1, -1}}}}));
}

TEST_CASE("a letter is signed and has a page, a call has neither")
{
    Record letter{{}, kind_named("urging"), {}, {}, {{"kind", "letter"}, {"round", 2}}};
    Record call{{}, kind_named("urging"), {}, {}, {{"kind", "call"}}};
    CHECK(is_signed(letter));
    CHECK(page_sign(letter) == "CVDD2");
    CHECK_FALSE(is_signed(call));
    CHECK(page_sign(call).empty());
}

TEST_CASE("a commitment is read from its record")
{
    const Record record{{}, kind_named("commitment"), {}, {}, some_terms()};
    const auto terms = commitment_of(record);
    REQUIRE(terms);
    CHECK(terms->debt == Money{300});
    CHECK(terms->installments.size() == 2);
    CHECK(terms->installments[1].funds.at(4) == Money{150});
    CHECK(terms->pays_current);
    CHECK_FALSE(visit_of(record));
}

TEST_CASE("equal installments add up and fall on month ends after the first")
{
    const auto schedule = equal_installments(Money{100}, 3, *make_day(2026, 11, 30));
    CHECK(iso(schedule[1].day) == "2026-12-31");
    CHECK(iso(schedule[2].day) == "2027-01-31");
    CHECK(schedule[0].amount + schedule[1].amount + schedule[2].amount == Money{100});
}
