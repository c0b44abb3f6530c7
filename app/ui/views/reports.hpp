#pragma once
// Báo cáo: choose one, choose its period, look at chart and table, see whose data are missing, write it as a workbook or pages.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/report_chart.hpp"
#include "app/ui/widgets/table.hpp"
#include <optional>

namespace dondoc::ui {

struct ReportItem {
    std::string name;   ///< as in export-report
    std::string title;
    std::string rhythm; ///< "hằng tháng"
};

struct ReportColumnShown {
    std::string key, label;
    bool figure = false; ///< stands right
    float width = 100;
};

struct ReportLineShown {
    int sort = 0;        ///< 0 row · 1 head of a group · 2 total
    std::vector<std::string> cells;
};

struct ReportsSnapshot {
    Load load;
    std::vector<ReportItem> items;
    std::string name;    ///< of the report that is shown; "" = none yet
    std::string title;
    std::string period;  ///< as it is typed: "2026-10"
    std::string as_of;   ///< period and data as-of, one line
    std::string missing; ///< "" = all have data
    std::vector<std::string> remarks;
    std::vector<ReportColumnShown> columns;
    std::vector<ReportLineShown> lines;
    std::optional<ReportChart> chart;
    std::string problem; ///< a period that cannot be read
};

struct ReportsState {
    std::string name;    ///< chosen; "" = the first
    std::string period;  ///< as typed; "" = the last whole one
    std::string search;  ///< in the names of the reports
    std::string folder;  ///< where exports go
    TableState list, table;
};

void draw_reports(Ui& ui, Rect area, const ReportsSnapshot& shown, ReportsState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
