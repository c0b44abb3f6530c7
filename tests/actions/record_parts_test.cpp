#include "app/actions/edit_record.hpp"
#include "app/actions/record_parts.hpp"
#include "app/actions/record_warnings.hpp"
#include "app/actions/timeline.hpp"
#include "app/actions/undo_record.hpp"
#include "app/actions/void_record.hpp"
#include "tests/actions/a_caseload.hpp"
#include "tests/actions/an_exchange.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

drafts::Draft a_dialogue()
{
    return {kind_named("dialogue"), {}, {}, {{"day", "2026-11-19"}, {"place", "Hội trường"}}, {{"invited", {"4001", "4002"}}},
            {{"questions", {{{"unit", "4001"}, {"question", "Xin trả nhiều kỳ"}, {"due", "2026-11-30"}}}}}};
}

std::vector<StoredRecord> parts(Caseload& office, const RecordId& parent)
{
    std::vector<StoredRecord> out;
    for (const auto& row : db::list_records(office.store.reader(), {.parent = parent}))
        if (why_over(row).empty())
            out.push_back(stored_record(row));
    return out;
}

UnitId unit(Caseload& office, const char* code) { return db::find_unit(office.store.reader(), code)->id; }

} // namespace

TEST_CASE("a dialogue leaves a part of its own at each employer that it names")
{
    Caseload office;
    const auto id = office.recorded(a_dialogue());
    const auto held = parts(office, id);
    REQUIRE(held.size() == 2);
    std::size_t asked = 0;
    for (const auto& part : held) {
        CHECK(part.record.parent == id);
        CHECK(part.record.kind == kind_named("dialogue_part"));
        asked += value_of(part.record, "questions").array() ? 1 : 0;
    }
    CHECK(asked == 1);
}

TEST_CASE("an employer's timeline shows a dialogue once, under the dialogue's own id")
{
    Caseload office;
    const auto id = office.recorded(a_dialogue());
    const auto timeline = timeline_of(office.store.reader(), unit(office, "4001"));
    REQUIRE(timeline.size() == 1);
    CHECK(timeline[0].kind == "dialogue");
    CHECK(timeline[0].id == id);
}

TEST_CASE("an employer struck from the dialogue loses its part, one added gets its own, an unchanged one is not written again")
{
    Caseload office;
    const auto id = office.recorded(a_dialogue());
    const auto before = parts(office, id);
    auto form = form_of_record(office.store.reader(), office.store.identity(), id, today).value();
    form.lists["invited"] = {"4001"};
    REQUIRE(edit_record(office.store, form, today).ok());
    const auto after = parts(office, id);
    REQUIRE(after.size() == 1);
    const auto same = std::find_if(before.begin(), before.end(), [&](const StoredRecord& part) { return part.record.id == after[0].record.id; });
    REQUIRE(same != before.end());
    CHECK(same->row.revision == after[0].row.revision);
    REQUIRE(undo_record(office.store, id).ok());
    CHECK(parts(office, id).size() == 2);
}

TEST_CASE("what was settled at one employer survives an edit of the dialogue")
{
    Caseload office;
    const auto id = office.recorded(a_dialogue());
    for (const auto& part : parts(office, id)) {
        auto form = form_of_record(office.store.reader(), office.store.identity(), part.record.id, today).value();
        form.text["settled"] = "2026-11-20";
        REQUIRE(edit_record(office.store, form, today).ok());
    }
    auto form = form_of_record(office.store.reader(), office.store.identity(), id, today).value();
    form.text["place"] = "Trụ sở";
    REQUIRE(edit_record(office.store, form, today).ok());
    for (const auto& part : parts(office, id)) {
        CHECK(text_of(part.record, "place") == "Trụ sở");
        CHECK(day_of(part.record, "settled") == make_day(2026, 11, 20));
    }
}

TEST_CASE("a dialogue that is voided takes its parts with it, and a copy has its own")
{
    Caseload office;
    const auto id = office.recorded(a_dialogue());
    const auto done = void_record(office.store, id, "nhập nhầm", true);
    REQUIRE(done.ok());
    CHECK(parts(office, id).empty());
    CHECK(parts(office, done->copy).size() == 2);
}

TEST_CASE("a second commitment beside one that runs on is warned of, not refused")
{
    Caseload office;
    REQUIRE(record(office.store, a_commitment(), today)->warnings.empty());
    const auto second = record(office.store, a_commitment(), today);
    REQUIRE(second.ok());
    REQUIRE(second->warnings.size() == 1);
    CHECK(second->warnings[0].code == "commitment.warn.other_runs");
}

TEST_CASE("a second visit of the same officer on the same day is warned of; another day is not")
{
    Caseload office;
    office.recorded(a_visit());
    CHECK(record(office.store, a_visit(), today)->warnings.at(0).code == "visit.warn.same_day");
    auto other = a_visit();
    other.text["day"] = "2026-11-18";
    CHECK(record(office.store, other, today)->warnings.empty());
}

TEST_CASE("a dialogue and its parts travel to the hub, and both sides hold the same of each employer")
{
    AnExchange day;
    day.enrol_all();
    auto& laptop = day.laptop(1);
    const auto made = record(laptop.store, a_dialogue(), today);
    REQUIRE(made.ok());
    day.full_exchange(1);
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
    const auto reader = day.hub.store.reader();
    CHECK(db::list_records(reader, {.parent = made->id}).size() == 2);
    const auto timeline = timeline_of(reader, db::find_unit(reader, "4001")->id);
    REQUIRE(timeline.size() == 1);
    CHECK(timeline[0].id == made->id);
}
