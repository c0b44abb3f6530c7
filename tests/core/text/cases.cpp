#include "core/base/tax_code.hpp"
#include "core/base/text/collate.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/legacy.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/phone.hpp"
#include "core/base/text/unit_code.hpp"
#include "core/base/text/words.hpp"
#include "tests/cases.hpp"

using namespace dondoc;
using tests::each_case;
using tests::json;
using Strings = std::vector<std::string>;

TEST_CASE("search folds what a person would not type")
{
    each_case("search_fold", [](const json& input, const json& expected) { CHECK(text::fold(input.get<std::string>()) == expected); });
}

TEST_CASE("names stand in Vietnamese order, people by their given name")
{
    each_case("vietnamese_sort", [](const json& input, const json& expected) {
        const auto order = input.at("order") == "people" ? text::SortOrder::people : text::SortOrder::text;
        CHECK(text::sorted(input.at("items").get<Strings>(), order) == expected.get<Strings>());
    });
}

TEST_CASE("an amount is read as the office writes it")
{
    each_case("amount_in_words", [](const json& input, const json& expected) {
        const text::WordStyle style{input.at("linh"), input.at("nghin"), input.at("ty")};
        const std::int64_t n = input.at("n");
        CHECK(text::number_in_words(n, style) == expected.at("words"));
        CHECK(text::amount_in_words(Money{n}, style) == expected.at("sentence"));
    });
}

TEST_CASE("a number is printed with dots between thousands and a decimal comma")
{
    each_case("number_format", [](const json& input, const json& expected) {
        const text::NumberFormat format{.decimals = input.at("decimals"), .divide_by = input.at("divide_by"), .zero_blank = input.at("zero_blank")};
        CHECK(text::format_number(input.at("value"), format) == expected);
    });
}

TEST_CASE("the numbers of a file are read under one decision for the file")
{
    each_case("number_parse", [](const json& input, const json& expected) {
        const auto parsed = text::parse_numbers(input.at("cells").get<Strings>());
        CHECK(text::code_of(parsed.style) == expected.at("style"));
        json values = json::array();
        for (const auto& cell : parsed.values) {
            using State = text::CellNumber::State;
            values.push_back(cell.state == State::empty ? json() : cell.state == State::refused ? json("refused") : json(cell.decimal));
        }
        CHECK((parsed.style == text::NumberStyle::conflict ? json() : values) == expected.at("values"));
    });
}

TEST_CASE("phones are repaired from what spreadsheets do to them")
{
    each_case("phone_repair", [](const json& input, const json& expected) {
        json found = json::array();
        for (const auto& phone : text::repair_phones(input.get<std::string>()))
            found.push_back({{"phone", phone.number}, {"kind", text::code_of(phone.kind)}});
        CHECK(found == expected);
    });
}

TEST_CASE("a unit's code is trimmed and made capital, never refused")
{
    each_case("unit_code_clean", [](const json& input, const json& expected) {
        const auto code = text::clean_unit_code(input.get<std::string>());
        CHECK(code == expected.at("code"));
        CHECK(text::usual_unit_code(code) == expected.at("usual_shape"));
    });
}

TEST_CASE("an odd tax code is named, never refused")
{
    each_case("tax_code", [](const json& input, const json& expected) {
        const auto read = read_tax_code(input.get<std::string>());
        CHECK(read.code == expected.at("code"));
        CHECK(code_of(read.kind) == expected.at("kind"));
        CHECK((read.fault == TaxCodeFault::none) == expected.at("valid"));
        CHECK((read.fault == TaxCodeFault::none ? json() : json(code_of(read.fault))) == expected.at("reason"));
    });
}

TEST_CASE("TCVN3 and VNI become Unicode")
{
    each_case("tcvn3_to_unicode", [](const json& input, const json& expected) {
        CHECK(text::tcvn3_to_unicode(input.at("latin1").get<std::string>(), input.at("upper_font")) == expected);
    });
    each_case("vni_to_unicode", [](const json& input, const json& expected) { CHECK(text::vni_to_unicode(input.at("latin1").get<std::string>()) == expected); });
}

namespace {

json format(Day day)
{
    return {{"short", text::day_short(day)}, {"long", text::day_long(day)}, {"month", text::month_short(month_of(day))}, {"month_key", month_key(month_of(day))},
            {"weekday", text::weekday_name(day)}, {"week_begins", iso(text::week_begin(day))}};
}

json written(const json& input)
{
    const std::string kind = input.at("kind");
    if (kind == "format")
        return format(*parse_iso_day(input.at("day").get<std::string>()));
    if (kind == "place_line") {
        const auto day = input.at("day_of_month");
        return text::place_line(input.at("place").get<std::string>(), day.is_null() ? std::optional<int>{} : day.get<int>(), *make_month(input.at("year"), input.at("month")));
    }
    if (kind == "time") {
        const int minutes = *text::parse_time(input.at("time").get<std::string>());
        return {{"short", text::time_short(minutes)}, {"long", text::time_long(minutes)}};
    }
    const auto day = text::parse_date(input.at("text").get<std::string>(), input.at("epoch_1904"));
    return day ? json(iso(*day)) : json();
}

} // namespace

TEST_CASE("dates are written and read day first")
{
    each_case("date_text", [](const json& input, const json& expected) { CHECK(written(input) == expected); });
}
