#include "app/actions/evaluate_input.hpp"
#include "core/base/bytes.hpp"
#include "core/base/tax_code.hpp"
#include "core/base/text/collate.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/legacy.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/phone.hpp"
#include "core/base/text/unit_code.hpp"
#include "core/base/text/words.hpp"

namespace dondoc::actions {
namespace {

Json amount_in_words(const Input& input, const rules::Rows&)
{
    const text::WordStyle style{input.at("linh").text(), input.at("nghin").text(), input.at("ty").text()};
    const std::int64_t number = input.at("n").integer(INT64_MIN, INT64_MAX);
    return {{"words", text::number_in_words(number, style)}, {"sentence", text::amount_in_words(Money{number}, style)}};
}

Json search_fold(const Input& input, const rules::Rows&) { return text::fold(input.text()); }

Json vietnamese_sort(const Input& input, const rules::Rows&)
{
    const bool people = input.at("order").code({"text", "people"}) == "people";
    return text::sorted(input.at("items").texts(), people ? text::SortOrder::people : text::SortOrder::text);
}

Json number_format(const Input& input, const rules::Rows&)
{
    return text::format_number(input.at("value").integer(-1'000'000'000'000'000'000, 1'000'000'000'000'000'000),
                               {.decimals = static_cast<int>(input.at("decimals").integer(0, 6)),
                                .divide_by = input.at("divide_by").integer(1, 1'000'000'000'000'000),
                                .zero_blank = input.at("zero_blank").yes_no()});
}

Json number_parse(const Input& input, const rules::Rows&)
{
    using State = text::CellNumber::State;
    const auto parsed = text::parse_numbers(input.at("cells").texts());
    if (parsed.style == text::NumberStyle::conflict)
        return {{"style", text::code_of(parsed.style)}, {"values", nullptr}};
    Json values = Json::array();
    for (const auto& cell : parsed.values)
        values.push_back(cell.state == State::empty ? Json() : Json(cell.state == State::refused ? "refused" : cell.decimal));
    return {{"style", text::code_of(parsed.style)}, {"values", values}};
}

Json formatted_day(Day day)
{
    return {{"short", text::day_short(day)},
            {"long", text::day_long(day)},
            {"month", text::month_short(month_of(day))},
            {"month_key", month_key(month_of(day))},
            {"weekday", text::weekday_name(day)},
            {"week_begins", iso(text::week_begin(day))}};
}

Json place_line(const Input& input)
{
    const auto month = make_month(static_cast<int>(input.at("year").integer(1900, 2200)), static_cast<int>(input.at("month").integer(1, 12)));
    const auto day = input.has("day_of_month") ? std::optional(static_cast<int>(input.at("day_of_month").integer(1, ymd(last_day(*month)).day))) : std::nullopt;
    return text::place_line(input.at("place").text(), day, *month);
}

Json time_text(const Input& input)
{
    const auto minutes = text::parse_time(input.text());
    if (!minutes)
        input.refuse("evaluate.value");
    return {{"short", text::time_short(*minutes)}, {"long", text::time_long(*minutes)}};
}

Json date_text(const Input& input, const rules::Rows&)
{
    const auto kind = input.at("kind").code({"format", "place_line", "time", "parse"});
    if (kind == "format")
        return formatted_day(input.at("day").day());
    if (kind == "place_line")
        return place_line(input);
    if (kind == "time")
        return time_text(input.at("time"));
    return or_null(text::parse_date(input.at("text").text(), input.has("epoch_1904") && input.at("epoch_1904").yes_no()));
}

Json phone_repair(const Input& input, const rules::Rows&)
{
    Json out = Json::array();
    for (const auto& phone : text::repair_phones(input.text()))
        out.push_back({{"phone", phone.number}, {"kind", text::code_of(phone.kind)}});
    return out;
}

Json unit_code_clean(const Input& input, const rules::Rows&)
{
    const auto code = text::clean_unit_code(input.text());
    return {{"code", code}, {"usual_shape", text::usual_unit_code(code)}};
}

Json tax_code(const Input& input, const rules::Rows&)
{
    const auto read = read_tax_code(input.text());
    const bool valid = read.fault == TaxCodeFault::none;
    return {{"code", read.code}, {"kind", code_of(read.kind)}, {"valid", valid}, {"reason", valid ? Json() : Json(code_of(read.fault))}};
}

/// `latin1`, or the same as `bytes_hex`.
std::string old_text(const Input& input)
{
    if (input.has("latin1"))
        return input.at("latin1").text();
    const auto bytes = parse_hex(input.at("bytes_hex").text());
    if (!bytes)
        input.at("bytes_hex").refuse("evaluate.value");
    return text::from_latin1(text_of(*bytes));
}

Json tcvn3_to_unicode(const Input& input, const rules::Rows&)
{
    return text::tcvn3_to_unicode(old_text(input), input.has("upper_font") && input.at("upper_font").yes_no());
}

Json vni_to_unicode(const Input& input, const rules::Rows&) { return text::vni_to_unicode(old_text(input)); }

} // namespace

std::vector<Evaluation> text_evaluations()
{
    return {{"amount_in_words", amount_in_words}, {"search_fold", search_fold}, {"vietnamese_sort", vietnamese_sort},
            {"number_format", number_format}, {"number_parse", number_parse}, {"date_text", date_text},
            {"phone_repair", phone_repair}, {"unit_code_clean", unit_code_clean}, {"tax_code", tax_code},
            {"tcvn3_to_unicode", tcvn3_to_unicode}, {"vni_to_unicode", vni_to_unicode}};
}

} // namespace dondoc::actions
