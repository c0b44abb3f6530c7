// Reports in the window: made in a job, kept as they are shown, written where they are wanted.
#include "app/actions/export_report.hpp"
#include "app/actions/open_store.hpp"
#include "app/ui/program/program.hpp"
#include <cstdlib>

namespace dondoc::ui {
namespace {

std::optional<double> drawn_value(const reports::Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto* decimal = std::get_if<reports::Decimal>(&value))
        return std::strtod(decimal->text.c_str(), nullptr);
    return {};
}

ReportChart chart_shown(const reports::Chart& chart, const actions::Texts& texts)
{
    ReportChart out{.sort = static_cast<ReportChart::Sort>(chart.sort), .title = texts(chart.key), .labels = {}, .series = {}};
    for (const auto& label : chart.labels)
        out.labels.push_back(texts(label));
    for (const auto& series : chart.series) {
        ReportChart::Series one{.name = texts(series.key), .values = {}, .said = {}};
        for (const auto& value : series.values) {
            one.values.push_back(drawn_value(value));
            one.said.push_back(reports::shown(value, series.type));
        }
        out.series.push_back(std::move(one));
    }
    return out;
}

/// Pixels of a column: figures as wide as they get, words as the report says.
float column_width(const reports::Column& column)
{
    switch (column.type) {
    case reports::ColumnType::money: return 150;
    case reports::ColumnType::count:
    case reports::ColumnType::months:
    case reports::ColumnType::percent: return column.key == "number" ? 56.F : 104.F;
    default: return std::clamp(static_cast<float>(column.width) * 0.52F, 100.F, 270.F);
    }
}

ReportLineShown line_shown(const reports::Report& report, const reports::Line& line)
{
    ReportLineShown out{.sort = static_cast<int>(line.sort), .cells = {}};
    bool waits = !line.label.empty();
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const bool takes = waits && reports::is_text(report.columns[i].type);
        out.cells.push_back(takes ? line.label : reports::shown(line.values[i], report.columns[i].type));
        waits = waits && !takes;
    }
    return out;
}

} // namespace

ReportsSnapshot present_report(const MadeReport& made, const actions::Texts& texts)
{
    ReportsSnapshot out;
    for (const auto& one : reports::all_reports())
        out.items.push_back({one.name, texts(std::string("ui.reports.name.") + one.name), texts(std::string("report.rhythm.") + reports::code_of(one.rhythm))});
    if (!made)
        return out;
    const auto report = actions::in_words(*made, texts);
    const auto notes = actions::report_notes(*made, texts);
    out.name = made->name;
    out.title = texts("report." + made->name);
    out.period = reports::text_of(made->period);
    out.as_of = notes[0] + " · " + notes[1];
    if (!made->missing.empty())
        out.missing = notes[2];
    out.remarks.assign(notes.begin() + 3, notes.end());
    for (const auto& column : report.columns)
        out.columns.push_back({column.key, texts("report.column." + column.key), !reports::is_text(column.type), column_width(column)});
    for (const auto& line : report.lines)
        out.lines.push_back(line_shown(report, line));
    if (made->chart)
        out.chart = chart_shown(*made->chart, texts);
    return out;
}

void Program::choose_report(const std::string& name)
{
    states_.reports.name = name.empty() ? reports::all_reports().front().name : name;
    if (states_.reports.search.empty())
        for (std::size_t i = 0; i < reports::all_reports().size(); ++i)
            if (states_.reports.name == reports::all_reports()[i].name)
                states_.reports.list.current = static_cast<int>(i);
    shown_.reports.load = {.state = LoadState::busy, .what = "ui.reports.making"};
    shown_.reports.problem.clear();
    const actions::ReportChoices wanted{.name = states_.reports.name, .period = states_.reports.period, .office = {}, .officer = {}};
    const bool started = job_.start([this, wanted, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>&) -> Job::Finish {
        const auto store = actions::open_store(path, unlock, random_, clock_);
        auto made = std::make_shared<Result<reports::Report>>(actions::make_report(store, wanted, today));
        return [this, made] { show_report(*made); };
    }, wake_);
    if (!started)
        show_report(actions::make_report(desk_->store, wanted, desk_->today));
    stale_ = true;
}

void Program::show_report(const Result<reports::Report>& made)
{
    shown_.reports.load = {};
    stale_ = true;
    if (!made.ok()) {
        shown_.reports.problem = sentence(made.problems().front());
        return;
    }
    shown_.report = *made;
}

void Program::export_report(const std::string& ending)
{
    if (!shown_.report)
        return;
    const auto folder = states_.reports.folder.empty() ? options_.store.parent_path() / "bao-cao" : std::filesystem::path(states_.reports.folder);
    const auto file = folder / (shown_.report->name + "-" + reports::text_of(shown_.report->period) + ending);
    std::filesystem::create_directories(folder);
    const auto done = actions::write_report(desk_->store, file, *shown_.report, texts_, desk_->today);
    done.ok() ? say(texts_("ui.reports.exported", {{"file", file.string()}, {"rows", std::to_string(shown_.report->rows())}})) : refuse(done.problems());
}

} // namespace dondoc::ui
