#include "app/actions/import_assignments.hpp"
#include "app/actions/import_ledger.hpp"
#include "app/actions/import_plan.hpp"
#include "app/actions/import_units.hpp"
#include "app/actions/open_store.hpp"
#include "app/ui/program/program.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

using importing::TableKind;
using Taken = Result<actions::ImportOutcome>;

Taken run_kind(db::Store& store, TableKind kind, const actions::ImportChoices& choices, Day today)
{
    switch (kind) {
    case TableKind::units: return actions::import_units(store, choices, today);
    case TableKind::ledger: return actions::import_ledger(store, choices, today);
    case TableKind::assignments: return actions::import_assignments(store, choices, today);
    case TableKind::plan: return actions::import_plan(store, choices, today);
    }
    return Problem{.code = "file.unreadable"};
}

const char* kind_key(TableKind kind)
{
    switch (kind) {
    case TableKind::units: return "ui.import.kind.units";
    case TableKind::ledger: return "ui.import.kind.ledger";
    case TableKind::assignments: return "ui.import.kind.assignments";
    case TableKind::plan: return "ui.import.kind.plan";
    }
    return "";
}

/// What the file most likely is: of all tables that its heads fit, the one that uses most of its columns.
Taken look_at(db::Store& store, const std::filesystem::path& file, Day today, const std::atomic<bool>& stop)
{
    std::optional<Taken> best;
    for (const auto kind : {TableKind::ledger, TableKind::units, TableKind::assignments, TableKind::plan}) {
        if (stop)
            break;
        Taken tried = run_kind(store, kind, {.file = file, .dry_run = true}, today);
        const bool better = !best || (tried.ok() && (!best->ok() || tried->mapping.size() > (*best)->mapping.size()));
        if (better)
            best.emplace(std::move(tried));
    }
    return best ? std::move(*best) : Taken(Problem{.code = "file.unreadable", .value = file.string()});
}

std::vector<MoneyLine> money_lines(const actions::ImportOutcome& seen, const actions::Texts& texts)
{
    const auto both = [&](const char* key, std::int64_t before, std::int64_t after) {
        return MoneyLine{.label = texts(key), .before = Money{before}, .after = Money{after}, .change = Money{after - before}};
    };
    std::vector<MoneyLine> lines{both("ui.import.debt", seen.before.debt, seen.after.debt), both("ui.import.overpaid", seen.before.overpaid, seen.after.overpaid)};
    if (seen.totals.has_due)
        lines.push_back({.label = texts("ui.import.due"), .after = seen.totals.due});
    if (seen.totals.has_paid)
        lines.push_back({.label = texts("ui.import.paid"), .after = seen.totals.paid});
    lines.push_back({.label = texts("ui.import.new"), .after = Money{seen.added}, .counts = true});
    lines.push_back({.label = texts("ui.import.changed"), .after = Money{seen.changed}, .counts = true});
    return lines;
}

void fill(ImportSnapshot& out, const actions::ImportOutcome& seen, const actions::Texts& texts)
{
    out.chosen = true;
    out.name = seen.file_name;
    out.about = texts("ui.import.about", {{"sheet", seen.sheet}, {"kind", texts(kind_key(seen.table))}});
    for (const auto& [key, letters] : seen.mapping) {
        const auto head = seen.heads.find(key);
        out.mapping.push_back({letters, head == seen.heads.end() ? key : head->second});
    }
    std::sort(out.mapping.begin(), out.mapping.end(), [](const MappedColumn& a, const MappedColumn& b) {
        return a.letter.size() != b.letter.size() ? a.letter.size() < b.letter.size() : a.letter < b.letter;
    });
    out.money = money_lines(seen, texts);
    for (const auto& problem : seen.findings.refused)
        out.refused.push_back({problem.sheet, problem.row, problem.column, problem.value, texts(problem)});
    for (const auto& problem : seen.findings.warnings)
        out.warnings.push_back(texts(problem));
    out.rows = seen.rows;
    out.added = seen.added;
    out.changed = seen.changed;
    out.same = seen.same;
    out.removed = seen.removed;
    out.nothing_to_do = seen.added + seen.changed + seen.removed == 0;
    out.problem = seen.stopped_by.empty() ? "" : texts(seen.stopped_by.front());
}

std::vector<FileLine> sheets_in(const std::filesystem::path& folder)
{
    std::vector<FileLine> lines;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto ending = entry.path().extension();
        if (entry.is_regular_file() && (ending == ".xlsx" || ending == ".xls" || ending == ".csv"))
            lines.push_back({.path = entry.path().string(), .name = entry.path().filename().string()});
    }
    std::sort(lines.begin(), lines.end(), [](const FileLine& a, const FileLine& b) { return a.name < b.name; });
    return lines;
}

} // namespace

void Program::choose_import(const std::string& given)
{
    const std::filesystem::path path = given;
    if (given.empty() || !std::filesystem::exists(path)) {
        shown_.frame.problem = texts_("file.unreadable", {{"value", given}, {"detail", texts_("ui.file.missing")}});
        stale_ = true;
        return;
    }
    const auto folder = std::filesystem::is_directory(path) ? path : path.parent_path();
    shown_.import.folder = folder.string();
    shown_.import.files = sheets_in(folder);
    shown_.import.done.clear();
    if (std::filesystem::is_directory(path))
        return;
    for (auto& line : shown_.import.files)
        if (line.path == path.string())
            line.state = texts_("ui.import.viewing");
    states_.import.path = given;
    shown_.import.load = {.state = LoadState::busy, .what = "ui.import.reading"};
    job_.start([this, path, store_path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>& stop) -> Job::Finish {
        auto store = actions::open_store(store_path, unlock, random_, clock_);
        auto seen = std::make_shared<Taken>(look_at(store, path, today, stop));
        const bool stopped = stop;
        return [this, seen, stopped] {
            ImportSnapshot fresh{.folder = shown_.import.folder, .files = shown_.import.files};
            if (!stopped && seen->ok()) {
                fill(fresh, **seen, texts_);
                import_kind_ = (*seen)->table;
            } else if (!stopped) {
                fresh.chosen = true;
                fresh.problem = texts_(seen->problems().front());
            }
            shown_.import = std::move(fresh);
            stale_ = true;
        };
    }, wake_);
}

void Program::confirm_import()
{
    shown_.import.load = {.state = LoadState::busy, .what = "ui.import.writing"};
    const std::filesystem::path file = states_.import.path;
    job_.start([this, file, kind = import_kind_, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>&) -> Job::Finish {
        auto store = actions::open_store(path, unlock, random_, clock_);
        auto done = std::make_shared<Taken>(run_kind(store, kind, {.file = file}, today));
        auto papers = std::make_shared<Papers>(read_papers(store, today));
        return [this, done, papers] {
            shown_.import.load = {};
            if (!done->ok()) {
                refuse(done->problems());
                return;
            }
            desk_->papers = std::move(*papers);
            shown_.import.chosen = false;
            shown_.import.problem = (*done)->stopped_by.empty() ? "" : texts_((*done)->stopped_by.front());
            shown_.import.done = texts_("ui.import.done", {{"name", (*done)->file_name}, {"rows", std::to_string((*done)->rows)}});
            say(shown_.import.done);
        };
    }, wake_);
}

} // namespace dondoc::ui
