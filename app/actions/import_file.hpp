#pragma once
// What the four imports of office files share: opening, surveying, and the one transaction that either takes all that was accepted or nothing.
#include "app/files/table.hpp"
#include "core/importing/totals.hpp"
#include "db/ledger.hpp"
#include "db/snapshots.hpp"

namespace dondoc::actions {

struct ImportChoices {
    std::filesystem::path file;
    std::string sheet = {};                 ///< name or number; "" = the first visible one that holds such a table
    std::optional<Month> month = {};        ///< ledger: for a sheet that names none
    importing::Mapping mapping = {};        ///< key → column letters or head; kept for the next file with the same heads
    bool dry_run = false;
    bool strict = false;                    ///< one refused row refuses the file
    bool accept_removals = false;           ///< more than 20 % of the employers may go
    bool add_units = false;                 ///< ledger: unknown employers are created
};

/// Payers of taxes beside the employers held.
struct TaxMatch {
    std::int64_t matched = 0;
    std::int64_t uncovered = 0, uncovered_workers = 0; ///< no employer has the tax code
    std::int64_t short_units = 0, short_workers = 0;   ///< more workers there than insured here
    std::vector<importing::TaxEntry> uncovered_payers; ///< the first 10,000
};

/// What an import did, or would do: the CLI's answer and the window's preview.
struct ImportOutcome {
    importing::TableKind table = importing::TableKind::units;
    std::string file_name, sheet;
    importing::Mapping mapping;             ///< key → column letters
    std::map<std::string, std::string> heads; ///< key → text of the head
    std::optional<Month> first_month, last_month; ///< ledger: of the accepted rows
    std::int64_t rows = 0, added = 0, changed = 0, same = 0, removed = 0;
    importing::Findings findings;
    importing::LedgerTotals totals;         ///< ledger only
    Money planned;                          ///< plan only
    TaxMatch tax;                           ///< tax list only
    std::map<std::string, std::int64_t> due_persons; ///< due list only: by code of the kind
    db::DebtTotals before, after;           ///< of the whole store, each employer at its last ledger month not after today
    Problems stopped_by;                    ///< why nothing was taken although the file could be read; empty = taken (or dry run)
    bool applied = false;
};

/// An opened table with its survey.
struct SurveyedFile {
    std::unique_ptr<files::TableReader> reader;
    std::size_t sheet = 0;
    importing::Surveyed surveyed;
};

/// Problems "file.…", "file.sheet.missing", "header.…", "mapping.…", "ledger.month.…", "number.style.conflict".
Result<SurveyedFile> survey_file(const db::Reader& store, const ImportChoices& choices, importing::TableKind kind);

/// The columns of the sheet's head whatever they mean, also of a file that survey_file refuses; empty when it cannot be read at all.
std::vector<importing::SeenHead> seen_heads(const ImportChoices& choices, importing::TableKind kind);

/// One import inside its transaction.
class Import
{
public:
    Import(db::Transaction& t, const db::Identity& identity, SurveyedFile& file, const ImportChoices& choices, Day today);

    db::Transaction& t;
    const db::Identity& identity;
    SurveyedFile& file;
    const ImportChoices& choices;
    const Day today;
    ImportOutcome outcome;

    /// Reads all rows; what is wrong with the file stops the import.
    void read(importing::EntryRows& rows);
    /// Counts a row as new, changed or the same.
    void count(bool is_new, bool is_changed);
    /// After the last row: removals are judged, sums taken, the op `import` appended when anything changed.
    void finish(db::SnapshotTable table, std::int64_t could_go);
    void stop(Problem problem) { outcome.stopped_by.push_back(std::move(problem)); }
};

/// Surveys, then runs `work(Import&)` in one transaction; a dry run and a stopped import are rolled back.
Result<ImportOutcome> run_import(db::Store& store, const ImportChoices& choices, importing::TableKind kind, Day today, const std::function<void(Import&)>& work);

} // namespace dondoc::actions
