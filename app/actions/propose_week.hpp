#pragma once
// propose-week: a draft for plan-week from the work that falls due, commune by commune.
#include "app/actions/texts.hpp"
#include "core/base/result.hpp"
#include "core/drafts/draft.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct ProposeWeek {
    Day day;             ///< any day of the week
    int per_day = 6;     ///< employers of one day, 1 … 30
    std::string officer; ///< code; "" = all
};

/// Working days from today on, Monday to Friday without holidays. Employers of a commune stay together; the commune with the most urgent employer goes first.
/// What finds no room stays out. Problems: week.per_day.
Result<drafts::Draft> propose_week(const db::Reader& reader, const ProposeWeek& wanted, const Texts& texts, Day today);

} // namespace dondoc::actions
