#pragma once
// Figures of many employers for lists, without reading their whole ledgers: the derived row of each (db::UnitNow) says enough of whoever owes nothing or has
// its months in debt from the file; the others need their last twelve months.
#include "app/actions/caseload.hpp"

namespace dondoc::actions {

/// Beside `lines`; equal to figures_of over the whole history. Without `next`.
std::vector<UnitFigures> current_figures(const db::Reader& reader, const std::vector<db::UnitLine>& lines, const rules::Rows& rows, Day today);

} // namespace dondoc::actions
