#include "app/actions/import_due_list.hpp"
#include "db/outside_lists.hpp"
#include <algorithm>

namespace dondoc::actions {

namespace {

class DueImport
{
public:
    explicit DueImport(Import& import) : import_(import) {}

    void run()
    {
        importing::DueRows rows(import_.file.surveyed, [&](const importing::DueEntry& entry) { return take(entry); });
        import_.read(rows);
        import_.finish(db::SnapshotTable::due_list, 0);
    }

private:
    bool take(const importing::DueEntry& entry)
    {
        auto change = db::put_due_person(import_.t, {.month = entry.month, .kind = static_cast<int>(entry.kind), .insured = entry.insured, .name = entry.name,
                                                     .birth = entry.birth, .address = entry.address, .note = entry.note, .phones = entry.phones});
        import_.count(change == db::ListChange::added, change == db::ListChange::changed);
        auto& outcome = import_.outcome;
        ++outcome.due_persons[importing::code_of(entry.kind)];
        outcome.first_month = std::min(outcome.first_month.value_or(entry.month), entry.month);
        outcome.last_month = std::max(outcome.last_month.value_or(entry.month), entry.month);
        return true;
    }

    Import& import_;
};

} // namespace

Result<ImportOutcome> import_due_list(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::due_list, today, [](Import& import) { DueImport(import).run(); });
}

} // namespace dondoc::actions
