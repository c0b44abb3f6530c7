#include "app/ui/program/present.hpp"
#include "app/actions/save_draft.hpp"
#include "app/files/system.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

using Spark = std::vector<std::optional<std::int64_t>>;

Spark spark_of(const Papers& papers, std::int64_t MonthFigures::*figure)
{
    Spark out;
    for (const auto& month : papers.months)
        out.push_back(month.has_data ? std::optional(month.*figure) : std::nullopt);
    return out;
}

std::int64_t change(const Papers& papers, std::int64_t MonthFigures::*figure)
{
    return papers.months.back().*figure - papers.months[papers.months.size() - 2].*figure;
}

std::string percent(std::int64_t part, std::int64_t whole)
{
    return with_comma(fixed(Ratio(part) * Ratio(100) / Ratio(whole), 1)) + "%";
}

std::vector<Tile> tiles_of(const Papers& papers, const actions::Texts& texts)
{
    const auto& last = papers.months.back();
    const std::string before = (change(papers, &MonthFigures::owing) > 0 ? "+" : "") + count(change(papers, &MonthFigures::owing));
    std::vector<Tile> tiles;
    tiles.push_back({texts("ui.tile.units"), count(last.owing), "/ " + count(papers.mine), texts("ui.tile.change", {{"change", before}}), spark_of(papers, &MonthFigures::owing)});
    tiles.push_back({texts("ui.tile.debt"), millions({last.debt}), "", texts("ui.tile.change", {{"change", signed_millions({change(papers, &MonthFigures::debt)})}}),
                     spark_of(papers, &MonthFigures::debt)});
    const std::string plan = papers.plan > 0 ? texts("ui.tile.plan", {{"plan", millions({papers.plan})}}) : texts("ui.tile.no_plan");
    tiles.push_back({texts("ui.tile.rate"), papers.plan > 0 ? percent(last.debt, papers.plan) : "–", "", plan, spark_of(papers, &MonthFigures::debt)});
    const std::string paid = papers.plan > 0 ? texts("ui.tile.of_plan", {{"paid", millions({papers.paid_this_year})}, {"plan", millions({papers.plan})}}) : texts("ui.tile.no_plan");
    tiles.push_back({texts("ui.tile.collected"), papers.plan > 0 ? percent(papers.paid_this_year, papers.plan) : "–", "", paid, spark_of(papers, &MonthFigures::paid)});
    Spark visits;
    for (const auto& month : papers.months)
        visits.push_back(month.visits);
    tiles.push_back({texts("ui.tile.visits"), count(papers.visited), "/ " + count(papers.mine), texts("ui.tile.not_visited", {{"count", count(papers.mine - papers.visited)}}), visits});
    return tiles;
}

Urgency urgency_of(int days_left)
{
    return days_left < 0 ? Urgency::overdue : days_left == 0 ? Urgency::today : days_left <= 7 ? Urgency::soon : Urgency::later;
}

/// The form that a line of work opens.
std::string action_code(rules::Action action)
{
    return action == rules::Action::broken_installment || action == rules::Action::follow_up ? "visit" : rules::code_of(action);
}

/// Where the number comes from: the source of the rule's dated row.
std::string why_of(const actions::WorkItem& item, const rules::Rows& rules, const actions::Texts& texts)
{
    for (const auto* row : rules.all())
        if (rules::id_of(*row) == item.rule)
            return texts("ui.today.source", {{"source", row->source}});
    return texts("ui.today.own");
}

WorkLine line_of(const actions::WorkItem& item, const Desk& desk, const actions::Texts& texts)
{
    const int left = item.due - desk.today;
    WorkLine line{.id = item.id, .unit = item.unit_code, .name = short_name(item.unit_name), .what = actions::work_text(item, texts), .why = why_of(item, desk.papers.rules, texts),
                  .due = item.due, .when = days_text(left, texts), .urgency = urgency_of(left), .action = action_code(item.action)};
    if (const auto prefix = item.unit_name + ": "; line.what.starts_with(prefix))
        line.what.erase(0, prefix.size());
    if (item.amount.dong != 0)
        line.amount = item.amount;
    if (const auto found = desk.papers.places.find(item.unit_code); found != desk.papers.places.end()) {
        const auto& unit = desk.papers.units[found->second];
        line.debt_class = class_number(unit.debt_class);
        line.months = unit.months ? texts("ui.months.short", {{"months", months_text(unit.months)}}) : "";
        line.place = commune_of(desk.papers.lines[found->second].unit.address);
    }
    line.action_label = texts("ui.action." + (texts.has("ui.action." + line.action) ? line.action : "other"));
    return line;
}

constexpr int backup_days = 7; ///< after so many without one the officer is reminded

/// Names what waits, newest first, so that the officer knows before opening it.
void add_drafts(TodaySnapshot& out, const Desk& desk, const actions::Texts& texts)
{
    auto kept = actions::kept_drafts(desk.store.reader());
    if (kept.empty())
        return;
    std::string names;
    for (std::size_t i = 0; i < kept.size() && i < 3; ++i)
        names += (i == 0 ? "" : "; ") + texts("ui.draft.one", {{"what", texts(std::string("kind.") + kept[i].draft.kind->noun)}, {"unit", kept[i].draft.text["unit"]},
                                                              {"time", moment_text(kept[i].saved_ms)}});
    if (kept.size() > 3)
        names += "; …";
    out.notices.push_back({"drafts", texts("ui.draft.wait", {{"count", std::to_string(kept.size())}, {"names", names}}), texts("ui.draft.open"), OpenDraft{id_text(kept.front().draft.id)}});
}

void add_backup(TodaySnapshot& out, const Desk& desk, std::int64_t backup_ms, const actions::Texts& texts)
{
    if (desk.store.identity().training || desk.papers.units.empty())
        return;
    const int days = backup_ms == 0 ? INT32_MAX : desk.today - files::vietnam_day(backup_ms);
    if (days < backup_days)
        return;
    const std::string words = backup_ms == 0 ? texts("ui.backup.due.never") : texts("ui.backup.due", {{"days", std::to_string(days)}});
    out.notices.push_back({"backup", words, texts("ui.backup.do"), Go{ViewName::settings}, true});
}

} // namespace

std::vector<std::string> rule_sources(const Desk& desk, const actions::Texts& texts)
{
    std::vector<std::string> out;
    for (const auto* row : desk.papers.rules.all())
        out.push_back(texts("ui.help.source", {{"rule", row->rule}, {"from", text::day_short(row->from)}, {"source", row->source}}));
    return out;
}

FrameSnapshot present_frame(const Desk& desk, std::int64_t wall_ms, const actions::Texts& texts)
{
    (void)texts;
    const auto& who = desk.store.identity();
    FrameSnapshot out{.office = who.office_name, .officer = who.officer_name, .desk = who.officer, .hub = who.role == db::Role::hub, .training = who.training,
                      .encrypted = db::encrypted_build(), .data_as_of = desk.papers.data_as_of, .unsent = static_cast<std::int64_t>(desk.papers.sync.unsent)};
    if (desk.papers.sync.last_receipt_ms)
        out.receipt_days = std::max(0, files::vietnam_day(wall_ms) - files::vietnam_day(*desk.papers.sync.last_receipt_ms));
    return out;
}

TodaySnapshot present_today(const Desk& desk, std::int64_t backup_ms, const actions::Texts& texts)
{
    TodaySnapshot out{.today = desk.today, .weekday = weekday_text(desk.today, texts), .has_units = !desk.papers.units.empty()};
    add_drafts(out, desk, texts);
    if (!out.has_units)
        return out;
    add_backup(out, desk, backup_ms, texts);
    out.tiles = tiles_of(desk.papers, texts);
    for (const auto& item : desk.papers.work)
        out.lines.push_back(line_of(item, desk, texts));
    return out;
}

} // namespace dondoc::ui
