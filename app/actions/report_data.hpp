#pragma once
// What the reports read from the store: figures of each employer at the end of a period.
#include "app/actions/unit_figures.hpp"
#include "core/reports/table.hpp"
#include "db/ledger.hpp"

namespace dondoc::actions {

class ReportData
{
public:
    /// office, officer: "" = all.
    ReportData(const db::Store& store, reports::Period period, std::string office, std::string officer);
    reports::Report b03() const;
    reports::Report officer_scores() const;

private:
    [[nodiscard]] reports::Report empty(const char* name) const;
    [[nodiscard]] bool wanted(const db::UnitRow& unit, const std::string& officer) const;
    void note_missing(reports::Report& report) const;

    const db::Store& store_;
    db::Reader reader_;
    reports::Period period_;
    std::string office_, officer_;
    std::vector<db::UnitLine> lines_;              ///< of the office and officer asked for
    std::map<UnitId, UnitFigures> figures_;        ///< at the end of the period
};

} // namespace dondoc::actions
