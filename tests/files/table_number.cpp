#include "app/files/table_number.hpp"

using namespace dondoc::files;

TEST_CASE("numbers of spreadsheets lose their binary noise and nothing else")
{
    CHECK(decimal_text("9035.200000000001") == "9035.2");
    CHECK(decimal_text("13168083903") == "13168083903");
    CHECK(decimal_text("9.0352E3") == "9035.2");
    CHECK(decimal_text("-0.0") == "0");
    CHECK(decimal_text("1E-3") == "0.001");
    CHECK(decimal_text("0.99999999999999999") == "1");
    CHECK(decimal_text("1e300") == std::nullopt);
    CHECK(decimal_text("1.2.3") == std::nullopt);
    CHECK(decimal_text("") == std::nullopt);
    CHECK(decimal_text(0.1 + 0.2) == "0.3");
    CHECK(decimal_text(1.0 / 0.0) == "");
}

TEST_CASE("a serial is a day only where the format says so")
{
    CHECK(serial_text("46326", NumberLook::day, false) == "31/10/2026");
    CHECK(serial_text("1", NumberLook::day, false) == "01/01/1900");
    CHECK(serial_text("60", NumberLook::day, false) == std::nullopt); // 29/02/1900, which only Excel believes in
    CHECK(serial_text("61", NumberLook::day, false) == "01/03/1900");
    CHECK(serial_text("0", NumberLook::day, true) == "01/01/1904");
    CHECK(serial_text("46326.5", NumberLook::day_time, false) == "31/10/2026 12:00");
    CHECK(read_format_code("dd/mm/yyyy").look == NumberLook::day);
    CHECK(read_format_code("#,##0 \"đồng\"").look == NumberLook::plain);
    CHECK(read_format_code("[Red]#,##0").look == NumberLook::plain);
    CHECK(read_format_code("[h]:mm").look == NumberLook::time);
    CHECK(read_format_code("mmm-yy").look == NumberLook::day);
    CHECK(read_format_code("General").look == NumberLook::plain);
    bool is_day = true;
    CHECK(shown_number("434907150", read_format_code("0000000000"), false, is_day) == "0434907150");
    CHECK(!is_day);
}
