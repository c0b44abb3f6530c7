#pragma once
// Gathers from the store what the reports count.
#include "core/reports/facts.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// office, officer: "" = all.
reports::Facts report_facts(const db::Store& store, reports::Period period, const std::string& office, const std::string& officer);

} // namespace dondoc::actions
