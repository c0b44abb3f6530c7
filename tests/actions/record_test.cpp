#include "app/actions/amend_record.hpp"
#include "app/actions/edit_record.hpp"
#include "app/actions/list_records.hpp"
#include "app/actions/refuse_signature.hpp"
#include "app/actions/save_draft.hpp"
#include "app/actions/show_record.hpp"
#include "app/actions/supersede_commitment.hpp"
#include "app/actions/undo_record.hpp"
#include "app/actions/void_record.hpp"
#include "db/log.hpp"
#include "db/rebuild.hpp"
#include "tests/actions/a_caseload.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::actions;
using db::RecordState;

namespace {

drafts::Draft form(Caseload& office, const RecordId& id) { return form_of_record(office.store.reader(), office.store.identity(), id, today).value(); }

std::string notes(Caseload& office, const RecordId& id) { return text_of(office.shown(id), "notes"); }

RecordId edited(Caseload& office, const RecordId& id, const std::string& text)
{
    auto draft = form(office, id);
    draft.text["notes"] = text;
    REQUIRE(edit_record(office.store, draft, today).ok());
    return id;
}

} // namespace

TEST_CASE("a recorded visit stands in the log and in its table, under the officer's code")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    CHECK(office.row(id).state == RecordState::draft);
    CHECK(office.row(id).actor == "CB01");
    CHECK(office.row(id).day == make_day(2026, 11, 19));
    CHECK(text_of(office.shown(id), "outcome") == "closed");
    CHECK(db::count_ops(office.store.reader()) >= 1);
}

TEST_CASE("the employer's code is found as people type it")
{
    Caseload office;
    auto visit = a_visit();
    visit.text["unit"] = " 4001 ";
    CHECK(record(office.store, visit, today)->unit == "4001");
    visit.text["unit"] = "\xff";
    CHECK(told(record(office.store, visit, today).problems()) == Told{"unit.unknown@unit"});
}

TEST_CASE("a refused draft leaves no trace in the log")
{
    Caseload office;
    const auto before = db::count_ops(office.store.reader());
    auto visit = a_visit();
    visit.text["day"] = "2026-11-21";
    CHECK(told(record(office.store, visit, today).problems()) == Told{"visit.day.in_future@day"});
    CHECK(db::count_ops(office.store.reader()) == before);
}

TEST_CASE("the same form saved twice is one record")
{
    Caseload office;
    auto visit = a_visit();
    visit.id = save_draft(office.store, visit);
    CHECK(record(office.store, visit, today).ok());
    CHECK(told(record(office.store, visit, today).problems()) == Told{"record.moved_on@"});
}

TEST_CASE("a commitment takes its debt from the ledger")
{
    Caseload office;
    auto draft = a_commitment();
    draft.text.erase("debt");
    CHECK(money_of(office.shown(office.recorded(draft)), "debt") == Money{300});
    draft.text["unit"] = "4002";
    CHECK(told(record(office.store, draft, today).problems()) == Told{"commitment.debt.unknown@debt"});
}

TEST_CASE("an edit writes only the groups that changed")
{
    Caseload office;
    const auto id = edited(office, office.recorded(a_visit()), "cổng khóa");
    std::vector<std::size_t> sizes;
    db::each_op(office.store.reader(), {.record = id}, [&](const db::LogRow& row) {
        sizes.push_back(cbor::decode(row.op.payload)->map()->size());
        return true;
    });
    CHECK(notes(office, id) == "cổng khóa");
    CHECK(text_of(office.shown(id), "outcome") == "closed");
    CHECK(sizes == std::vector<std::size_t>{5, 2}); // salt, head and three groups; then salt and the notes
}

TEST_CASE("an edit that changes nothing is refused")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    CHECK(told(edit_record(office.store, form(office, id), today).problems()) == Told{"record.unchanged@"});
}

TEST_CASE("an edit of a record that moved on is refused and nothing is lost")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    auto stale = form(office, id);
    edited(office, id, "first");
    stale.text["notes"] = "second";
    CHECK(told(edit_record(office.store, stale, today).problems()) == Told{"record.moved_on@"});
    CHECK(notes(office, id) == "first");
}

TEST_CASE("the employer of a record cannot change")
{
    Caseload office;
    auto draft = form(office, office.recorded(a_visit()));
    draft.text["unit"] = "4002";
    CHECK(told(edit_record(office.store, draft, today).problems()) == Told{"record.unit.fixed@unit"});
}

TEST_CASE("a field that an edit clears is gone")
{
    Caseload office;
    const auto id = edited(office, office.recorded(a_visit()), "x");
    edited(office, id, "");
    CHECK_FALSE(office.shown(id).fields.contains("notes"));
}

TEST_CASE("undo steps back through the edits and stops at the first writing")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    edited(office, id, "one");
    edited(office, id, "two");
    REQUIRE(undo_record(office.store, id).ok());
    CHECK(notes(office, id) == "one");
    REQUIRE(undo_record(office.store, id).ok());
    CHECK(notes(office, id).empty());
    CHECK(told(undo_record(office.store, id).problems()) == Told{"record.undo.create@"});
    CHECK_FALSE(office.row(id).conflict);
}

TEST_CASE("an edit after an undo can be undone in its turn")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    edited(office, id, "one");
    REQUIRE(undo_record(office.store, id).ok());
    edited(office, id, "other");
    REQUIRE(undo_record(office.store, id).ok());
    CHECK(notes(office, id).empty());
}

TEST_CASE("a finalised record is neither edited nor undone")
{
    Caseload office;
    const auto id = edited(office, office.recorded(a_commitment()), "x");
    auto draft = form(office, id);
    draft.text["notes"] = "changed";
    office.finalise(id);
    draft.based_on = {};
    CHECK(told(edit_record(office.store, draft, today).problems()) == Told{"record.finalised@"});
    CHECK(told(undo_record(office.store, id).problems()) == Told{"record.finalised@"});
    CHECK(notes(office, id) == "x");
}

TEST_CASE("a finalised record is amended beside its frozen content")
{
    Caseload office;
    const auto id = office.recorded(a_commitment());
    auto draft = form(office, id);
    draft.text["notes"] = "số thẻ ghi nhầm";
    CHECK(told(amend_record(office.store, draft, today).problems()) == Told{"record.not_finalised@"});
    office.finalise(id);
    REQUIRE(amend_record(office.store, draft, today).ok());
    CHECK(notes(office, id).empty());
    const auto shown = show_record(office.store.reader(), id);
    CHECK((*shown)["events"][0]["event"] == "amended");
    CHECK((*shown)["events"][0]["fields"]["notes"] == "số thẻ ghi nhầm");
}

TEST_CASE("a void record stays, with its reason, and is voided once")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    CHECK(told(void_record(office.store, id, "  ", false).problems()) == Told{"record.reason.required@reason"});
    REQUIRE(void_record(office.store, id, "nhầm đơn vị", false).ok());
    CHECK(office.row(id).state == RecordState::voided);
    CHECK((*show_record(office.store.reader(), id))["events"][0]["reason"] == "nhầm đơn vị");
    CHECK(told(void_record(office.store, id, "again", false).problems()) == Told{"record.voided@"});
    CHECK(told(edit_record(office.store, form(office, id), today).problems()) == Told{"record.voided@"});
}

TEST_CASE("void with a copy gives an open record with the same content")
{
    Caseload office;
    const auto id = office.recorded(a_commitment());
    office.finalise(id);
    const auto done = void_record(office.store, id, "sửa tại bàn", true);
    REQUIRE(done.ok());
    CHECK(office.row(done->copy).state == RecordState::draft);
    CHECK(office.shown(done->copy).fields == office.shown(id).fields);
}

TEST_CASE("a commitment is superseded by a new one of the same employer, both or neither")
{
    Caseload office;
    const auto old = office.recorded(a_commitment());
    auto wrong = a_commitment();
    wrong.text["unit"] = "4002";
    CHECK(told(supersede_commitment(office.store, old, wrong, today).problems()) == Told{"commitment.supersede.other_unit@unit"});
    auto broken = a_commitment();
    broken.text["debt"] = "301";
    CHECK(told(supersede_commitment(office.store, old, broken, today).problems()) == Told{"commitment.sum.differs@installments"});
    CHECK(office.row(old).state == RecordState::draft);
    auto next = a_commitment();
    next.text.erase("unit");
    const auto made = supersede_commitment(office.store, old, next, today);
    REQUIRE(made.ok());
    CHECK(office.row(old).state == RecordState::superseded);
    CHECK(office.row(old).superseded_by == made->id);
    CHECK(told(supersede_commitment(office.store, old, next, today).problems()) == Told{"record.superseded@"});
}

TEST_CASE("a refusal to sign needs a finalised page, a reason and a witness")
{
    Caseload office;
    const auto id = office.recorded(a_commitment());
    CHECK(told(refuse_signature(office.store, id, "", {}).problems()) == Told{"record.reason.required@reason", "record.witness.required@witness"});
    CHECK(told(refuse_signature(office.store, id, "không ký", {"Huỳnh Thị Liên"}).problems()) == Told{"record.not_finalised@"});
    office.finalise(id);
    REQUIRE(refuse_signature(office.store, id, "không ký", {"Huỳnh Thị Liên"}).ok());
    CHECK(office.row(id).state == RecordState::refused_to_sign);
    CHECK((*show_record(office.store.reader(), id))["events"][0]["witnesses"][0] == "Huỳnh Thị Liên");
}

TEST_CASE("a call is recorded, a letter is a draft until it is finalised")
{
    Caseload office;
    drafts::Draft urging{kind_named("urging"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"kind", "call"}}, {}, {}};
    CHECK(office.row(office.recorded(urging)).state == RecordState::recorded);
    urging.text["kind"] = "letter";
    CHECK(office.row(office.recorded(urging)).state == RecordState::draft);
}

TEST_CASE("records are listed by kind, employer and state")
{
    Caseload office;
    office.recorded(a_visit());
    office.recorded(a_commitment());
    const auto list = [&](const RecordQuestion& question) { return list_records(office.store.reader(), office.store.identity(), question); };
    CHECK((*list({}))["total"] == 2);
    CHECK((*list({"visit", "4001", "draft"}))["records"][0]["kind"] == "visit");
    CHECK((*list({"", "4002", ""}))["total"] == 0);
    CHECK(told(list({"x", "y", "z"}).problems()) == Told{"record.filter.unit@unit", "record.kind.unknown@kind", "record.state.unknown@state"});
}

TEST_CASE("a kept draft comes back as typed, even wrong, and goes when its record is made")
{
    Caseload office;
    auto draft = a_commitment();
    draft.text["day"] = "20/13/2026";
    draft.lists["causes"] = {"no_orders", ""};
    const auto id = save_draft(office.store, draft);
    auto kept = kept_draft(office.store.reader(), id);
    REQUIRE(kept);
    CHECK(kept->draft.text == draft.text);
    CHECK(kept->draft.lists == draft.lists);
    CHECK(kept->draft.rows == draft.rows);
    kept->draft.text["day"] = "20/11/2026";
    CHECK(office.recorded(kept->draft) == id);
    CHECK(kept_drafts(office.store.reader()).empty());
}

TEST_CASE("what a later version wrote into a group stays there after an edit")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    const auto notes_group = field_named(*kind_named("visit"), "notes")->group;
    office.store.write([&](db::Transaction& t) {
        auto op = op_on(t, office.store.identity(), sync::Kind::set, stored_record(t, id)->record);
        op.over = db::over_for(t, id, {notes_group});
        op.payload = {{notes_group, cbor::Map{{900, "tomorrow"}}}};
        t.append(op);
    });
    edited(office, id, "today");
    const auto groups = office.row(id).groups;
    CHECK(cbor::at(*cbor::at(groups, notes_group).map(), 900) == cbor::Value("tomorrow"));
    CHECK(notes(office, id) == "today");
}

TEST_CASE("records come out of a rebuild as they were")
{
    Caseload office;
    const auto id = edited(office, office.recorded(a_commitment()), "x");
    office.finalise(id);
    REQUIRE(refuse_signature(office.store, id, "không ký", {"A"}).ok());
    const auto before = db::dump_derived(office.store.reader());
    office.store.write([](db::Transaction& t) { db::rebuild(t); });
    CHECK(db::dump_derived(office.store.reader()) == before);
}
