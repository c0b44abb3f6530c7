#pragma once
// Figures and days as the screen writes them: minus is U+2013, months in debt and millions have a decimal comma.
#include "core/base/day.hpp"
#include "core/base/money.hpp"
#include <string>

namespace dondoc::ui {

std::string amount(Money money);          ///< "385.312.668", "–57.000"
std::string signed_amount(Money money);   ///< "+553.000"
std::string millions(Money money);        ///< "1.716,5"
std::string signed_millions(Money money); ///< "+447,5"
std::string count(std::int64_t number);   ///< "41.200"
std::string with_comma(std::string decimal); ///< "12.67" → "12,67"
std::string day_in_year(Day day);         ///< "24/11"
std::string bytes_size(std::int64_t bytes); ///< "2,4 MB"

} // namespace dondoc::ui
