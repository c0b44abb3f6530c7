#pragma once
// Builders: a test states only what matters to it.
#include "core/drafts/draft.hpp"
#include <algorithm>

namespace dondoc::drafts {

inline const Day today = *make_day(2026, 11, 20);
inline const UnitId unit_4001 = unit_id("048", "4001");

inline Surroundings an_office()
{
    return {today, office_scope("04801"),
            [](std::string_view code) { return code == "4001" ? std::optional(unit_4001) : std::nullopt; },
            [](const UnitId& unit) { return unit == unit_4001 ? std::string("4001") : std::string(); },
            [](const UnitId&, Month month) { return month.month() == 10 ? std::optional(Money{300}) : std::nullopt; }};
}

inline Draft a_visit()
{
    return {kind_named("visit"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"outcome", "closed"}, {"next_action", "call"}, {"next_day", "2026-11-26"}}, {}, {}};
}

inline Draft a_commitment()
{
    return {kind_named("commitment"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"as_of", "2026-10"}, {"debt", "300"}}, {},
            {{"installments", {{{"day", "2026-11-30"}, {"amount", "100"}}, {{"day", "2026-12-31"}, {"amount", "200"}}}}}};
}

/// "code@field" of each problem, sorted.
inline std::vector<std::string> told(const Problems& problems)
{
    std::vector<std::string> out;
    for (const auto& problem : problems)
        out.push_back(problem.code + "@" + problem.field);
    std::sort(out.begin(), out.end());
    return out;
}

using Told = std::vector<std::string>;

} // namespace dondoc::drafts
