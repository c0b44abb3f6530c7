#pragma once
#include "app/actions/texts.hpp"
#include "core/base/result.hpp"
#include "core/reports/makers.hpp"
#include "db/store.hpp"
#include <filesystem>

namespace dondoc::actions {

struct ReportChoices {
    std::string name, period, office, officer; ///< "" = default, all
};

/// Problems "report.unknown", "report.period.unreadable".
Result<reports::Report> make_report(const db::Store& store, const ReportChoices& choices, Day today);

/// The same with every word in its language: labels, cells that are words, names of the chart.
reports::Report in_words(reports::Report report, const Texts& texts);
/// Period, as-of, who is missing, and what the report says of itself: one line each.
std::vector<std::string> report_notes(const reports::Report& report, const Texts& texts);

/// By the file's ending: .xlsx, .csv, .pdf. Problem "report.format.unsupported".
Result<Done> write_report(const db::Store& store, const std::filesystem::path& out, const reports::Report& report, const Texts& texts, Day today);

} // namespace dondoc::actions
