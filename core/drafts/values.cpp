#include "core/drafts/values.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::drafts {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> small_number(std::string_view text)
{
    int out = 0;
    if (!is_digits(text) || text.size() > 6)
        return {};
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> out;
    for (;;) {
        const auto end = text.find(at);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return out;
        text.remove_prefix(end + 1);
    }
}

std::optional<Day> day_first(std::string_view typed)
{
    const auto parts = split(typed, '/');
    if (parts.size() != 3 || parts[2].size() != 4)
        return {};
    const auto d = small_number(parts[0]), m = small_number(parts[1]), y = small_number(parts[2]);
    return d && m && y ? make_day(*y, *m, *d) : std::nullopt;
}

/// Digits with '.' or ' ' between groups of three, or no separators at all. Empty when it is no number.
std::string digits_of(std::string_view typed)
{
    const char separator = typed.find('.') != std::string_view::npos ? '.' : ' ';
    const auto groups = split(typed, separator);
    std::string out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool fits = i > 0 ? groups[i].size() == 3 : groups.size() == 1 || groups[i].size() <= 3;
        if (!is_digits(groups[i]) || !fits)
            return {};
        out += groups[i];
    }
    return out;
}

Result<std::int64_t> whole_number(std::string_view typed, const char* code)
{
    typed = trimmed(typed);
    const bool minus = typed.starts_with('-');
    const auto digits = digits_of(minus ? typed.substr(1) : typed);
    if (digits.empty())
        return Problem{code};
    std::int64_t out = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (read.ec != std::errc() || out > money_limit)
        return Problem{"field.number.too_large"};
    if (minus && out != 0)
        return Problem{"field.number.negative"};
    return out;
}

Result<std::string> read_decimal(std::string_view typed)
{
    std::string out(trimmed(typed));
    std::replace(out.begin(), out.end(), ',', '.');
    const auto parts = split(out, '.');
    if (parts.size() > 2 || out.size() > 20 || !std::all_of(parts.begin(), parts.end(), is_digits))
        return Problem{"field.decimal.unreadable"};
    return out;
}

template <class T, class Turn>
Result<cbor::Value> turned(const Result<T>& read, Turn turn)
{
    if (!read)
        return read.problems();
    return cbor::Value(turn(*read));
}

std::string typed_funds(const cbor::Value& value)
{
    std::string out;
    if (const auto* map = value.map())
        for (const auto& [fund, amount] : *map)
            out += (out.empty() ? "" : " ") + std::string(all_funds()[fund - 1]) + "=" + std::to_string(*amount.integer());
    return out;
}

std::string typed_time(std::int64_t minutes)
{
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

Result<Day> read_day(std::string_view typed)
{
    typed = trimmed(typed);
    const auto day = typed.find('/') == std::string_view::npos ? parse_iso_day(typed) : day_first(typed);
    return day ? Result<Day>(*day) : Problem{"field.day.unreadable"};
}

Result<Month> read_month(std::string_view typed)
{
    typed = trimmed(typed);
    if (const auto iso_month = parse_iso_month(typed))
        return *iso_month;
    const auto parts = split(typed, '/');
    const auto m = parts.size() == 2 ? small_number(parts[0]) : std::nullopt;
    const auto y = parts.size() == 2 && parts[1].size() == 4 ? small_number(parts[1]) : std::nullopt;
    const auto month = m && y ? make_month(*y, *m) : std::nullopt;
    return month ? Result<Month>(*month) : Problem{"field.month.unreadable"};
}

Result<int> read_time(std::string_view typed)
{
    typed = trimmed(typed);
    const auto parts = split(typed, typed.find(':') != std::string_view::npos ? ':' : 'h');
    const auto hour = parts.size() == 2 ? small_number(parts[0]) : std::nullopt;
    const auto minute = parts.size() == 2 && parts[1].empty() ? std::optional(0) : parts.size() == 2 ? small_number(parts[1]) : std::nullopt;
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return Problem{"field.time.unreadable"};
    return *hour * 60 + *minute;
}

Result<Money> read_money(std::string_view typed)
{
    const auto dong = whole_number(typed, "field.money.unreadable");
    return dong ? Result<Money>(Money{*dong}) : dong.problems();
}

Result<std::int64_t> read_count(std::string_view typed) { return whole_number(typed, "field.count.unreadable"); }

Result<bool> read_yes_no(std::string_view typed)
{
    typed = trimmed(typed);
    for (const auto* yes : {"true", "yes", "1", "có", "Có"})
        if (typed == yes)
            return true;
    for (const auto* no : {"false", "no", "0", "không", "Không"})
        if (typed == no)
            return false;
    return Problem{"field.yes_no.unreadable"};
}

Result<cbor::Value> read_funds(std::string_view typed)
{
    cbor::Map out;
    for (const auto part : split(trimmed(typed), ' ')) {
        if (part.empty())
            continue;
        const auto equals = std::min(part.find('='), part.size());
        const auto funds = all_funds();
        const auto fund = std::find(funds.begin(), funds.end(), part.substr(0, equals));
        const auto amount = read_money(equals < part.size() ? part.substr(equals + 1) : std::string_view());
        if (fund == funds.end())
            return Problem{"field.fund.unknown"};
        if (!amount)
            return amount.problems();
        out[static_cast<std::uint64_t>(fund - funds.begin()) + 1] = amount->dong;
    }
    return cbor::Value(std::move(out));
}

Result<cbor::Value> read_value(std::string_view typed, const FieldSpec& field)
{
    switch (field.type) {
    case FieldType::day: return turned(read_day(typed), [](Day d) { return std::int64_t{d.number}; });
    case FieldType::month: return turned(read_month(typed), [](Month m) { return std::int64_t{m.number}; });
    case FieldType::time: return turned(read_time(typed), [](int minutes) { return std::int64_t{minutes}; });
    case FieldType::money: return turned(read_money(typed), [](Money m) { return m.dong; });
    case FieldType::count: return turned(read_count(typed), [](std::int64_t n) { return n; });
    case FieldType::decimal: return turned(read_decimal(typed), [](const std::string& s) { return s; });
    case FieldType::yes_no: return turned(read_yes_no(typed), [](bool b) { return b; });
    case FieldType::funds: return read_funds(typed);
    default: return turned(read_text(typed, field), [](const std::string& s) { return s; });
    }
}

std::string typed_value(const cbor::Value& value, const FieldSpec& field)
{
    if (const auto* text = value.text())
        return *text;
    if (const auto* yes = value.boolean())
        return *yes ? "true" : "false";
    if (field.type == FieldType::funds)
        return typed_funds(value);
    const auto* number = value.integer();
    if (!number)
        return "";
    switch (field.type) {
    case FieldType::day: return iso(Day{static_cast<std::int32_t>(*number)});
    case FieldType::month: return iso(Month{static_cast<std::int32_t>(*number)});
    case FieldType::time: return typed_time(*number);
    default: return std::to_string(*number);
    }
}

} // namespace dondoc::drafts
