#include "tests/core/importing/tables.hpp"

using namespace dondoc;
using namespace dondoc::tests;

TEST_CASE("a list of employers is repaired: lost zeros, .0, several phones, spelling of codes")
{
    Lines lines = {{"MA_DONVI", "TEN_DONVI", "MS_THUE", "DIEN_THOAI_NLH", "SO_LAO_DONG", "NGAY_TANG", "PHUONG_THUC_DONG"},
                   {" ta0001z", "CÔNG TY  A", "#401234567", "#912345678", "14.0", "01/02/2019", "Quý"},
                   {"TA0002Z", "B", "0100109106", "0236.3822001; 0912 345 678", "", "", ""}};
    auto reading = read_units(lines);
    REQUIRE(reading.entries.size() == 2);
    const auto& first = reading.entries[0];
    CHECK(first.code == "TA0001Z");
    CHECK(first.phones == std::vector<std::string>{"0912345678"});
    CHECK(first.tax_code == "0401234567");
    CHECK(first.workers == 14);
    CHECK(first.since == make_day(2019, 2, 1));
    CHECK(first.cycle_months == 3);
    CHECK(reading.entries[1].phones == std::vector<std::string>{"02363822001", "0912345678"});
}

TEST_CASE("an employer that comes twice or has no code is refused, the rest is taken")
{
    Lines lines = {{"STT", "Mã đơn vị", "Tên đơn vị"}, {"1", "TA0001Z", "A"}, {"2", "ta0001z", "A (trùng)"}, {"3", "", "Đơn vị không có mã"}, {"4", "TA0002Z", ""}};
    auto reading = read_units(lines);
    CHECK(reading.entries.size() == 1);
    CHECK(reading.refused() == std::vector<std::string>{"unit.code.duplicate@3", "unit.code.missing@4", "unit.name.missing@5"});
    CHECK(reading.findings.refused[0].arguments.at("first_row") == "2");
}

TEST_CASE("odd codes, tax codes, days and counts are warnings")
{
    Lines lines = {{"Mã đơn vị", "Tên đơn vị", "Mã số thuế", "Số lao động", "Ngày tăng"}, {"X1", "A", "0100109107", "nhiều", "2019"}};
    auto reading = read_units(lines);
    CHECK(reading.entries.size() == 1);
    CHECK(reading.warnings() == std::vector<std::string>{"unit.code.unusual@2", "cell.count.unreadable@2", "cell.day.unreadable@2", "unit.tax_code.odd@2"});
}

TEST_CASE("an assignment needs an officer and a readable day, and stands once")
{
    Lines lines = {{"Mã đơn vị", "Chuyên quản", "Từ ngày"}, {"TA0001Z", "CB01", "01/03/2026"}, {"TA0001Z", "CB02", ""}, {"TA0002Z", "", ""}, {"TA0003Z", "CB01", "31/02/2026"}};
    auto reading = read_assignments(lines);
    REQUIRE(reading.entries.size() == 1);
    CHECK(reading.entries[0].from == make_day(2026, 3, 1));
    CHECK(reading.refused() == std::vector<std::string>{"unit.code.duplicate@3", "assignment.officer.missing@4", "cell.day.unreadable@5"});
}

TEST_CASE("a plan in millions is exact, and its year stands in the title")
{
    Lines lines = {{"KẾ HOẠCH THU NĂM 2026"}, {"Chuyên quản", "Họ tên", "Kế hoạch năm (triệu đồng)"}, {"CB01", "Trần Thị Hạnh", "#9035.2"}, {"Cộng", "", "#9035.2"}};
    auto reading = read_plan(lines);
    REQUIRE(reading.entries.size() == 1);
    CHECK(reading.entries[0].year == 2026);
    CHECK(reading.entries[0].amount == Money{9'035'200'000});
    CHECK(reading.entries[0].officer_name == "Trần Thị Hạnh");
    CHECK(read_plan({{"Chuyên quản", "Kế hoạch"}, {"CB01", "5"}}).refused() == std::vector<std::string>{"plan.year.missing@2"});
}
