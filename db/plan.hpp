#pragma once
// Kế hoạch thu (snapshot): what an officer or an office must collect in a year or a month.
#include "db/units.hpp"

namespace dondoc::db {

struct PlanRow {
    int year = 0;
    int month = 0;          ///< 0 = the whole year
    std::string officer;    ///< code; "" = the whole office
    std::string office;     ///< "" = the store's own
    std::string fund;       ///< "" = all funds
    std::int64_t amount = 0;
    Source source = Source::own;
    friend bool operator==(const PlanRow&, const PlanRow&) = default;
};

std::vector<PlanRow> plan_of(const Reader& reader, int year, std::string_view officer = {}); ///< officer "" = all rows of the year
std::vector<PlanRow> all_plan(const Reader& reader);
/// False when the row is already there with this amount.
bool put_plan(Transaction& t, const PlanRow& row);

} // namespace dondoc::db
