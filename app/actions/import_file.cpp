#include "app/actions/import_file.hpp"
#include "db/settings.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace dondoc::actions {

namespace {

/// Ends a transaction that shall leave nothing behind.
struct RolledBack {};

std::string kind_name(importing::TableKind kind)
{
    constexpr const char* names[] = {"units", "ledger", "assignments", "plan", "tax_list", "due_list"};
    return names[static_cast<std::size_t>(kind)];
}

/// Under which a mapping is remembered: the table's kind and its heads.
std::string mapping_key(importing::TableKind kind, const std::string& fingerprint)
{
    return kind_name(kind) + ":" + hex(blake2b("bhx-heads-v1", view_of(fingerprint)).view()).substr(0, 32);
}

importing::Mapping remembered_mapping(const db::Reader& store, const std::string& key)
{
    auto kept = db::column_mapping(store, key);
    if (!kept)
        return {};
    auto json = nlohmann::json::parse(*kept, nullptr, false);
    importing::Mapping mapping;
    for (const auto& [name, column] : json.items())
        if (column.is_string())
            mapping[name] = column.get<std::string>();
    return mapping;
}

void fill_mapping(ImportOutcome& outcome, const importing::Header& header)
{
    for (auto& [key, place] : importing::mapping_of(header)) {
        outcome.mapping[key] = place.first;
        outcome.heads[key] = place.second;
    }
}

void remember_mapping(db::Transaction& t, const ImportChoices& choices, const importing::Surveyed& surveyed)
{
    if (!choices.mapping.empty())
        db::put_column_mapping(t, mapping_key(surveyed.choices.kind, surveyed.header.fingerprint), nlohmann::json(choices.mapping).dump());
}

} // namespace

namespace {

Result<importing::Surveyed> survey_sheet(const db::Reader& store, const ImportChoices& choices, importing::TableKind kind, files::TableReader& reader, std::size_t sheet)
{
    importing::Choices wanted{.kind = kind, .sheet = reader.sheets()[sheet].name, .month = choices.month, .mapping = choices.mapping, .strict = choices.strict};
    wanted.remembered = [&](const std::string& fingerprint) { return remembered_mapping(store, mapping_key(kind, fingerprint)); };
    importing::Survey survey(std::move(wanted));
    if (auto problems = reader.read(sheet, survey); !problems.empty())
        return problems;
    auto surveyed = survey.finish();
    if (surveyed)
        surveyed->choices.remembered = {};
    return surveyed;
}

/// A cover, notes, another month: the table meant may stand on the next sheet.
bool is_another_sheet(const Problem& problem) { return problem.code == "header.missing" || problem.code == "table.empty" || problem.code == "ledger.month.differs"; }

/// With its number among all.
Result<std::pair<std::size_t, importing::Surveyed>> survey_sheets(const db::Reader& store, const ImportChoices& choices, importing::TableKind kind, files::TableReader& reader)
{
    auto chosen = files::choose_sheet(reader, choices.sheet);
    if (!chosen)
        return chosen.problems();
    Problems first;
    for (auto sheet = *chosen; sheet < reader.sheets().size(); ++sheet) {
        if (reader.sheets()[sheet].hidden)
            continue;
        auto surveyed = survey_sheet(store, choices, kind, reader, sheet);
        if (surveyed)
            return std::pair(sheet, std::move(*surveyed));
        if (first.empty())
            first = surveyed.problems();
        if (!choices.sheet.empty() || !is_another_sheet(surveyed.problems()[0]))
            return first;
    }
    return first;
}

} // namespace

Result<SurveyedFile> survey_file(const db::Reader& store, const ImportChoices& choices, importing::TableKind kind)
{
    auto reader = files::open_table(choices.file);
    if (!reader)
        return reader.problems();
    auto found = survey_sheets(store, choices, kind, **reader);
    if (!found)
        return found.problems();
    return SurveyedFile{std::move(*reader), found->first, std::move(found->second)};
}

namespace {

/// The head stands among the first rows.
struct FirstRows : importing::RowSink {
    static constexpr int enough = 60;
    importing::Survey survey;
    int rows = 0;
    explicit FirstRows(importing::Choices choices) : survey(std::move(choices)) {}
    bool take(const importing::Row& row) override { return survey.take(row) && ++rows < enough; }
};

} // namespace

std::vector<importing::SeenHead> seen_heads(const ImportChoices& choices, importing::TableKind kind)
{
    auto reader = files::open_table(choices.file);
    auto sheet = reader ? files::choose_sheet(**reader, choices.sheet) : Result<std::size_t>(Problem{.code = "file.sheet.missing"});
    if (!sheet)
        return {};
    FirstRows rows({.kind = kind, .sheet = {}, .mapping = choices.mapping});
    if (!(*reader)->read(*sheet, rows).empty())
        return {};
    return rows.survey.heads();
}

Import::Import(db::Transaction& transaction, const db::Identity& who, SurveyedFile& surveyed, const ImportChoices& chosen, Day day)
    : t(transaction), identity(who), file(surveyed), choices(chosen), today(day)
{
    outcome.table = file.surveyed.choices.kind;
    outcome.file_name = choices.file.filename().string();
    outcome.sheet = file.surveyed.choices.sheet;
    outcome.before = db::debt_totals(t, month_of(today));
    fill_mapping(outcome, file.surveyed.header);
}

void Import::read(importing::EntryRows& rows)
{
    for (auto& problem : file.reader->read(file.sheet, rows))
        stop(std::move(problem));
    auto& own = outcome.findings;
    own.refused.insert(own.refused.begin(), rows.findings().refused.begin(), rows.findings().refused.end());
    own.warnings.insert(own.warnings.begin(), rows.findings().warnings.begin(), rows.findings().warnings.end());
    own.refused_count += rows.findings().refused_count;
    own.warning_count += rows.findings().warning_count;
    own.own_totals = rows.findings().own_totals;
    std::stable_sort(own.refused.begin(), own.refused.end(), [](const Problem& a, const Problem& b) { return a.row < b.row; });
}

void Import::count(bool is_new, bool is_changed)
{
    ++outcome.rows;
    ++(is_new ? outcome.added : is_changed ? outcome.changed : outcome.same);
}

void Import::finish(db::SnapshotTable table, std::int64_t could_go)
{
    if (!choices.accept_removals && outcome.removed * 5 > could_go)
        stop({.code = "import.removals.many", .sheet = outcome.sheet,
              .arguments = {{"removed", std::to_string(outcome.removed)}, {"of", std::to_string(could_go)}}});
    if (outcome.rows == 0 && outcome.findings.refused_count > 0)
        stop({.code = "import.rows.all_refused", .sheet = outcome.sheet, .arguments = {{"count", std::to_string(outcome.findings.refused_count)}}});
    if (choices.strict && outcome.findings.refused_count > 0)
        outcome.stopped_by.insert(outcome.stopped_by.end(), outcome.findings.refused.begin(), outcome.findings.refused.end());
    t.project_now();
    outcome.after = db::debt_totals(t, month_of(today));
    remember_mapping(t, choices, file.surveyed);
    if (outcome.added + outcome.changed + outcome.removed == 0)
        return; // a file imported twice changes nothing, the log neither
    db::note_import(t,
                    {.table = table, .file_hash = files::hash_of_file(choices.file), .file_name = outcome.file_name,
                     .as_of = outcome.last_month ? std::optional(last_day(*outcome.last_month)) : std::nullopt, .rows = outcome.rows,
                     .debt_before = outcome.before.debt, .debt_after = outcome.after.debt},
                    identity.officer);
}

Result<ImportOutcome> run_import(db::Store& store, const ImportChoices& choices, importing::TableKind kind, Day today, const std::function<void(Import&)>& work)
{
    auto file = survey_file(store.reader(), choices, kind);
    if (!file)
        return file.problems();
    ImportOutcome outcome;
    try {
        store.write([&](db::Transaction& t) {
            Import import(t, store.identity(), *file, choices, today);
            work(import);
            outcome = std::move(import.outcome);
            if (choices.dry_run || !outcome.stopped_by.empty())
                throw RolledBack{};
        });
        outcome.applied = true;
    } catch (const RolledBack&) {
    }
    return outcome;
}

} // namespace dondoc::actions
