#include "app/actions/import_units.hpp"
#include <set>

namespace dondoc::actions {

namespace {

using importing::Head;

/// The stored row with what the list says written over it.
db::UnitRow merged(db::UnitRow row, const importing::UnitEntry& entry, const importing::Header& header)
{
    row.code = entry.code;
    row.name = entry.name;
    auto take = [&](Head head, auto& to, const auto& from) {
        if (header.has(head))
            to = from;
    };
    take(Head::tax_code, row.tax_code, entry.tax_code);
    take(Head::address, row.address, entry.address);
    take(Head::phone, row.phones, entry.phones);
    take(Head::contact, row.contact, entry.contact);
    take(Head::workers, row.workers, entry.workers);
    take(Head::group, row.ma_khoi, entry.group);
    take(Head::since, row.since, entry.since);
    take(Head::officer, row.officer, entry.officer);
    take(Head::officer_phone, row.officer_phone, entry.officer_phone);
    take(Head::cycle, row.cycle_months, entry.cycle_months);
    take(Head::office, row.office, entry.office);
    row.removed = false;
    row.source = db::Source::own;
    return row;
}

class UnitImport
{
public:
    explicit UnitImport(Import& import) : import_(import), header_(import.file.surveyed.header) {}

    void run()
    {
        importing::UnitRows rows(import_.file.surveyed, [&](const importing::UnitEntry& entry) { return take(entry); });
        import_.read(rows);
        import_.finish(db::SnapshotTable::units, mark_removed());
    }

private:
    bool take(const importing::UnitEntry& entry)
    {
        offices_.insert(entry.office);
        officers_.insert(entry.officer);
        auto stored = db::find_unit(import_.t, entry.code);
        auto row = merged(stored.value_or(db::UnitRow{}), entry, header_);
        bool of_hub = stored && stored->source == db::Source::hub;
        bool renamed = stored && stored->code != entry.code; // known by a former code: the hub's code stays
        if (renamed)
            row.code = stored->code;
        bool changed = !of_hub && stored && row != *stored;
        if (!stored || changed)
            seen_.insert(db::put_unit(import_.t, row));
        else
            seen_.insert(stored->no);
        import_.count(!stored, changed);
        return true;
    }

    /// Employers that the list speaks about but does not name; gives how many it speaks about.
    std::int64_t mark_removed()
    {
        std::int64_t spoken_about = 0;
        std::vector<std::int64_t> gone;
        db::each_unit(import_.t, [&](const db::UnitLine& line) {
            bool inside = (!header_.has(Head::office) || offices_.contains(line.unit.office)) && (!header_.has(Head::officer) || officers_.contains(line.unit.officer));
            if (!inside || line.unit.source == db::Source::hub)
                return;
            ++spoken_about;
            if (!seen_.contains(line.unit.no))
                gone.push_back(line.unit.no);
        });
        for (auto no : gone)
            db::mark_unit_removed(import_.t, no, true);
        import_.outcome.removed = static_cast<std::int64_t>(gone.size());
        return spoken_about;
    }

    Import& import_;
    const importing::Header& header_;
    std::set<std::string> offices_, officers_;
    std::set<std::int64_t> seen_;
};

} // namespace

Result<ImportOutcome> import_units(db::Store& store, const ImportChoices& choices, Day today)
{
    return run_import(store, choices, importing::TableKind::units, today, [](Import& import) { UnitImport(import).run(); });
}

} // namespace dondoc::actions
