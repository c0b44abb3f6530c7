#include "core/base/decimal.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>
#include <array>

namespace dondoc::text {
namespace {

/// What is left of a cell once sign, brackets, blanks and the currency are taken off.
struct Bare {
    bool empty = false;
    bool dash = false;     ///< "-" alone: zero
    bool negative = false;
    std::string body;      ///< digits, '.', ',' and ' ' (any blank); anything else makes it no number
};

void drop_currency(std::string& text)
{
    static constexpr std::array<std::string_view, 5> marks = {"đồng", "đ", "₫", "vnd", "vnđ"};
    for (const auto mark : {marks[3], marks[4], marks[0], marks[1], marks[2]}) {
        if (lower(text).ends_with(mark)) {
            text.erase(text.size() - mark.size());
            text = std::string(trim(text));
            return;
        }
    }
}

bool drop_minus(std::string& text)
{
    for (const std::string_view minus : {"-", "−", "–"}) {
        if (text.starts_with(minus)) {
            text = std::string(trim(std::string_view(text).substr(minus.size())));
            return true;
        }
    }
    return false;
}

std::string one_kind_of_blank(std::string_view text)
{
    std::string out;
    for (const char32_t point : code_points(text))
        append(out, is_blank(point) ? U' ' : point);
    return out;
}

Bare bare(std::string_view cell)
{
    Bare out;
    std::string text(trim(cell));
    text = nfc(text).value_or(text);
    out.empty = text.empty();
    drop_currency(text);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        out.negative = true;
        text = std::string(trim(std::string_view(text).substr(1, text.size() - 2)));
        drop_currency(text);
    } else if (drop_minus(text)) {
        out.negative = true;
        out.dash = text.empty();
    }
    out.body = one_kind_of_blank(text);
    return out;
}

/// Digits in runs, one separator between two runs; otherwise no number at all.
bool well_formed(std::string_view body)
{
    bool digit_before = false;
    for (const char c : body) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (!digit_before || (c != '.' && c != ',' && c != ' ')))
            return false;
        digit_before = digit;
    }
    return digit_before;
}

std::string without(std::string_view text, char dropped)
{
    std::string out(text);
    std::erase(out, dropped);
    return out;
}

/// A whole number: digits alone, or groups of three behind one to three digits, all parted by the same `separator`.
bool grouped_right(std::string_view whole, char separator)
{
    std::size_t run = 0;
    bool first = true;
    for (const char c : whole) {
        if (c != separator) {
            ++run;
            continue;
        }
        if (run == 0 || run > 3 || (!first && run != 3))
            return false;
        first = false;
        run = 0;
    }
    return first || run == 3;
}

bool whole_number(std::string_view whole, char group)
{
    const bool has_group = whole.find(group) != std::string_view::npos, has_blank = whole.find(' ') != std::string_view::npos;
    if (has_group && has_blank)
        return false;
    return grouped_right(whole, has_blank ? ' ' : group);
}

std::string canonical(std::string whole, std::string part, bool negative)
{
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    part.erase(part.find_last_not_of('0') + 1);
    const std::string out = part.empty() ? whole : whole + "." + part;
    return negative && out != "0" ? "-" + out : out;
}

} // namespace

const char* code_of(NumberStyle style)
{
    static constexpr std::array<const char*, 4> names = {"none", "dot_group", "comma_group", "conflict"};
    return names[static_cast<std::size_t>(style)];
}

void StyleVotes::see(std::string_view cell)
{
    const Bare seen = bare(cell);
    if (seen.empty || !well_formed(seen.body))
        return;
    const std::string body = without(seen.body, ' ');
    const auto dots = std::count(body.begin(), body.end(), '.'), commas = std::count(body.begin(), body.end(), ',');
    if (dots == 0 && commas == 0)
        return;
    const auto last = body.find_last_of(".,");
    const bool last_is_dot = body[last] == '.';
    if (dots > 0 && commas > 0) {
        (last_is_dot ? sure_comma_ : sure_dot_) = true;
    } else if (dots + commas > 1) {
        (last_is_dot ? sure_dot_ : sure_comma_) = true;
    } else if (body.size() - last - 1 != 3 || last > 3 || body[0] == '0') {
        (last_is_dot ? sure_comma_ : sure_dot_) = true;
    } else {
        (last_is_dot ? lone_dot_ : lone_comma_) = true;
    }
}

NumberStyle StyleVotes::style() const
{
    if (sure_dot_ || sure_comma_)
        return sure_dot_ && sure_comma_ ? NumberStyle::conflict : sure_dot_ ? NumberStyle::dot_group : NumberStyle::comma_group;
    if (lone_dot_ && lone_comma_)
        return NumberStyle::conflict;
    return lone_dot_ ? NumberStyle::dot_group : lone_comma_ ? NumberStyle::comma_group : NumberStyle::none;
}

CellNumber parse_number(std::string_view cell, NumberStyle style)
{
    const Bare seen = bare(cell);
    if (seen.empty)
        return {};
    if (seen.dash)
        return {CellNumber::State::number, "0"};
    const char group = style == NumberStyle::comma_group ? ',' : '.', decimal = group == ',' ? '.' : ',';
    const auto point = seen.body.find(decimal);
    const std::string whole = seen.body.substr(0, point);
    const std::string part = point == std::string::npos ? std::string{} : seen.body.substr(point + 1);
    const bool digits_only = part.find_first_not_of("0123456789") == std::string::npos;
    if (!well_formed(seen.body) || !digits_only || !whole_number(whole, group) || style == NumberStyle::conflict)
        return {CellNumber::State::refused, {}};
    return {CellNumber::State::number, canonical(without(without(whole, ' '), group), part, seen.negative)};
}

ParsedNumbers parse_numbers(const std::vector<std::string>& cells)
{
    StyleVotes votes;
    for (const auto& cell : cells)
        votes.see(cell);
    ParsedNumbers out{votes.style(), {}};
    if (out.style != NumberStyle::conflict)
        for (const auto& cell : cells)
            out.values.push_back(parse_number(cell, out.style));
    return out;
}

std::optional<Money> money_of(std::string_view decimal)
{
    const auto point = decimal.find('.');
    const auto exact_value = parse_decimal(decimal.substr(0, point == std::string_view::npos ? point : point + 16));
    if (!exact_value)
        return {};
    const Money out{rounded(*exact_value)};
    return out.dong > money_limit || out.dong < -money_limit ? std::nullopt : std::optional(out);
}

} // namespace dondoc::text
