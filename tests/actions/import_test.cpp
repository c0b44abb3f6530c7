#include "app/actions/import_assignments.hpp"
#include "app/actions/import_due_list.hpp"
#include "app/actions/import_ledger.hpp"
#include "app/actions/import_plan.hpp"
#include "app/actions/import_tax_list.hpp"
#include "app/actions/import_units.hpp"
#include "db/assignments.hpp"
#include "db/digest.hpp"
#include "db/log.hpp"
#include "db/outside_lists.hpp"
#include "db/plan.hpp"
#include "tests/db/temp_store.hpp"
#include "tests/files/folder.hpp"
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dondoc;
using namespace dondoc::actions;
using tests::sample;

namespace {

const Day today = *make_day(2026, 11, 24);
const Month october = *make_month(2026, 10);

struct Office : db::TempStore {
    using db::TempStore::TempStore;
    tests::Folder sheets;

    ImportOutcome units(ImportChoices choices) { return must(import_units(store, choices, today)); }
    ImportOutcome ledger(ImportChoices choices) { return must(import_ledger(store, choices, today)); }
    ImportOutcome assignments(ImportChoices choices) { return must(import_assignments(store, choices, today)); }
    ImportOutcome plan(ImportChoices choices) { return must(import_plan(store, choices, today)); }

    /// A sheet of one's own.
    std::filesystem::path sheet(const std::string& text)
    {
        tests::write_text(sheets / "so-lieu.csv", text);
        return sheets / "so-lieu.csv";
    }
    std::int64_t number(const std::string& code) { return db::find_unit(store.reader(), code)->no; }

private:
    static ImportOutcome must(Result<ImportOutcome> outcome)
    {
        REQUIRE_MESSAGE(outcome.ok(), (outcome.ok() ? "" : outcome.problems()[0].code));
        return *outcome;
    }
};

ImportOutcome must_be_taken(Result<ImportOutcome> outcome)
{
    REQUIRE_MESSAGE(outcome.ok(), (outcome.ok() ? "" : outcome.problems()[0].code));
    CHECK(outcome->applied);
    return *outcome;
}

std::vector<std::string> codes(const Problems& problems)
{
    std::vector<std::string> out;
    for (const auto& problem : problems)
        out.push_back(problem.code);
    return out;
}

const nlohmann::json& expected()
{
    static const auto json = nlohmann::json::parse(tests::read_text(sample("expected.json")));
    return json;
}

} // namespace

TEST_CASE("the samples reach the store to the đồng, in the order in which an office sends them")
{
    Office office;
    auto units = office.units({.file = sample("danh_sach_don_vi.xlsx")});
    CHECK(units.applied);
    CHECK(units.rows == 60);
    CHECK(units.added == 60);
    CHECK(codes(units.findings.refused) == std::vector<std::string>{"unit.code.duplicate", "unit.code.missing"});
    CHECK(units.findings.refused[1].row == 63);

    auto history = office.ledger({.file = sample("c12_24_thang.csv")});
    CHECK(history.rows == 1440);
    CHECK(history.totals.closing_sum.dong == expected()["c12_24_thang.csv"]["closing_sum"].get<std::int64_t>());
    CHECK(history.before.debt == 0);
    CHECK(history.after.debt == expected()["c12_24_thang.csv"]["debt_after"].get<std::int64_t>());
    CHECK(history.after.overpaid == 553000);

    auto month = office.ledger({.file = sample("c12_2026-10.xlsx")});
    CHECK(month.rows == 60);
    CHECK(month.same == 60); // the same figures in another file
    CHECK(month.after.debt == history.after.debt);

    auto b03 = office.ledger({.file = sample("ds_no_b03.xls")});
    CHECK(b03.rows == 39);
    CHECK(b03.same == 39);

    auto funds = office.ledger({.file = sample("c12_quy_2026-10.xlsx")});
    CHECK(funds.rows == 60);
    CHECK(funds.changed == 60);
    CHECK(funds.after.debt == expected()["c12_quy_2026-10.xlsx"]["closing_sum"].get<std::int64_t>());
    auto row = db::ledger_row(office.store.reader(), october, office.number("TA0002D"));
    CHECK(row->interest == 153277);
    REQUIRE(row->funds.size() == 5);
    CHECK(row->funds[0].fund == "BHTN");
    CHECK(db::former_ledger(office.store.reader(), october, office.number("TA0002D")).size() == 1);

    CHECK(office.assignments({.file = sample("phan_cong.xlsx")}).added == 60);
    CHECK(db::open_principal(office.store.reader(), db::find_unit(office.store.reader(), "BD0001Z")->id)->officer == "CB01");
    CHECK(office.plan({.file = sample("ke_hoach_thu_2026.xlsx")}).planned.dong == 33'297'700'000);
    CHECK(db::find_officer(office.store.reader(), "CB02")->name == "Nguyễn Đức Ý");
}

TEST_CASE("a file imported twice changes nothing, the log neither")
{
    Office office;
    struct Step { const char* file; ImportOutcome (Office::*import)(ImportChoices); };
    for (auto [file, import] : {Step{"danh_sach_don_vi.xlsx", &Office::units}, Step{"c12_2026-10.xlsx", &Office::ledger},
                                Step{"phan_cong.xlsx", &Office::assignments}, Step{"ke_hoach_thu_2026.xlsx", &Office::plan}}) {
        CAPTURE(file);
        auto first = (office.*import)({.file = sample(file)});
        auto ops = db::count_ops(office.store.reader());
        auto again = (office.*import)({.file = sample(file)});
        CHECK(again.same == first.rows);
        CHECK(again.added + again.changed + again.removed == 0);
        CHECK(db::count_ops(office.store.reader()) == ops);
    }
    CHECK(db::snapshot_imports(office.store.reader()).size() == 4);
}

TEST_CASE("a dry run tells all and leaves nothing")
{
    Office office;
    auto outcome = office.units({.file = sample("danh_sach_don_vi.xlsx"), .dry_run = true});
    CHECK(outcome.rows == 60);
    CHECK(!outcome.applied);
    CHECK(db::count_units(office.store.reader()) == 0);
    CHECK(db::count_ops(office.store.reader()) == 0);
}

TEST_CASE("a strict import of a file with one bad row takes nothing")
{
    Office office;
    auto outcome = office.units({.file = sample("danh_sach_don_vi.xlsx"), .strict = true});
    CHECK(!outcome.applied);
    CHECK(codes(outcome.stopped_by) == std::vector<std::string>{"unit.code.duplicate", "unit.code.missing"});
    CHECK(db::count_units(office.store.reader()) == 0);
}

TEST_CASE("an unknown employer in a ledger is refused with its row, or created on request")
{
    Office office;
    auto outcome = office.ledger({.file = sample("c12_2026-10.xlsx")});
    CHECK(outcome.rows == 0);
    CHECK(outcome.findings.refused_count == 60);
    CHECK(outcome.findings.refused[0].code == "ledger.unit.unknown");
    CHECK(outcome.findings.refused[0].row == 7);
    CHECK(outcome.findings.refused[0].value == "BD0001Z");
    auto created = office.ledger({.file = sample("c12_2026-10.xlsx"), .add_units = true});
    CHECK(created.rows == 60);
    CHECK(db::find_unit(office.store.reader(), "TA0007C")->name == "CÔNG TY CỔ PHẦN Dịch vụ Châu Giang 7");
}

TEST_CASE("employers that a list leaves out are marked, and more than a fifth only when asked for")
{
    Office office;
    office.units({.file = office.sheet("ma_don_vi;ten;chuyen_quan\nA1;a;CB01\nA2;b;CB01\nA3;c;CB01\nA4;d;CB01\nA5;e;CB01\nB1;f;CB02\n")});
    auto one = office.units({.file = office.sheet("ma_don_vi;ten;chuyen_quan\nA1;a;CB01\nA2;b;CB01\nA3;c;CB01\nA4;d;CB01\n")});
    CHECK(one.removed == 1);
    CHECK(one.applied);
    CHECK(db::find_unit(office.store.reader(), "A5")->removed);
    CHECK(!db::find_unit(office.store.reader(), "B1")->removed); // another officer's: this list says nothing about it
    auto path = office.sheet("ma_don_vi;ten;chuyen_quan\nA1;a;CB01\nA2;b;CB01\nA3;c;CB01\n");
    auto many = office.units({.file = path});
    CHECK(!many.applied);
    CHECK(codes(many.stopped_by) == std::vector<std::string>{"import.removals.many"});
    CHECK(!db::find_unit(office.store.reader(), "A4")->removed);
    CHECK(office.units({.file = path, .accept_removals = true}).applied);
    CHECK(db::find_unit(office.store.reader(), "A4")->removed);
    auto back = office.units({.file = office.sheet("ma_don_vi;ten;chuyen_quan\nA1;a;CB01\nA2;b;CB01\nA3;c;CB01\nA4;d;CB01\n")});
    CHECK(back.changed == 1);
    CHECK(!db::find_unit(office.store.reader(), "A4")->removed);
}

TEST_CASE("a list without a column keeps what is stored in it")
{
    Office office;
    office.units({.file = office.sheet("ma_don_vi;ten;dia_chi\nTA0001Z;A;Số 5\n")});
    auto changed = office.units({.file = office.sheet("ma_don_vi;ten\nTA0001Z;A mới\n")});
    CHECK(changed.changed == 1);
    auto row = db::find_unit(office.store.reader(), "TA0001Z");
    CHECK(row->name == "A mới");
    CHECK(row->address == "Số 5");
}

TEST_CASE("a ledger file replaces only the rows it names, and former figures stay readable")
{
    Office office;
    office.units({.file = office.sheet("ma_don_vi;ten\nA1;a\nA2;b\n")});
    office.ledger({.file = office.sheet("ma_don_vi;ky;cuoi_ky\nA1;202609;100\nA1;202610;200\nA2;202610;300\n")});
    auto outcome = office.ledger({.file = office.sheet("ma_don_vi;ky;cuoi_ky\nA1;202610;-50\n")});
    CHECK(outcome.changed == 1);
    CHECK(outcome.before.debt == 500);
    CHECK(outcome.after.debt == 300);
    CHECK(outcome.after.overpaid == 50);
    CHECK(outcome.totals.overpaid_sum.dong == 50);
    CHECK(db::ledger_row(office.store.reader(), *make_month(2026, 9), office.number("A1"))->closing == 100);
    REQUIRE(db::former_ledger(office.store.reader(), october, office.number("A1")).size() == 1);
    CHECK(db::former_ledger(office.store.reader(), october, office.number("A1"))[0].row.closing == 200);
}

TEST_CASE("debt after an import stands at the last month not after today")
{
    Office office;
    office.units({.file = office.sheet("ma_don_vi;ten\nA1;a\n")});
    auto outcome = office.ledger({.file = office.sheet("ma_don_vi;ky;cuoi_ky\nA1;202610;200\nA1;202612;900\n")});
    CHECK(outcome.after.debt == 200);
}

TEST_CASE("a mapping is used, and remembered for the next file with the same heads")
{
    Office office;
    auto path = office.sheet("Mã riêng;Tên riêng\nTA0001Z;A\n");
    CHECK(import_units(office.store, {.file = path}, today).problems()[0].code == "header.missing");
    auto outcome = office.units({.file = path, .mapping = {{"code", "A"}, {"name", "Tên riêng"}}});
    CHECK(outcome.added == 1);
    CHECK(outcome.mapping.at("name") == "B");
    CHECK(office.units({.file = office.sheet("Mã riêng;Tên riêng\nTA0001Z;A\nTA0002Z;B\n")}).added == 1);
}

TEST_CASE("a hub turns an imported assignment into grants, and only the differences")
{
    Office hub(db::Role::hub);
    hub.units({.file = sample("danh_sach_don_vi.xlsx")});
    auto first = hub.assignments({.file = sample("phan_cong.xlsx")});
    CHECK(first.added == 60);
    auto unit = db::find_unit(hub.store.reader(), "BD0001Z")->id;
    auto grant = db::open_principal(hub.store.reader(), unit)->grant;
    CHECK(grant != sync::GrantId{});
    auto ops = db::count_ops(hub.store.reader());
    auto moved = hub.assignments({.file = hub.sheet("ma_don_vi;chuyen_quan\nBD0001Z;CB09\n")});
    CHECK(moved.changed == 1);
    CHECK(db::open_principal(hub.store.reader(), unit)->officer == "CB09");
    CHECK(db::count_ops(hub.store.reader()) == ops + 2); // the grant, and the note of the import
}

TEST_CASE("a damaged file, cut anywhere or with any byte flipped, leaves all of an import or nothing")
{
    struct Kind { const char* file; Result<ImportOutcome> (*import)(db::Store&, const ImportChoices&, Day); };
    Office office;
    std::uint64_t seed = 7;
    for (auto [file, import] : {Kind{"danh_sach_don_vi.xlsx", import_units}, Kind{"c12_2026-10.xlsx", import_ledger}, Kind{"c12_quy_2026-10.xlsx", import_ledger},
                                Kind{"ds_no_b03.xls", import_ledger}, Kind{"phan_cong.xlsx", import_assignments}, Kind{"ke_hoach_thu_2026.xlsx", import_plan},
                                Kind{"c12_24_thang.csv", import_ledger}}) {
        CAPTURE(file);
        auto whole = tests::read_text(sample(file));
        auto path = office.sheets / file;
        SeededRandom random(seed++);
        auto attempt = [&](const std::string& bytes) {
            tests::write_text(path, bytes);
            auto before = db::count_units(office.store.reader());
            auto outcome = import(office.store, {.file = path, .dry_run = true, .strict = true, .accept_removals = true}, today);
            CHECK((outcome.ok() || !outcome.problems()[0].code.empty()));
            CHECK(db::count_units(office.store.reader()) == before);
        };
        bool large = whole.size() > 100'000; // the long .csv takes a whole import each time
        for (int cut = 0; cut < (large ? 10 : 50); ++cut)
            attempt(whole.substr(0, random.below(whole.size())));
        for (int flip = 0; flip < (large ? 20 : 200); ++flip) {
            auto flipped = whole;
            auto at = random.below(flipped.size());
            flipped[at] = static_cast<char>(flipped[at] ^ (1 + random.below(255)));
            attempt(flipped);
        }
    }
    CHECK(db::count_ops(office.store.reader()) == 0);
}

TEST_CASE("columns chosen by hand are remembered for the next file with the same heads, and only for those")
{
    Office office;
    office.units({.file = office.sheet("Mã đơn vị;Tên\nTA0001Z;A\nTA0002Z;B\n")});
    auto strange = "Cột một;Cột hai;Cột ba\nTA0001Z;25;x\nTA0002Z;30;x\n";
    CHECK(import_ledger(office.store, {.file = office.sheet(strange), .month = october}, today).problems()[0].code == "header.missing");
    auto first = office.ledger({.file = office.sheet(strange), .month = october, .mapping = {{"code", "A"}, {"closing", "Cột hai"}}});
    CHECK(first.rows == 2);
    auto next = office.ledger({.file = office.sheet("Cột một;Cột hai;Cột ba\nTA0001Z;26;x\n"), .month = october});
    CHECK(next.changed == 1);
    CHECK(next.mapping["closing"] == "B");
    CHECK(import_ledger(office.store, {.file = office.sheet("Cột một;Cột hai;Cột tư\nTA0001Z;26;x\n"), .month = october}, today).problems()[0].code == "header.missing");
}

TEST_CASE("a dry run remembers no columns")
{
    Office office;
    office.units({.file = office.sheet("Mã đơn vị;Tên\nTA0001Z;A\n")});
    auto strange = "Cột một;Cột hai\nTA0001Z;25\n";
    office.ledger({.file = office.sheet(strange), .month = october, .mapping = {{"code", "A"}, {"closing", "B"}}, .dry_run = true});
    CHECK(import_ledger(office.store, {.file = office.sheet(strange), .month = october}, today).problems()[0].code == "header.missing");
}

TEST_CASE("a file of which no row can be accepted is not taken")
{
    Office office;
    auto outcome = office.ledger({.file = office.sheet("Mã đơn vị;Số cuối kỳ\nTA0001Z;25\n"), .month = october});
    CHECK(codes(outcome.stopped_by) == std::vector<std::string>{"import.rows.all_refused"});
    CHECK(!outcome.applied);
}

TEST_CASE("a list of the tax office is matched by tax code: who is not insured, and who insures fewer workers")
{
    Office office;
    office.units({.file = office.sheet("Mã đơn vị;Tên;MST;Số lao động\nTA0001Z;A;0100109106;10\nTA0002Z;B;0300588569;5\n")});
    auto list = "MST;Tên người nộp thuế;Số lao động\n100109106;A;12\n0300588569;B;5\n0101248141;C;7\n";
    auto outcome = must_be_taken(import_tax_list(office.store, {.file = office.sheet(list)}, today));
    CHECK(outcome.added == 3);
    CHECK(outcome.tax.matched == 2);
    CHECK(outcome.tax.short_units == 1);
    CHECK(outcome.tax.short_workers == 2);
    CHECK(outcome.tax.uncovered_workers == 7);
    REQUIRE(outcome.tax.uncovered_payers.size() == 1);
    CHECK(outcome.tax.uncovered_payers[0].name == "C");
    auto ops = db::count_ops(office.store.reader());
    CHECK(must_be_taken(import_tax_list(office.store, {.file = office.sheet(list)}, today)).same == 3);
    CHECK(db::count_ops(office.store.reader()) == ops);
    std::size_t kept = 0;
    db::each_tax_payer(office.store.reader(), [&](const db::TaxPayerRow& row) { kept += row.as_of == today; });
    CHECK(kept == 3);
}

TEST_CASE("persons whose payment falls due are kept by month, kind and number")
{
    Office office;
    auto list = "Họ và tên;Mã số BHXH;Tháng đến hạn;Ghi chú\nI. BHXH tự nguyện;;;\nAn;0123456789;12/2026;x\nII. BHYT;;;\nBình;0123456780;12/2026;\nChi;0123456781;01/2027;\n";
    auto outcome = must_be_taken(import_due_list(office.store, {.file = office.sheet(list)}, today));
    CHECK(outcome.due_persons == std::map<std::string, std::int64_t>{{"voluntary", 1}, {"health", 2}});
    CHECK(must_be_taken(import_due_list(office.store, {.file = office.sheet(list)}, today)).same == 3);
    std::vector<std::string> december;
    db::each_due_person(office.store.reader(), *make_month(2026, 12), [&](const db::DuePersonRow& row) { december.push_back(row.name); });
    CHECK(december == std::vector<std::string>{"An", "Bình"});
}

TEST_CASE("the table is found on a later sheet than the cover, and the month that is asked for among many")
{
    Office office;
    office.units({.file = office.sheet("Mã đơn vị;Tên\nTA0001Z;A\n")});
    const auto path = std::filesystem::path(DONDOC_SOURCE_DIR) / "tests/data/foreign/months.xlsxwriter.xlsx";
    CHECK(office.ledger({.file = path}).sheet == "T9-2026");
    auto wanted = office.ledger({.file = path, .month = october});
    CHECK(wanted.sheet == "T10-2026");
    CHECK(wanted.totals.closing_sum == Money{10});
    CHECK(import_ledger(office.store, {.file = path, .sheet = "Bìa"}, today).problems()[0].code == "header.missing");
}
