#include "app/actions/import_tax_list.hpp"
#include "db/outside_lists.hpp"
#include <unordered_map>

namespace dondoc::actions {

namespace {

class TaxImport
{
public:
    explicit TaxImport(Import& import) : import_(import)
    {
        db::each_unit(import_.t, [&](const db::UnitLine& line) {
            if (!line.unit.tax_code.empty())
                workers_[line.unit.tax_code] = line.now.workers.value_or(line.unit.workers.value_or(0));
        });
    }

    void run()
    {
        importing::TaxRows rows(import_.file.surveyed, [&](const importing::TaxEntry& entry) { return take(entry); });
        import_.read(rows);
        import_.finish(db::SnapshotTable::tax_list, 0);
    }

private:
    bool take(const importing::TaxEntry& entry)
    {
        auto change = db::put_tax_payer(import_.t, {.tax_code = entry.tax_code, .name = entry.name, .address = entry.address, .phones = entry.phones,
                                                    .workers = entry.workers, .as_of = import_.today});
        import_.count(change == db::ListChange::added, change == db::ListChange::changed);
        match(entry);
        return true;
    }

    void match(const importing::TaxEntry& entry)
    {
        auto& tax = import_.outcome.tax;
        auto held = workers_.find(entry.tax_code);
        auto declared = entry.workers.value_or(0);
        if (held == workers_.end()) {
            ++tax.uncovered;
            tax.uncovered_workers += declared;
            if (tax.uncovered_payers.size() < importing::Findings::listed_problems)
                tax.uncovered_payers.push_back(entry);
            return;
        }
        ++tax.matched;
        if (declared <= held->second)
            return;
        ++tax.short_units;
        tax.short_workers += declared - held->second;
    }

    Import& import_;
    std::unordered_map<std::string, std::int64_t> workers_; ///< tax code of an employer → workers insured
};

} // namespace

Result<ImportOutcome> import_tax_list(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::tax_list, today, [](Import& import) { TaxImport(import).run(); });
}

} // namespace dondoc::actions
