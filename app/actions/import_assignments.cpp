#include "app/actions/import_assignments.hpp"
#include "app/actions/assign_units.hpp"
#include <set>

namespace dondoc::actions {

namespace {

constexpr std::size_t longest_officer = 16; ///< bytes of an op's actor (SYNC.md, amendment 2)

class AssignmentImport
{
public:
    explicit AssignmentImport(Import& import) : import_(import), is_hub_(import.identity.role == db::Role::hub) {}

    void run()
    {
        importing::AssignmentRows rows(import_.file.surveyed, [&](const importing::AssignmentEntry& entry) { return take(entry); });
        import_.read(rows);
        grant_differences(import_.t, wishes_);
        import_.finish(db::SnapshotTable::assignments, take_away());
    }

private:
    void refuse(const importing::AssignmentEntry& entry, const char* code, const std::string& field, const std::string& value)
    {
        auto& mapping = import_.outcome.mapping;
        import_.outcome.findings.refuse({.code = code, .field = field, .sheet = import_.outcome.sheet, .row = entry.row, .column = mapping[field], .value = value});
    }

    bool take(const importing::AssignmentEntry& entry)
    {
        auto unit = db::find_unit(import_.t, entry.code);
        if (!unit)
            refuse(entry, "unit.unknown", "code", entry.code);
        if (is_hub_ && entry.officer.size() > longest_officer)
            refuse(entry, "assignment.officer.too_long", "officer", entry.officer);
        if (!unit || (is_hub_ && entry.officer.size() > longest_officer))
            return true;
        officers_.insert(entry.officer);
        named_.insert(unit->id);
        if (entry.officer_name != entry.officer && !entry.officer_name.empty())
            db::put_officer(import_.t, {.code = entry.officer, .name = entry.officer_name, .phone = "", .office = ""});
        auto held = db::open_principal(import_.t, unit->id);
        bool changed = is_hub_ ? wish(*unit, entry, held) : db::put_own_assignment(import_.t, unit->id, entry.officer, entry.from);
        import_.count(changed && !held, changed);
        return true;
    }

    /// On a hub all grants are written together after the last row.
    bool wish(const db::UnitRow& unit, const importing::AssignmentEntry& entry, const std::optional<db::Assignment>& held)
    {
        if (held && held->officer == entry.officer && held->grant != sync::GrantId{})
            return false;
        wishes_.push_back({.unit = unit.id, .officer = entry.officer, .from = entry.from});
        return true;
    }

    /// What the list's officers held and the list does not name; gives how many employers they held.
    std::int64_t take_away()
    {
        std::int64_t held = 0;
        for (const auto& assignment : db::open_assignments(import_.t)) {
            if (assignment.deputy || !officers_.contains(assignment.officer))
                continue;
            ++held;
            if (named_.contains(assignment.unit))
                continue;
            bool taken = is_hub_ ? end_grants(import_.t, {assignment.unit}, assignment.officer) > 0
                                 : db::remove_own_assignment(import_.t, assignment.unit, import_.today);
            import_.outcome.removed += taken;
        }
        return held;
    }

    Import& import_;
    bool is_hub_;
    std::set<std::string> officers_;
    std::set<UnitId> named_;
    std::vector<GrantWish> wishes_;
};

} // namespace

Result<ImportOutcome> import_assignments(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::assignments, today, [](Import& import) { AssignmentImport(import).run(); });
}

} // namespace dondoc::actions
