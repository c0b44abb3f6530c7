#include "app/actions/show_unit.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/timeline.hpp"
#include "app/actions/unit_work.hpp"
#include "core/base/text/unit_code.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

std::vector<LedgerMonth> ledger_months(const db::Reader& reader, const UnitCase& unit, const rules::Rows& rows, Day today)
{
    std::vector<LedgerMonth> out;
    const auto ledger = db::ledger_of(reader, unit.line.unit.no, month_of(today));
    for (std::size_t i = 0; i < ledger.size(); ++i) {
        const auto found = months_at(rows, method_of(unit.line.unit), unit.history, i);
        out.push_back({ledger[i], found.months, found.source, found.classified.debt_class});
    }
    return out;
}

/// Voided and superseded ones are shown as well, so they are read apart.
std::vector<CommitmentView> commitments_of(const db::Reader& reader, const UnitCase& unit, const rules::Rows& rows, Day today)
{
    std::vector<CommitmentView> out;
    db::each_record(reader, {.scope = scope_of(unit.figures.id), .kind = kind_named("commitment")->number}, [&](const db::RecordRow& row) {
        const auto record = shown(row);
        if (auto view = record ? commitment_view(*record, unit, rows, today) : std::nullopt)
            out.push_back(std::move(*view));
    });
    std::reverse(out.begin(), out.end());
    return out;
}

void add_ground(std::vector<Ground>& grounds, const char* figure, const rules::Row* row)
{
    if (row == nullptr)
        return;
    Ground one{figure, rules::id_of(*row), row->source, row->certainty};
    if (std::find(grounds.begin(), grounds.end(), one) == grounds.end())
        grounds.push_back(std::move(one));
}

const rules::Row* row_with_id(const rules::Rows& rows, const std::string& id)
{
    for (const auto* row : rows.all())
        if (rules::id_of(*row) == id)
            return row;
    return nullptr;
}

std::vector<Ground> grounds_of(const UnitCase& unit, const UnitWork& work, const rules::Rows& rows, Day today)
{
    std::vector<Ground> out;
    const auto& figures = unit.figures;
    const Day as_of = figures.month ? last_day(*figures.month) : today;
    if (figures.months_source == rules::MonthsSource::imported)
        out.push_back({"ground.months", "", "ground.imported", ""});
    else if (figures.months_source == rules::MonthsSource::computed) {
        add_ground(out, "ground.months", &rows.nearest("months_in_debt", as_of));
        add_ground(out, "ground.months", rows.at("due_days", as_of));
    } else if (figures.months_source == rules::MonthsSource::since_paid_through)
        out.push_back({"ground.months", "", "ground.paid_through", ""});
    if (figures.months)
        add_ground(out, "ground.debt_class", &rows.nearest("debt_class", as_of));
    for (const auto& item : work.items)
        add_ground(out, "ground.work", row_with_id(rows, item.rule));
    return out;
}

UnitPage page_of(const db::Reader& reader, const db::UnitRow& found, Day today)
{
    const auto rows = rules_in_force(reader);
    const auto line = db::find_unit_line(reader, found.id);
    UnitCase unit = unit_case(reader, line.value_or(db::UnitLine{found, {}}), rows, today);
    const auto work = unit_work(unit, rows, today);
    unit.figures.next = rules::next_action(work.candidates, today);
    return {.unit = unit.line.unit, .figures = unit.figures, .ledger = ledger_months(reader, unit, rows, today), .timeline = timeline_of(reader, found.id),
            .commitments = commitments_of(reader, unit, rows, today), .grounds = grounds_of(unit, work, rows, today)};
}

} // namespace

Result<UnitPage> show_unit(const db::Reader& reader, std::string_view code, Day today)
{
    const auto unit = db::find_unit(reader, text::clean_unit_code(code));
    if (!unit)
        return Problem{.code = "unit.unknown", .field = "unit", .value = std::string(code)};
    return page_of(reader, *unit, today);
}

Result<UnitPage> show_unit(const db::Reader& reader, const UnitId& id, Day today)
{
    const auto unit = db::find_unit(reader, id);
    if (!unit)
        return Problem{.code = "unit.unknown", .field = "unit", .value = id_text(id)};
    return page_of(reader, *unit, today);
}

} // namespace dondoc::actions
