#pragma once
#include "core/base/day.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::reports {

enum class PeriodSort : std::uint8_t { day, week, month, quarter, year, span };

const char* code_of(PeriodSort sort); ///< "day", "week" …

struct Period {
    PeriodSort sort = PeriodSort::month;
    Day first, last; ///< both inside
};

/// "2026-10-31", "2026-W44" (ISO, Monday), "2026-10", "2026-Q4", "2026", "2026-10-01..2026-10-15" (either side any of these).
std::optional<Period> parse_period(std::string_view text);
/// As it is typed: "2026-10"; a span as "2026-10-01..2026-10-15".
std::string text_of(const Period& period);

/// The period of this sort that contains a day. Not for spans.
Period period_around(PeriodSort sort, Day day);
/// The last whole period of this sort before today.
Period last_whole(PeriodSort sort, Day today);

} // namespace dondoc::reports
