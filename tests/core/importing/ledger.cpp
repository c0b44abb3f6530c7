#include "core/importing/month_text.hpp"
#include "core/importing/totals.hpp"
#include "tests/core/importing/tables.hpp"

using namespace dondoc;
using namespace dondoc::tests;

namespace {

const std::vector<std::string> heads = {"Mã đơn vị", "Đầu kỳ", "Phải đóng", "Điều chỉnh", "Lãi", "Đã đóng", "Cuối kỳ"};

Lines table(const Lines& rows)
{
    Lines lines = {{"Tháng 10 năm 2026"}, heads};
    lines.insert(lines.end(), rows.begin(), rows.end());
    return lines;
}

} // namespace

TEST_CASE("amounts typed as text and as numbers are the same đồng")
{
    auto reading = read_ledger(table({{"TA0001Z", "1.500.000", "#2000000", "0", "", "", "3.500.000"}}));
    REQUIRE(reading.entries.size() == 1);
    CHECK(reading.entries[0].opening == Money{1'500'000});
    CHECK(reading.entries[0].due == Money{2'000'000});
    CHECK(reading.entries[0].paid == Money{0}); // C12 prints zero as blank
    CHECK(reading.entries[0].closing == Money{3'500'000});
    CHECK(reading.warnings().empty());
}

TEST_CASE("a ledger in millions is read to the đồng")
{
    Lines lines = {{"Tháng 10/2026 - Đơn vị tính: triệu đồng"}, {"Mã đơn vị", "Cuối kỳ"}, {"TA0001Z", "#9035.2"}, {"TA0002Z", "0,000001"}};
    auto reading = read_ledger(lines);
    REQUIRE(reading.entries.size() == 2);
    CHECK(reading.entries[0].closing == Money{9'035'200'000});
    CHECK(reading.entries[1].closing == Money{1});
}

TEST_CASE("a row that does not add up is taken with a warning, and refused when strict")
{
    auto lines = table({{"TA0001Z", "10", "20", "0", "1", "5", "30"}});
    CHECK(read_ledger(lines).warnings() == std::vector<std::string>{"ledger.sum.differs@3"});
    CHECK(read_ledger(lines).entries.size() == 1);
    CHECK(read_ledger(lines, {.strict = true}).refused() == std::vector<std::string>{"ledger.sum.differs@3"});
    CHECK(read_ledger(table({{"TA0001Z", "10", "20", "0", "1", "5", "26"}})).warnings().empty());
}

TEST_CASE("totals, groups, signatures and column numbers are no rows of employers")
{
    auto lines = table({{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"},
                        {"II. Nợ đọng"},
                        {"TA0001Z", "0", "20", "0", "0", "0", "20"},
                        {"", "TỔNG CỘNG", "20", "0", "0", "0", "21"},
                        {},
                        {"", "NGƯỜI LẬP BIỂU", "", "", "GIÁM ĐỐC"}});
    auto reading = read_ledger(lines);
    CHECK(reading.entries.size() == 1);
    CHECK(reading.refused().empty());
    importing::LedgerTotals totals;
    totals.add(reading.entries[0]);
    auto problems = importing::compare(totals, reading.findings.own_totals, "C12");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "ledger.totals.differ");
    CHECK(problems[0].field == "closing");
    CHECK(problems[0].arguments.at("difference") == "1");
}

TEST_CASE("a row without a code, with an unreadable amount or repeated is refused with its place")
{
    auto lines = table({{"TA0001Z", "0", "1.23.4", "0", "0", "0", "0"},
                        {"", "5", "5", "0", "0", "0", "10"},
                        {"TA0002Z", "0", "0", "0", "0", "0", "1.000.000"},
                        {"ta0002z ", "0", "0", "0", "0", "0", "2.000.000"},
                        {"TA0003Z", "0", "0", "0", "0", "0", "9.999.999.999.999.999"}});
    auto reading = read_ledger(lines);
    CHECK(reading.entries.size() == 1);
    CHECK(reading.refused() == std::vector<std::string>{"cell.amount.unreadable@3", "unit.code.missing@4", "ledger.row.duplicate@6", "cell.amount.unreadable@7"});
    CHECK(reading.findings.refused[0].column == "C");
    CHECK(reading.findings.refused[0].value == "1.23.4");
}

TEST_CASE("a group company's name is no totals row")
{
    CHECK(!importing::is_total("TỔNG CÔNG TY XÂY DỰNG 5"));
    CHECK(importing::is_total("TỔNG CỘNG"));
    CHECK(importing::is_total("Tổng số:"));
}

TEST_CASE("a sheet that names no month needs one, and one that names another is refused")
{
    Lines unnamed = {{"Mã đơn vị", "Cuối kỳ"}, {"TA0001Z", "5"}};
    CHECK(survey(importing::TableKind::ledger, unnamed).problems()[0].code == "ledger.month.missing");
    CHECK(survey(importing::TableKind::ledger, unnamed, {.month = make_month(2026, 9)})->month == make_month(2026, 9));
    CHECK(survey(importing::TableKind::ledger, unnamed, {.sheet = "T9-2026"})->month == make_month(2026, 9));
    CHECK(survey(importing::TableKind::ledger, table({{"TA0001Z", "1"}}), {.month = make_month(2026, 9)}).problems()[0].code == "ledger.month.differs");
}

TEST_CASE("months are read in the ways in which sheets write them")
{
    auto october = make_month(2026, 10);
    for (const char* text : {"202610", "10/2026", "2026-10", "T10/2026", "31/10/2026", "Tháng 10 năm 2026"})
        CHECK_MESSAGE(importing::month_of_cell(text) == october, text);
    for (const char* text : {"Tháng 10 năm 2026", "Kỳ báo cáo: tháng 10/2026 - Đơn vị tính: đồng", "(Số liệu tính đến ngày 31/10/2026)", "C12 202610", "10-2026"})
        CHECK_MESSAGE(importing::month_in_title(text) == october, text);
    CHECK(!importing::month_in_title("C12 T10"));
    CHECK(!importing::month_in_title("Quyết định số 959/QĐ-BHXH ngày 09/9/2015 về tháng"));
    CHECK(!importing::month_of_cell("202613"));
}

TEST_CASE("numbers of both styles in one file are refused, never guessed")
{
    CHECK(survey(importing::TableKind::ledger, table({{"TA0001Z", "1.234.567", "1,234,567", "0", "0", "0", "0"}})).problems()[0].code == "number.style.conflict");
}

TEST_CASE("sums beyond every country's ledger are noticed before they overflow")
{
    importing::LedgerTotals totals;
    importing::LedgerEntry entry;
    entry.closing = Money{money_limit};
    bool sane = true;
    for (int i = 0; i < 20'000 && sane; ++i)
        sane = totals.add(entry);
    CHECK(!sane);
}
