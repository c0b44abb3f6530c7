#pragma once
// Hạn đóng: Luật BHXH 2024, điều 34 khoản 4.
#include "core/rules/rows.hpp"

namespace dondoc::rules {

/// Phương thức đóng.
enum class Method : std::uint8_t { monthly, three_months, six_months };
const char* code_of(Method method);
std::optional<Method> method_named(std::string_view code);
Method method_of_cycle(int months); ///< 1, 3, 6; anything else is monthly
int cycle_months(Method method);

/// First month of the calendar quarter or half-year that holds `month`.
Month cycle_start(Method method, Month month);

struct Deadline {
    Day due;
    Day first_late_day;
};

/// Last day of the month after the month or cycle that begins with `first`; never moved for week-ends or holidays. Empty where no row says.
std::optional<Deadline> deadline(const Rows& rows, Method method, Month first);

} // namespace dondoc::rules
