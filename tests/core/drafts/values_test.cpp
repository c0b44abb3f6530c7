#include "core/drafts/values.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::drafts;

namespace {

const FieldSpec text_field{"t", 1, 2, FieldType::text, false, {}, {}, 10};
const FieldSpec note_field{"n", 1, 2, FieldType::note, false, {}, {}, 10'000};

std::string code_of(const Problems& problems) { return problems.empty() ? "" : problems.front().code; }

} // namespace

TEST_CASE("a day is read as ISO and as an office writes it, and nothing else is one")
{
    const auto day = *make_day(2026, 11, 5);
    for (const auto* typed : {"2026-11-05", "05/11/2026", "5/11/2026", "  5/11/2026 "})
        CHECK(*read_day(typed) == day);
    for (const auto* typed : {"", "2026-11-31", "31/11/2026", "5/11/26", "11/2026", "2026-11-05T08:00", "5/11/2026/1", "a/b/2026", "-5/11/2026"})
        CHECK(code_of(read_day(typed).problems()) == "field.day.unreadable");
}

TEST_CASE("a month is read as ISO and as mm/yyyy")
{
    CHECK(*read_month("2026-10") == *make_month(2026, 10));
    CHECK(*read_month("10/2026") == *make_month(2026, 10));
    for (const auto* typed : {"13/2026", "2026-13", "2026", "10/26", "1/10/2026"})
        CHECK_FALSE(read_month(typed).ok());
}

TEST_CASE("amounts take points or blanks between groups of three and nothing looser")
{
    for (const auto* typed : {"1500000", "1.500.000", "1 500 000", " 1500000 "})
        CHECK(*read_money(typed) == Money{1'500'000});
    for (const auto* typed : {"", "1.5", "1,500,000", "1500.000", "1.500.00", "1.500 000", "1e6", "0x10", "1.500.000đ", ".500", "1..000"})
        CHECK_FALSE(read_money(typed).ok());
}

TEST_CASE("an amount that is negative or past the limit is refused by its own name")
{
    CHECK(code_of(read_money("-1").problems()) == "field.number.negative");
    CHECK(code_of(read_money("1000000000000001").problems()) == "field.number.too_large");
    CHECK(code_of(read_money("99999999999999999999999999").problems()) == "field.number.too_large");
    CHECK(*read_money("-0") == Money{0});
}

TEST_CASE("times are read as people write them")
{
    CHECK(*read_time("08:30") == 510);
    CHECK(*read_time("8h30") == 510);
    CHECK(*read_time("8h") == 480);
    for (const auto* typed : {"24:00", "8:60", "8", "h30", "8:30:00", ""})
        CHECK_FALSE(read_time(typed).ok());
}

TEST_CASE("text becomes NFC, loses outer blanks and Windows line ends")
{
    CHECK(*read_text("  Nguye\u0302\u0303n  ", text_field) == "Nguy\u1ec5n");
    CHECK(*read_text("a\r\nb\rc\n", note_field) == "a\nb\nc");
}

TEST_CASE("text that the screen cannot show or the log cannot hold is refused")
{
    CHECK(code_of(read_text("12345678901", text_field).problems()) == "field.text.too_long");
    CHECK(code_of(read_text("\U0001F600", text_field).problems()) == "field.text.beyond_bmp");
    CHECK(code_of(read_text("\xff\xfe", text_field).problems()) == "field.text.not_utf8");
    CHECK(code_of(read_text(std::string("a\0b", 3), text_field).problems()) == "field.text.control");
    CHECK(code_of(read_text("a\nb", text_field).problems()) == "field.text.control");
    std::string ten_thousand;
    for (int i = 0; i < 6000; ++i)
        ten_thousand += "\u1ec5";
    CHECK(code_of(read_text(ten_thousand, note_field).problems()) == "field.text.too_long");
    CHECK(code_of(read_text(std::string(1'000'000, 'a'), note_field).problems()) == "field.text.too_long");
}

TEST_CASE("an amount split by fund is read and typed back")
{
    const FieldSpec field{"funds", 3, 0, FieldType::funds};
    const auto funds = read_funds("BHYT=1.000 BHTN=50");
    REQUIRE(funds.ok());
    CHECK(typed_value(*funds, field) == "BHYT=1000 BHTN=50");
    CHECK_FALSE(read_funds("XYZ=1").ok());
    CHECK_FALSE(read_funds("BHYT").ok());
}

TEST_CASE("what a value is typed back as reads to the same value")
{
    for (const auto type : {FieldType::day, FieldType::month, FieldType::time, FieldType::money, FieldType::count}) {
        const FieldSpec field{"f", 1, 2, type};
        const cbor::Value value(type == FieldType::month ? 2026 * 12 : 1439);
        CHECK(*read_value(typed_value(value, field), field) == value);
    }
}
