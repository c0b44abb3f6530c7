#include "db/assignments.hpp"
#include "db/digest.hpp"
#include "db/drafts.hpp"
#include "db/log.hpp"
#include "db/plan.hpp"
#include "db/rebuild.hpp"
#include "db/snapshots.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::db;
using Change = LedgerWriter::Change;

namespace {

constexpr Month october{2026 * 12 + 9};

LedgerRow a_row(std::int64_t unit, Month month, std::int64_t closing)
{
    LedgerRow out;
    out.month = month;
    out.unit = unit;
    out.due = 1000;
    out.closing = closing;
    return out;
}

Change put(TempStore& temp, const LedgerRow& row)
{
    return temp.store.write([&](Transaction& t) { return LedgerWriter(t).put(row); });
}

std::int64_t add_unit(TempStore& temp, const std::string& code)
{
    return temp.store.write([&](Transaction& t) { return put_unit(t, a_unit(code)); });
}

} // namespace

TEST_CASE("a ledger row given again is the same, a changed one leaves its former figures readable")
{
    TempStore temp;
    const auto no = add_unit(temp, "TA0001A");
    auto row = a_row(no, october, 5'000);
    row.funds = {{"BHTN", 1, 2, 3}, {"BHYT", {}, 5, 6}};
    row.months_in_debt = "3.25";
    CHECK(put(temp, row) == Change::added);
    CHECK(put(temp, row) == Change::same);
    CHECK(ledger_row(temp.store.reader(), october, no) == row);
    auto changed = row;
    changed.closing = 6'000;
    changed.funds.pop_back();
    CHECK(put(temp, changed) == Change::changed);
    CHECK(ledger_row(temp.store.reader(), october, no) == changed);
    const auto former = former_ledger(temp.store.reader(), october, no);
    REQUIRE(former.size() == 1);
    CHECK(former[0].row.closing == 5'000);
    CHECK(former[0].replaced_ms == temp.clock.now);
}

TEST_CASE("the list shows the newest ledger month, whatever the order in which months came")
{
    TempStore temp;
    const auto no = add_unit(temp, "TA0001A");
    put(temp, a_row(no, october, 5'000));
    put(temp, a_row(no, october - 3, 9'000));
    const auto line = all_units(temp.store.reader()).at(0);
    CHECK(line.now.last_month == october);
    CHECK(line.now.closing == 5'000);
    CHECK(ledger_months(temp.store.reader()) == std::vector<Month>{october - 3, october});
    CHECK(debt_totals(temp.store.reader()).debt == 5'000);
    CHECK(debt_totals(temp.store.reader(), october - 1).debt == 9'000);
    CHECK(ledger_of(temp.store.reader(), no).size() == 2);
}

TEST_CASE("debt and overpayment are added apart")
{
    TempStore temp;
    put(temp, a_row(add_unit(temp, "TA0001A"), october, 5'000));
    put(temp, a_row(add_unit(temp, "TA0002B"), october, -700));
    add_unit(temp, "TA0003C");
    const auto totals = debt_totals(temp.store.reader());
    CHECK(totals.debt == 5'000);
    CHECK(totals.overpaid == 700);
    CHECK(totals.units == 2);
}

TEST_CASE("an own row never replaces a row of the hub")
{
    TempStore temp;
    auto unit = a_unit("TA0001A", "Tên của tỉnh");
    unit.source = Source::hub;
    const auto no = temp.store.write([&](Transaction& t) { return put_unit(t, unit); });
    CHECK(temp.store.write([&](Transaction& t) { return put_unit(t, a_unit("TA0001A", "Tên của máy")); }) == no);
    CHECK(find_unit(temp.store.reader(), "TA0001A")->name == "Tên của tỉnh");
    auto row = a_row(no, october, 5'000);
    row.source = Source::hub;
    CHECK(put(temp, row) == Change::added);
    CHECK(put(temp, a_row(no, october, 1)) == Change::kept_hub);
    CHECK(ledger_row(temp.store.reader(), october, no)->closing == 5'000);
}

TEST_CASE("an employer whose code changed is found by both codes and keeps its id")
{
    TempStore temp;
    add_unit(temp, "TA0001A");
    const UnitId id = unit_id("048", "TA0001A");
    temp.store.write([&](Transaction& t) { change_unit_code(t, id, "TZ9999Z"); });
    for (const char* code : {"TA0001A", "TZ9999Z"}) {
        const auto unit = find_unit(temp.store.reader(), code);
        REQUIRE(unit);
        CHECK(unit->id == id);
        CHECK(unit->code == "TZ9999Z");
        CHECK(unit->former_codes == std::vector<std::string>{"TA0001A"});
    }
    CHECK(find_unit(temp.store.reader(), unit_id("048", "TZ9999Z"))->id == id);
}

TEST_CASE("a new officer of an own list closes the former one's assignment, the same one changes nothing")
{
    TempStore temp;
    add_unit(temp, "TA0001A");
    const UnitId id = unit_id("048", "TA0001A");
    const auto assign = [&](const char* officer) { return temp.store.write([&](Transaction& t) { return put_own_assignment(t, id, officer, Day{20'000}); }); };
    CHECK(assign("CB01"));
    CHECK(!assign("CB01"));
    CHECK(assign("CB02"));
    CHECK(open_principal(temp.store.reader(), id)->officer == "CB02");
    CHECK(assignments_of(temp.store.reader(), id).size() == 2);
    CHECK(all_units(temp.store.reader()).at(0).now.officer == "CB02");
    CHECK(open_assignments(temp.store.reader(), "CB01").empty());
}

TEST_CASE("a plan given twice is one, and an import is in the log once, device-scoped")
{
    TempStore temp;
    const PlanRow plan{.year = 2026, .officer = "CB01", .amount = 77};
    CHECK(temp.store.write([&](Transaction& t) { return put_plan(t, plan); }));
    CHECK(!temp.store.write([&](Transaction& t) { return put_plan(t, plan); }));
    temp.store.write([&](Transaction& t) { note_import(t, {.table = SnapshotTable::plan, .rows = 1}, "CB01"); });
    temp.store.write([&](Transaction& t) { note_import(t, {.table = SnapshotTable::plan, .rows = 1}, "CB01"); });
    CHECK(snapshot_imports(temp.store.reader()).size() == 2);
    CHECK(last_import(temp.store.reader(), SnapshotTable::plan)->number == 2);
    each_op(temp.store.reader(), {}, [](const LogRow& row) {
        CHECK(row.op.kind == sync::Kind::import);
        CHECK(row.op.scope.empty());
        return true;
    });
}

TEST_CASE("a large import leaves the same lists as a rebuild, with employers that have no ledger")
{
    TempStore temp;
    temp.store.write([](Transaction& t) {
        std::vector<std::int64_t> numbers;
        for (int i = 0; i < 2'500; ++i) {
            auto unit = a_unit("U" + std::to_string(10'000 + i));
            unit.workers = i;
            numbers.push_back(put_unit(t, unit));
        }
        LedgerWriter writer(t);
        for (int month = 0; month < 3; ++month)
            for (std::size_t i = 0; i + 5 < numbers.size(); ++i)
                if (month < 2 || i % 3 == 0)
                    writer.put(a_row(numbers[i], october - 2 + month, static_cast<std::int64_t>(i) * 1000 + month));
    });
    const Bytes bulk = dump_derived(temp.store.reader());
    temp.store.write([](Transaction& t) { rebuild(t); });
    CHECK(dump_derived(temp.store.reader()) == bulk);
    temp.store.write([](Transaction& t) {
        for (int i = 0; i < 2'500; i += 7)
            t.touch_unit(find_unit(t, "U" + std::to_string(10'000 + i))->no);
    });
    CHECK(dump_derived(temp.store.reader()) == bulk);
    CHECK(find_unit_line(temp.store.reader(), unit_id("048", "U10003"))->now.last_month == october);
    CHECK(find_unit_line(temp.store.reader(), unit_id("048", "U10001"))->now.last_month == october - 1);
    CHECK(!find_unit_line(temp.store.reader(), unit_id("048", "U12499"))->now.last_month);
}

TEST_CASE("digests do not know local numbers, sources, drafts or the order of imports, and see every figure")
{
    TempStore a(Role::field, 1), b(Role::hub, 2);
    add_unit(a, "TA0001A");
    add_unit(b, "TB0002B");
    const auto in_a = a.store.write([&](Transaction& t) { return put_unit(t, a_unit("TB0002B")); }), in_b = add_unit(b, "TA0001A");
    put(a, a_row(find_unit(a.store.reader(), "TA0001A")->no, october, 1));
    put(b, a_row(in_b, october, 1));
    auto from_hub = a_row(in_a, october, 2);
    from_hub.source = Source::hub;
    put(a, from_hub);
    put(b, a_row(find_unit(b.store.reader(), "TB0002B")->no, october, 2));
    a.store.write([&](Transaction& t) { keep_draft(t, {.record = new_record_id(5, a.random), .kind = "visit", .json = "{}"}); });
    CHECK(store_digest(a.store.reader()).state == store_digest(b.store.reader()).state);
    put(b, a_row(in_b, october, 3));
    CHECK(store_digest(a.store.reader()).state != store_digest(b.store.reader()).state);
}
