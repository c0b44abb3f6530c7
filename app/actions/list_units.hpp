#pragma once
#include "app/actions/unit_figures.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct ListUnits {
    std::string search;       ///< any part, without marks: code, name, tax code, phone, contact
    std::string debt_class;   ///< code; "" = all
    std::string min_months;   ///< exact decimal; "" = all
    std::string officer;      ///< code; "" = all
    std::string filter;       ///< "" or one of unit_filters()
    std::string sort = "code"; ///< debt months name code next_day, "-" before: descending; ties by code
    std::size_t limit = SIZE_MAX;
    std::size_t offset = 0;
};

struct UnitList {
    std::size_t total = 0;                   ///< of all that match, not of the page
    Money sum_debt;
    std::optional<Day> data_as_of;           ///< newest among those that match
    std::vector<UnitFigures> units;
};

/// Names of --filter: "owing", "overpaid", "no_ledger", "due_today", "unassigned".
const std::vector<std::string>& unit_filters();

/// Problems "units.sort.unknown", "units.filter.unknown", "units.class.unknown", "units.min_months.unreadable".
Result<UnitList> list_units(const db::Reader& reader, const ListUnits& wanted, Day today);

/// Every employer with its figures, by code: what the window keeps and searches in memory (search_index.hpp).
std::vector<UnitFigures> all_unit_figures(const db::Reader& reader, Day today);

} // namespace dondoc::actions
