#include "core/base/text/words.hpp"
#include "core/base/text/utf8.hpp"
#include <array>

namespace dondoc::text {
namespace {

constexpr std::array<const char*, 10> digit_words = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
constexpr std::uint64_t billion = 1'000'000'000;

void say(std::string& out, std::string_view word)
{
    if (!out.empty())
        out += ' ';
    out += word;
}

void say_units(std::string& out, unsigned tens, unsigned units)
{
    if (units == 1 && tens > 1)
        say(out, "mốt");
    else if (units == 4 && tens > 1)
        say(out, "tư");
    else if (units == 5 && tens > 0)
        say(out, "lăm");
    else if (units > 0)
        say(out, digit_words[units]);
}

/// One group of three digits; `whole`: after a spoken higher group, so the hundreds are said even when they are none.
void say_group(std::string& out, unsigned group, bool whole, const WordStyle& style)
{
    const unsigned hundreds = group / 100, tens = group / 10 % 10, units = group % 10;
    if (whole || hundreds > 0) {
        say(out, digit_words[hundreds]);
        say(out, "trăm");
    }
    if (tens == 0 && units > 0 && (whole || hundreds > 0))
        say(out, style.linh);
    if (tens == 1)
        say(out, "mười");
    if (tens > 1) {
        say(out, digit_words[tens]);
        say(out, "mươi");
    }
    say_units(out, tens, units);
}

void say_below_billion(std::string& out, unsigned number, const WordStyle& style)
{
    const std::array<std::pair<unsigned, std::string_view>, 3> groups = {
        {{number / 1'000'000, "triệu"}, {number / 1000 % 1000, style.nghin}, {number % 1000, ""}}};
    for (const auto& [group, name] : groups) {
        if (group == 0)
            continue;
        say_group(out, group, !out.empty(), style);
        if (!name.empty())
            say(out, name);
    }
}

/// Everything before the last "tỷ" is read again as a number of its own: 10^15 = "một triệu tỷ".
std::string positive(std::uint64_t number, const WordStyle& style)
{
    std::string out;
    if (number >= billion) {
        out = positive(number / billion, style);
        say(out, style.ty);
    }
    say_below_billion(out, static_cast<unsigned>(number % billion), style);
    return out;
}

} // namespace

std::string number_in_words(std::int64_t number, const WordStyle& style)
{
    if (number == 0)
        return digit_words[0];
    if (number < 0)
        return "âm " + positive(~static_cast<std::uint64_t>(number) + 1, style);
    return positive(static_cast<std::uint64_t>(number), style);
}

std::string amount_in_words(Money amount, const WordStyle& style) { return capitalize(number_in_words(amount.dong, style)) + " đồng"; }

} // namespace dondoc::text
