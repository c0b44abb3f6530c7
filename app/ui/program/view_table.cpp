#include "app/ui/program/view_table.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

void present_visit_form(const Desk& desk, const Stand& s)
{
    const std::string kept = s.shown.visit.form.saved;
    s.shown.visit = present_visit(desk, s.unit, s.states.visit.draft, s.texts);
    s.shown.visit.form.saved = kept;
}

void present_commitment_form(const Desk& desk, const Stand& s)
{
    const std::string kept = s.shown.commitment.form.saved;
    s.shown.commitment = present_commitment(desk, s.unit, s.states.commitment.draft, s.texts);
    s.shown.commitment.form.saved = kept;
}

void present_any_form(const Desk& desk, const Stand& s)
{
    if (s.states.record.draft.kind == nullptr)
        return;
    const std::string kept = s.shown.record.form.saved;
    s.shown.record = present_record(desk, s.unit, s.states.record.draft, s.texts);
    s.shown.record.form.saved = kept;
}

void present_exchange(const Desk& desk, const Stand& s)
{
    SyncSnapshot fresh = present_sync(desk, s.texts);
    fresh.received = std::move(s.shown.sync.received);
    fresh.written = std::move(s.shown.sync.written);
    fresh.fingerprint = std::move(s.shown.sync.fingerprint);
    fresh.load = s.shown.sync.load;
    s.shown.sync = std::move(fresh);
}

void present_one_conflict(const Desk& desk, const Stand& s)
{
    const std::string problem = s.shown.conflict.problem;
    s.shown.conflict = present_conflict(desk, s.shown.conflict.record, s.texts);
    s.shown.conflict.problem = problem;
}

void present_hub(const Desk& desk, const Stand& s)
{
    ProvinceSnapshot fresh = present_province(desk, s.texts);
    fresh.load = s.shown.province.load;
    fresh.approved = std::move(s.shown.province.approved);
    fresh.problem = std::move(s.shown.province.problem);
    fresh.last_import = std::move(s.shown.province.last_import);
    s.shown.province = std::move(fresh);
}

void present_made_report(const Desk&, const Stand& s)
{
    ReportsSnapshot fresh = present_report(s.shown.report, s.texts);
    fresh.load = s.shown.reports.load;
    fresh.problem = std::move(s.shown.reports.problem);
    s.shown.reports = std::move(fresh);
}

const ViewRow rows[] = {
    {ViewName::first, [](Ui& ui, Rect, const Stand& s, Intents& out) { draw_first(ui, s.shown.first, s.states.first, s.texts, out); }},
    {ViewName::unlock, [](Ui& ui, Rect, const Stand& s, Intents& out) { draw_unlock(ui, s.shown.unlock, s.states.passphrase, s.texts, out); }},
    {ViewName::today, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_today(ui, area, s.shown.today, s.states.today, s.texts, out); },
     [](const Desk& desk, const Stand& s) { s.shown.today = present_today(desk, s.shown.settings.backup_ms, s.texts); }},
    {ViewName::units, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_units(ui, area, s.shown.units, s.states.units, s.texts, out); },
     [](const Desk& desk, const Stand& s) { s.shown.units = present_units(desk, s.states.units_list, s.states.units, s.states.frame.search, s.texts); }},
    {ViewName::unit, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_unit(ui, area, s.shown.unit, s.states.unit, s.texts, out); },
     [](const Desk& desk, const Stand& s) { s.shown.unit = present_unit(desk, s.unit, s.texts); }},
    {ViewName::visit, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_visit(ui, area, s.shown.visit, s.states.visit, s.texts, out); }, present_visit_form},
    {ViewName::commitment, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_commitment(ui, area, s.shown.commitment, s.states.commitment, s.texts, out); },
     present_commitment_form},
    {ViewName::form, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_record_form(ui, area, s.shown.record, s.states.record, s.texts, out); }, present_any_form},
    {ViewName::import, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_import(ui, area, s.shown.import, s.states.import, s.texts, out); }},
    {ViewName::sync, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_sync(ui, area, s.shown.sync, s.states.sync, s.texts, out); }, present_exchange},
    {ViewName::settings, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_settings(ui, area, s.shown.settings, s.states.settings, s.texts, out); }},
    {ViewName::conflict, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_conflict(ui, area, s.shown.conflict, s.states.conflict, s.texts, out); }, present_one_conflict},
    {ViewName::province, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_province(ui, area, s.shown.province, s.states.province, s.texts, out); }, present_hub},
    {ViewName::reports, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_reports(ui, area, s.shown.reports, s.states.reports, s.texts, out); }, present_made_report},
    {ViewName::sampler, [](Ui& ui, Rect area, const Stand& s, Intents& out) { draw_sampler(ui, area, s.states.sampler, out); }},
};

} // namespace

bool has_row(ViewName view)
{
    return std::any_of(std::begin(rows), std::end(rows), [&](const ViewRow& row) { return row.view == view; });
}

const ViewRow& row_of(ViewName view)
{
    const auto* found = std::find_if(std::begin(rows), std::end(rows), [&](const ViewRow& row) { return row.view == view; });
    check(found != std::end(rows), "a screen that is opened stands in the table");
    return *found;
}

} // namespace dondoc::ui
