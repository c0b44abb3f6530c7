#pragma once
#include "app/actions/texts.hpp"
#include "app/actions/unit_figures.hpp"
#include "core/rules/installments.hpp"
#include "core/base/result.hpp"
#include "db/ledger.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

struct LedgerMonth {
    db::LedgerRow row;
    std::optional<Ratio> months_in_debt;
    rules::MonthsSource months_source = rules::MonthsSource::unknown;
    rules::DebtClass debt_class = rules::DebtClass::unknown;
};

struct TimelineEntry {
    RecordId id;
    std::string kind;              ///< the verb's noun: visit, urging …
    std::optional<Day> day;
    db::RecordState state = db::RecordState::draft;
    std::string summary_key;       ///< text key "summary.visit" …
    std::map<std::string, std::string> arguments; ///< of the summary; values that are codes are text keys themselves, "outcome.met"
    std::string officer;           ///< code of who created it
    bool late = false, conflict = false;
};

struct CommitmentView {
    RecordId id;
    UnitId unit;
    std::string unit_code, unit_name, officer;
    std::optional<Day> day;
    Money total;                   ///< agreed debt
    Money left_out;
    db::RecordState state = db::RecordState::draft;
    rules::Progress progress = rules::Progress::open;
    std::optional<Day> data_as_of;
    std::vector<rules::JudgedInstallment> installments;
};

/// Which dated rule row a figure of the page rests on.
struct Ground {
    std::string figure;            ///< text key: "ground.months", "ground.debt_class", "ground.work"
    std::string rule;              ///< "debt_class@2015-12-01"; "" = taken from the imported file
    std::string source;            ///< article, decree, letter; of an imported figure a text key
    std::string certainty;         ///< text, digest, own …; "" of an imported figure
    friend bool operator==(const Ground&, const Ground&) = default;
};

struct UnitPage {
    db::UnitRow unit;
    UnitFigures figures;
    std::vector<LedgerMonth> ledger;         ///< oldest first, not after today
    std::vector<TimelineEntry> timeline;     ///< newest first
    std::vector<CommitmentView> commitments; ///< newest first; voided and superseded ones too
    std::vector<Ground> grounds;             ///< in the order of the page; each row once per figure
};

/// The one line that says what a record is about.
std::string summary_text(const TimelineEntry& entry, const Texts& texts);

/// `unit.unknown` when no employer has (or had) this code.
Result<UnitPage> show_unit(const db::Reader& reader, std::string_view code, Day today);
Result<UnitPage> show_unit(const db::Reader& reader, const UnitId& id, Day today);

} // namespace dondoc::actions
