#pragma once
// Everything that any report counts, gathered once for a period: employers at its beginning and end, standing records up to its end, months, plan, devices.
#include "core/model/kind.hpp"
#include "core/reports/period.hpp"
#include "core/rules/campaign.hpp"
#include "core/rules/debt_class.hpp"
#include "core/rules/installments.hpp"
#include "core/rules/next_action.hpp"

namespace dondoc::reports {

/// A repayment commitment as the ledger judges it on the last day of the period.
struct CommitmentFact {
    std::size_t record = 0; ///< place in Facts::records
    Money agreed;
    rules::JudgedCommitment judged;
};

/// One employer. Debt stands as of the closing of its last ledger month not after the end of the period.
struct UnitFact {
    UnitId id;
    std::string code, name, address, tax_code, office, officer;
    bool removed = false;                    ///< left out by a later list; only closed-branches looks at such
    std::optional<std::int64_t> workers;
    std::optional<Month> month;              ///< of the figures
    std::optional<Ratio> months, months_before; ///< in debt, at the end and on the day before the period
    rules::DebtClass debt_class = rules::DebtClass::unknown, class_before = rules::DebtClass::unknown;
    std::string band;
    std::optional<Money> debt, debt_before;  ///< ≥ 0
    Money overpaid;
    std::optional<Money> bhxh, bhyt, bhtn, interest, pension; ///< closing by fund where the ledger has funds; pension (HTTT) stands inside bhxh
    Money collected, collected_year, collected_year_ago;     ///< in the period's months; 1 January to its end; the same span a year earlier
    int clean_months = 0;                    ///< unbroken ledger months to the last one without overdue debt
    bool suspended = false;
    std::vector<std::size_t> records;        ///< places in Facts::records, by day
    std::vector<CommitmentFact> commitments;
    std::vector<rules::Candidate> to_come;   ///< what the rules ask for next
};

/// A record that stands on the last day of the period.
struct RecordFact {
    Record record;
    std::string state;                       ///< as in CLI.md: "draft", "finalised", …
    std::string officer, office;             ///< who wrote it; whose employer it is about
    std::string page_code;
    Day day;
    std::optional<std::size_t> unit;         ///< place in Facts::units
    [[nodiscard]] std::string_view noun() const { return record.kind->noun; }
    [[nodiscard]] bool is_final() const { return state == "finalised" || state == "signed" || state == "refused_to_sign"; }
};

/// One ledger month over all employers asked for.
struct MonthFact {
    Money charged, collected, debt;
    std::int64_t workers = 0, units = 0, owing = 0;
};

struct PlanFact {
    std::string officer, office; ///< officer "" = the whole office
    int month = 0;               ///< 0 = the whole year
    Money amount;
};

struct DeviceFact {
    std::string office, officer, device;
    std::vector<rules::Moment> arrivals;     ///< of its bundles at the hub, ascending
};

struct OfficerFact {
    std::string code, name;
};

struct Facts {
    std::string name;                        ///< of the report that is made
    Period period;
    std::string office, officer;             ///< asked for; "" = all
    std::string own_office;
    rules::Rows rules;
    std::vector<UnitFact> units;             ///< by code
    std::map<UnitId, std::size_t> places;
    std::vector<RecordFact> records;         ///< by day, then as recorded
    std::map<Month, MonthFact> months;       ///< January of the year before to the end of the period
    std::vector<PlanFact> plan;              ///< of the year in which the period ends
    std::vector<OfficerFact> officers;
    std::vector<DeviceFact> devices;         ///< a hub's enrolled laptops
    std::vector<rules::Campaign> campaigns;

    [[nodiscard]] const rules::Row& rule(std::string_view named) const { return rules.nearest(named, period.last); }
    [[nodiscard]] std::string name_of(const std::string& officer_code) const;
};

bool inside(const Period& period, Day day);

/// Year's plan of an officer, or of offices where `officer` is "": rows of the whole year, else the sum of the months.
Money year_plan(const Facts& facts, const std::string& officer, const std::string& of_office = "");
/// Of one month; empty where the plan has no months.
std::optional<Money> month_plan(const Facts& facts, int month);

} // namespace dondoc::reports
