#include "app/actions/import_assignments.hpp"
#include "app/actions/import_due_list.hpp"
#include "app/actions/import_ledger.hpp"
#include "app/actions/import_plan.hpp"
#include "app/actions/import_tax_list.hpp"
#include "app/actions/import_units.hpp"
#include "app/actions/open_store.hpp"
#include "app/ui/program/program.hpp"
#include "app/ui/views/import_map.hpp"
#include <algorithm>
#include <set>

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
    case TableKind::tax_list: return actions::import_tax_list(store, choices, today);
    case TableKind::due_list: return actions::import_due_list(store, choices, today);
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
    case TableKind::tax_list: return "ui.import.kind.tax_list";
    case TableKind::due_list: return "ui.import.kind.due_list";
    }
    return "";
}

/// What the file most likely is: of all tables that its heads fit, the one that uses most of its columns.
Taken look_at(db::Store& store, const std::filesystem::path& file, Day today, const std::atomic<bool>& stop)
{
    std::optional<Taken> best;
    for (const auto kind : {TableKind::ledger, TableKind::units, TableKind::assignments, TableKind::plan, TableKind::tax_list, TableKind::due_list}) {
        if (stop)
            break;
        Taken tried = run_kind(store, kind, {.file = file, .dry_run = true}, today);
        const bool better = !best || (tried.ok() && (!best->ok() || tried->mapping.size() > (*best)->mapping.size()));
        if (better)
            best.emplace(std::move(tried));
    }
    return best ? std::move(*best) : Taken(Problem{.code = "file.unreadable", .value = file.string()});
}

/// What is seen of a file before it is taken.
struct LookedAt {
    TableKind kind = TableKind::ledger;
    Taken taken;
    std::vector<importing::SeenHead> heads;
};

LookedAt see(db::Store& store, const std::filesystem::path& file, const std::optional<TableKind>& kind, const importing::Mapping& mapping, Day today, const std::atomic<bool>& stop)
{
    auto taken = kind ? run_kind(store, *kind, {.file = file, .mapping = mapping, .dry_run = true}, today) : look_at(store, file, today, stop);
    const auto meant = taken.ok() ? taken->table : kind.value_or(TableKind::ledger);
    return {meant, std::move(taken), actions::seen_heads({.file = file, .mapping = mapping}, meant)};
}

std::vector<MapKind> map_kinds(const actions::Texts& texts)
{
    std::vector<MapKind> out;
    for (const auto kind : importing::all_table_kinds) {
        MapKind line{.label = texts(kind_key(kind)), .meanings = {}};
        for (const auto& meaning : importing::meanings_of(kind)) {
            const auto key = importing::key_of(meaning);
            const auto dot = std::min(key.find('.'), key.size());
            line.meanings.push_back({key, texts("column." + key.substr(0, dot)) + (dot < key.size() ? " " + key.substr(dot + 1) : "")});
        }
        out.push_back(std::move(line));
    }
    return out;
}

void fill_columns(ImportSnapshot& out, const LookedAt& seen, const actions::Texts& texts)
{
    out.kinds = map_kinds(texts);
    out.kind = static_cast<int>(seen.kind);
    for (const auto& head : seen.heads) {
        SheetColumn column{importing::column_letters(head.column), head.text, ""};
        if (seen.taken.ok())
            for (const auto& [key, letters] : seen.taken->mapping)
                if (letters == column.letter)
                    column.key = key;
        out.columns.push_back(std::move(column));
    }
}

std::vector<MoneyLine> list_lines(const actions::ImportOutcome& seen, const actions::Texts& texts)
{
    const auto number = [&](const char* key, std::int64_t count) { return MoneyLine{.label = texts(key), .after = Money{count}, .counts = true}; };
    if (seen.table == TableKind::tax_list)
        return {number("ui.import.tax.matched", seen.tax.matched), number("ui.import.tax.uncovered", seen.tax.uncovered), number("ui.import.tax.workers", seen.tax.uncovered_workers)};
    return seen.table == TableKind::due_list ? std::vector{number("ui.import.due.persons", seen.rows)} : std::vector<MoneyLine>{};
}

std::vector<MoneyLine> money_lines(const actions::ImportOutcome& seen, const actions::Texts& texts)
{
    const auto both = [&](const char* key, std::int64_t before, std::int64_t after) {
        return MoneyLine{.label = texts(key), .before = Money{before}, .after = Money{after}, .change = Money{after - before}};
    };
    std::vector<MoneyLine> lines = list_lines(seen, texts);
    if (lines.empty())
        lines = {both("ui.import.debt", seen.before.debt, seen.after.debt), both("ui.import.overpaid", seen.before.overpaid, seen.after.overpaid)};
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
        static const std::set<std::string> endings = {".xlsx", ".xlsm", ".xls", ".csv", ".html", ".htm"};
        if (entry.is_regular_file() && endings.contains(entry.path().extension().string()))
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
    import_kind_.reset();
    import_mapping_.clear();
    look_at_import();
}

void Program::map_import(const MapImport& wanted)
{
    import_kind_ = importing::all_table_kinds[std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, wanted.kind)), 0, std::size(importing::all_table_kinds) - 1)];
    import_mapping_ = wanted.mapping;
    states_.import.mapping = false;
    look_at_import();
}

void Program::look_at_import()
{
    const std::filesystem::path path = states_.import.path;
    shown_.import.load = {.state = LoadState::busy, .what = "ui.import.reading"};
    job_.start([this, path, kind = import_kind_, mapping = import_mapping_, store_path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>& stop) -> Job::Finish {
        auto store = actions::open_store(store_path, unlock, random_, clock_);
        auto seen = std::make_shared<LookedAt>(see(store, path, kind, mapping, today, stop));
        const bool stopped = stop;
        return [this, seen, stopped, path] {
            ImportSnapshot fresh{.folder = shown_.import.folder, .files = shown_.import.files};
            if (!stopped && seen->taken.ok()) {
                fill(fresh, *seen->taken, texts_);
                import_kind_ = seen->kind;
            } else if (!stopped) {
                fresh.chosen = true;
                fresh.name = path.filename().string();
                fresh.problem = texts_(seen->taken.problems().front());
            }
            if (!stopped)
                fill_columns(fresh, *seen, texts_);
            states_.import.mapping = false;
            shown_.import = std::move(fresh);
            stale_ = true;
        };
    }, wake_);
}

void Program::confirm_import()
{
    shown_.import.load = {.state = LoadState::busy, .what = "ui.import.writing"};
    const std::filesystem::path file = states_.import.path;
    job_.start([this, file, kind = import_kind_.value_or(TableKind::ledger), mapping = import_mapping_, path = options_.store, unlock = unlock_, today = desk_->today](const std::atomic<bool>&) -> Job::Finish {
        auto store = actions::open_store(path, unlock, random_, clock_);
        auto done = std::make_shared<Taken>(run_kind(store, kind, {.file = file, .mapping = mapping}, today));
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
