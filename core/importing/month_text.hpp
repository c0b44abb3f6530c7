#pragma once
#include "core/base/day.hpp"
#include <optional>
#include <string_view>

namespace dondoc::importing {

/// A cell of a column of months: 202610, 10/2026, 2026-10, T10/2026, a day of the month.
std::optional<Month> month_of_cell(std::string_view text);

/// A title or the name of a sheet: "Tháng 10 năm 2026", "tháng 10/2026", "đến ngày 31/10/2026", "T10-2026", "202610".
std::optional<Month> month_in_title(std::string_view text);

/// "KẾ HOẠCH THU NĂM 2026", "2026"
std::optional<int> year_in_title(std::string_view text);

} // namespace dondoc::importing
