#include "app/actions/import_plan.hpp"
#include "db/assignments.hpp"
#include "db/plan.hpp"
#include <algorithm>
#include <set>

namespace dondoc::actions {

namespace {

class PlanImport
{
public:
    explicit PlanImport(Import& import) : import_(import) {}

    void run()
    {
        importing::PlanRows rows(import_.file.surveyed, [&](const importing::PlanEntry& entry) { return take(entry); });
        import_.read(rows);
        import_.finish(db::SnapshotTable::plan, 0);
    }

private:
    bool take(const importing::PlanEntry& entry)
    {
        db::PlanRow row{.year = entry.year, .month = entry.month, .officer = entry.officer, .office = entry.office, .fund = entry.fund, .amount = entry.amount.dong};
        if (!keys_.insert({row.year, row.month, row.officer, row.office, row.fund}).second) {
            import_.outcome.findings.refuse({.code = "plan.row.duplicate", .sheet = import_.outcome.sheet, .row = entry.row, .value = entry.officer});
            return true;
        }
        auto held = find(row);
        bool changed = db::put_plan(import_.t, row);
        if (!entry.officer.empty() && entry.officer_name != entry.officer)
            db::put_officer(import_.t, {.code = entry.officer, .name = entry.officer_name, .phone = "", .office = entry.office});
        import_.count(!held, changed);
        import_.outcome.planned += entry.amount;
        return true;
    }

    [[nodiscard]] bool find(const db::PlanRow& wanted) const
    {
        auto held = db::plan_of(import_.t, wanted.year, wanted.officer);
        return std::any_of(held.begin(), held.end(), [&](const db::PlanRow& row) {
            return row.month == wanted.month && row.officer == wanted.officer && row.office == wanted.office && row.fund == wanted.fund;
        });
    }

    Import& import_;
    std::set<std::tuple<int, int, std::string, std::string, std::string>> keys_;
};

} // namespace

Result<ImportOutcome> import_plan(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::plan, today, [](Import& import) { PlanImport(import).run(); });
}

} // namespace dondoc::actions
