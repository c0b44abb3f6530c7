#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::ui {
namespace {

constexpr std::string_view dash = "–";

std::string plus(std::int64_t value, std::string text) { return value > 0 ? "+" + text : text; }

} // namespace

std::string amount(Money money) { return text::format_number(money.dong, {.minus = dash}); }
std::string signed_amount(Money money) { return plus(money.dong, amount(money)); }
std::string millions(Money money) { return text::format_number(money.dong, {.decimals = 1, .divide_by = 1'000'000, .minus = dash}); }
std::string signed_millions(Money money) { return plus(money.dong, millions(money)); }
std::string count(std::int64_t number) { return text::format_number(number, {.minus = dash}); }

std::string with_comma(std::string decimal)
{
    if (const auto point = decimal.find('.'); point != std::string::npos)
        decimal[point] = ',';
    return decimal;
}

std::string day_in_year(Day day) { return text::day_short(day).substr(0, 5); }

std::string bytes_size(std::int64_t bytes)
{
    if (bytes < 1'000'000)
        return text::format_number(bytes, {.decimals = 0, .divide_by = 1'000}) + " kB";
    return text::format_number(bytes, {.decimals = 1, .divide_by = 1'000'000}) + " MB";
}

} // namespace dondoc::ui
