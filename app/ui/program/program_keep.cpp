// Keeping what is there: backup, drafts that wait, the list of employers as a file.
#include "app/actions/back_up.hpp"
#include "app/actions/open_store.hpp"
#include "app/actions/save_draft.hpp"
#include "app/files/system.hpp"
#include "app/files/write_xlsx.hpp"
#include "app/ui/program/program.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

std::string stamp(std::int64_t wall_ms)
{
    std::string time = clock_text(wall_ms);
    std::erase(time, ':');
    return iso(files::vietnam_day(wall_ms)) + "-" + time.substr(0, 4);
}

reports::Value value_of(const UnitLine& line, const std::string& column, std::size_t index)
{
    if (column == "debt")
        return line.debt ? reports::Value(line.debt->dong) : reports::Value();
    if (column == "employees")
        return line.employees ? reports::Value(*line.employees) : reports::Value();
    return unit_words(line, index);
}

reports::ColumnType type_of(std::string_view column)
{
    return column == "debt" ? reports::ColumnType::money : column == "employees" ? reports::ColumnType::count : reports::ColumnType::text;
}

/// The list as it stands on the screen: its columns, its order, its filter, its total.
reports::Report report_of(const UnitsSnapshot& shown, const TableState& table, const actions::Texts& texts)
{
    const auto columns = unit_columns(1200, texts);
    const auto placed = placed_columns(columns, table);
    reports::Report out{.name = "units", .data_as_of = shown.data_as_of};
    for (const auto& column : placed)
        out.columns.push_back({std::string(columns[column.index].name), type_of(columns[column.index].name), static_cast<int>(column.width * 2)});
    for (int row = 0; row < shown.rows.count; ++row) {
        const UnitLine unit = shown.rows.line(row);
        reports::Line line;
        for (const auto& column : placed)
            line.values.push_back(value_of(unit, std::string(columns[column.index].name), column.index));
        out.lines.push_back(std::move(line));
    }
    reports::Line total{.sort = reports::LineSort::total, .label = "ui.sum"};
    for (const auto& column : placed)
        total.values.push_back(columns[column.index].name == "debt" ? reports::Value(shown.debt.dong) : columns[column.index].name == "employees" ? reports::Value(shown.employees) : reports::Value());
    out.lines.push_back(std::move(total));
    return out;
}

files::ReportWords words_of(const UnitsSnapshot& shown, const actions::Texts& texts)
{
    files::ReportWords words{.title = texts("ui.units.title"), .notes = {}, .word = {}};
    words.notes.push_back(texts("ui.units.second", {{"total", count(shown.total)}, {"of", count(shown.of)}}));
    if (shown.data_as_of)
        words.notes.push_back(texts("ui.tile.as_of", {{"day", text::day_short(*shown.data_as_of)}}));
    words.word = [&texts](const std::string& key) {
        const std::string column = "report.column.";
        for (const std::string& name : {"ui.units." + (key.starts_with(column) ? key.substr(column.size()) : key), key})
            if (texts.has(name))
                return texts(name);
        return key;
    };
    return words;
}

} // namespace

void Program::export_units()
{
    const auto folder = options_.store.parent_path() / "xuat";
    const auto file = folder / ("don-vi-" + stamp(wall()) + ".xlsx");
    job_.start([this, file, folder, path = options_.store, unlock = unlock_, today = desk_->today, state = states_.units, search = states_.frame.search,
                texts = texts_](const std::atomic<bool>& stop) -> Job::Finish {
        Desk desk(actions::open_store(path, unlock, random_, clock_), today);
        desk.papers = read_papers(desk.store, today);
        UnitsList list;
        UnitsSnapshot shown = present_units(desk, list, state, search, texts);
        while (list.busy() && !stop)
            list.step(desk.papers);
        shown = present_units(desk, list, state, search, texts);
        std::filesystem::create_directories(folder);
        files::write_xlsx(file, report_of(shown, state.table, texts), words_of(shown, texts));
        return [this, file, rows = shown.rows.count] { say(texts_("ui.saved.exported", {{"file", file.string()}, {"rows", count(rows)}})); };
    }, wake_);
    say(texts_("ui.units.exporting"));
}

void Program::back_up(const std::string& folder)
{
    std::error_code error;
    if (folder.empty() || !std::filesystem::is_directory(folder, error)) {
        shown_.frame.problem = texts_("ui.backup.no_folder");
        stale_ = true;
        return;
    }
    const auto& who = desk_->store.identity();
    const auto file = std::filesystem::path(folder) / ("sao-luu-" + (who.officer.empty() ? who.office : who.officer) + "-" + stamp(wall()) + ".dondoc");
    shown_.settings.load = {.state = LoadState::busy, .what = "ui.backup.writing"};
    job_.start([this, file, path = options_.store, unlock = unlock_](const std::atomic<bool>&) -> Job::Finish {
        const auto store = actions::open_store(path, unlock, random_, clock_);
        const auto sums = actions::back_up(store, file, random_);
        return [this, file, sums] {
            shown_.settings.load = {};
            settings_.put("backup.at", std::to_string(wall()));
            shown_.settings.backup_ms = wall();
            say(texts_("ui.backup.done", {{"file", file.string()}, {"size", bytes_size(sums.bytes)}, {"files", std::to_string(sums.attachments)}}));
        };
    }, wake_);
    stale_ = true;
}

void Program::open_draft(const std::string& id)
{
    const auto record = parse_id<RecordTag>(id);
    auto kept = record ? actions::kept_draft(desk_->store.reader(), *record) : std::nullopt;
    if (!kept)
        return;
    const std::string what = texts_(std::string("kind.") + kept->draft.kind->noun), unit = kept->draft.text["unit"];
    const std::int64_t saved = kept->saved_ms;
    open_form(std::move(kept->draft));
    say(texts_("ui.recovered.what", {{"what", what}, {"unit", unit}, {"time", clock_text(saved)}}));
}

} // namespace dondoc::ui
