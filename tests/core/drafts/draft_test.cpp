#include "core/base/random.hpp"
#include "core/model/commitment.hpp"
#include "tests/core/drafts/a_draft.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::drafts;

TEST_CASE("a visit with the least that is needed becomes a record in the scope of its employer")
{
    const auto record = to_record(a_visit(), an_office());
    REQUIRE(record.ok());
    CHECK(record->scope == scope_of(unit_4001));
    CHECK(day_of(*record) == make_day(2026, 11, 19));
    CHECK(text_of(*record, "outcome") == "closed");
}

TEST_CASE("an empty draft tells all that is compulsory at once")
{
    const Draft empty{kind_named("visit"), {}, {}, {}, {}, {}};
    CHECK(told(check(empty, an_office())) == Told{"field.required@day", "field.required@next_action", "field.required@next_day", "field.required@outcome",
                                                  "field.required@unit"});
}

TEST_CASE("a visit dated tomorrow is refused, one of today is not")
{
    auto visit = a_visit();
    visit.text["day"] = "2026-11-21";
    CHECK(told(check(visit, an_office())) == Told{"visit.day.in_future@day"});
    visit.text["day"] = "2026-11-20";
    CHECK(check(visit, an_office()).empty());
}

TEST_CASE("the next step of a visit does not lie before the visit")
{
    auto visit = a_visit();
    visit.text["next_day"] = "18/11/2026";
    CHECK(told(check(visit, an_office())) == Told{"visit.next_day.before_day@next_day"});
}

TEST_CASE("several mistakes of one draft are told together, each with its field")
{
    auto visit = a_visit();
    visit.text["unit"] = "9999";
    visit.text["outcome"] = "away";
    visit.text["staff_seen"] = "a dozen";
    visit.text["colour"] = "red";
    visit.rows["witnesses"] = {{{"title", "Tổ trưởng"}, {"shoe", "42"}}};
    CHECK(told(check(visit, an_office())) == Told{"field.code.unknown@outcome", "field.count.unreadable@staff_seen", "field.required@witnesses[0].name",
                                                  "field.unknown@colour", "field.unknown@witnesses[0].shoe", "unit.unknown@unit"});
}

TEST_CASE("blank rows and doubled list entries of a form are nothing")
{
    auto visit = a_visit();
    visit.rows["witnesses"] = {{{"name", " "}, {"title", ""}}};
    visit.lists["causes"] = {"no_orders", "", "no_orders", "khách hàng lớn phá sản"};
    const auto record = to_record(visit, an_office());
    REQUIRE(record.ok());
    CHECK_FALSE(record->fields.contains("witnesses"));
    CHECK(value_of(*record, "causes").array()->size() == 2);
}

TEST_CASE("more rows than a page can hold are refused")
{
    auto visit = a_visit();
    visit.rows["witnesses"].assign(61, {{"name", "A"}});
    CHECK(told(check(visit, an_office())) == Told{"field.list.too_long@witnesses"});
}

TEST_CASE("a record too long for one op is refused in the form, not in the log")
{
    auto visit = a_visit();
    for (const auto* key : {"notes", "observed", "finance", "requests", "unit_opinion", "next_note", "documents_note"})
        visit.text[key] = std::string(10'000, 'a');
    CHECK(told(check(visit, an_office())) == Told{"record.too_long@"});
}

TEST_CASE("employers of a meeting are named by code, separated by commas or one by one")
{
    Draft dialogue{kind_named("dialogue"), {}, {}, {{"day", "2026-11-18"}}, {{"invited", {"4001, 4001", "4002"}}}, {}};
    CHECK(told(check(dialogue, an_office())) == Told{"unit.unknown@invited[2]"});
    dialogue.lists["invited"] = {"4001"};
    CHECK(to_record(dialogue, an_office())->scope == office_scope("04801"));
}

TEST_CASE("a commitment that adds up is taken")
{
    const auto record = to_record(a_commitment(), an_office());
    REQUIRE(record.ok());
    CHECK(commitment_of(*record)->debt == Money{300});
}

TEST_CASE("a commitment whose installments miss the debt by one đồng is refused and says by how much")
{
    auto draft = a_commitment();
    draft.rows["installments"][1]["amount"] = "199";
    const auto problems = check(draft, an_office());
    REQUIRE(told(problems) == Told{"commitment.sum.differs@installments"});
    CHECK(problems[0].arguments.at("difference") == "1");
}

TEST_CASE("the debt of a commitment comes from the ledger when it is not given")
{
    auto draft = a_commitment();
    draft.text.erase("debt");
    CHECK(money_of(*to_record(draft, an_office()), "debt") == Money{300});
    draft.text["as_of"] = "2026-09";
    CHECK(told(check(draft, an_office())) == Told{"commitment.debt.unknown@debt"});
}

TEST_CASE("a part left out of a commitment counts in the sum and needs its reason")
{
    auto draft = a_commitment();
    draft.text["debt"] = "350";
    draft.text["left_out"] = "50";
    CHECK(told(check(draft, an_office())) == Told{"commitment.left_out_reason.required@left_out_reason"});
    draft.text["left_out_reason"] = "đang khiếu nại";
    CHECK(check(draft, an_office()).empty());
}

TEST_CASE("installments ascend and lie after the day of the minutes")
{
    auto draft = a_commitment();
    draft.rows["installments"][0]["day"] = "2026-11-19";
    CHECK(told(check(draft, an_office())) == Told{"commitment.installment.not_after_day@installments[0].day"});
    draft.rows["installments"][0]["day"] = "2026-12-31";
    CHECK(told(check(draft, an_office())) == Told{"commitment.installment.not_ascending@installments[1].day"});
}

TEST_CASE("an installment split by fund adds up")
{
    auto draft = a_commitment();
    draft.rows["installments"][0]["funds"] = "BHYT=60 BHTN=39";
    CHECK(told(check(draft, an_office())) == Told{"commitment.funds.differ@installments[0].funds"});
    draft.rows["installments"][0]["funds"] = "BHYT=60 BHTN=40";
    CHECK(check(draft, an_office()).empty());
}

TEST_CASE("a commitment cites no ledger month after its own day")
{
    auto draft = a_commitment();
    draft.text["as_of"] = "2026-12";
    CHECK(told(check(draft, an_office())) == Told{"commitment.as_of.in_future@as_of"});
}

TEST_CASE("the form of a record reads back to the same record")
{
    auto draft = a_commitment();
    draft.rows["installments"][1]["funds"] = "BHYT=150 BHTN=50";
    draft.rows["agency_people"] = {{{"name", "Phạm Minh Quang"}, {"card", "0482/BHXH"}}};
    draft.lists["causes"] = {"no_orders"};
    draft.text["start"] = "8h30";
    draft.text["agrees"] = "có";
    const auto record = to_record(draft, an_office());
    REQUIRE(record.ok());
    const auto again = to_record(draft_of(*record, an_office()), an_office());
    REQUIRE(again.ok());
    CHECK(again->fields == record->fields);
    CHECK(again->scope == record->scope);
}

TEST_CASE("random keystrokes in any field of any kind give problems or a record, never harm")
{
    SeededRandom random(7);
    const std::string pieces[] = {"", " ", "2026-11-19", "4001", "100", "-1", "\xff", "\u0302", "a=b", "BHYT=5", "met", "true", "31/02/2026", "\U0001F600", "\n", std::string(600, 'x')};
    const auto piece = [&] { return pieces[random.below(std::size(pieces))]; };
    for (int round = 0; round < 2000; ++round) {
        const auto* kind = all_kinds()[random.below(all_kinds().size())];
        Draft draft{kind, {}, {}, {}, {}, {}};
        for (const auto& field : kind->fields) {
            draft.text[field.key] = piece();
            draft.lists[field.key] = {piece(), piece()};
            Row row;
            for (const auto& column : field.columns)
                row[column.key] = piece();
            draft.rows[field.key] = {row};
        }
        const auto record = to_record(draft, an_office());
        if (record.ok())
            CHECK(fields_of(*kind, groups_of(*kind, record->fields)) == record->fields);
        else
            CHECK(record.problems() == check(draft, an_office()));
    }
}
