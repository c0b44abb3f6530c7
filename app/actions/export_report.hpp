#pragma once
#include "app/actions/texts.hpp"
#include "core/reports/table.hpp"
#include "db/store.hpp"
#include <filesystem>

namespace dondoc::actions {

struct ReportSpec {
    const char* name;
    reports::PeriodSort rhythm; ///< of the default period
    bool any_period;            ///< false: another period means its own one that contains the last day
};
const std::vector<ReportSpec>& all_reports();

struct ReportChoices {
    std::string name, period, office, officer; ///< "" = default, all
};

/// Problems "report.unknown", "report.period.unreadable".
Result<reports::Report> make_report(const db::Store& store, const ReportChoices& choices, Day today);

/// By the file's ending: .xlsx, .csv, .pdf. Problem "report.format.unsupported".
Result<Done> write_report(const db::Store& store, const std::filesystem::path& out, const reports::Report& report, const Texts& texts, Day today);

} // namespace dondoc::actions
