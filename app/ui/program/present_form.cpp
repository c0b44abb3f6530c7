#include "app/actions/configure.hpp"
#include "app/actions/document_input.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/record_warnings.hpp"
#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/words.hpp"
#include "core/drafts/values.hpp"
#include "core/rules/reminder.hpp"
#include "db/records.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

const actions::UnitFigures* figures_of(const Desk& desk, const std::string& code)
{
    const auto found = desk.papers.places.find(code);
    return found == desk.papers.places.end() ? nullptr : &desk.papers.units[found->second];
}

const std::string& typed(const drafts::Draft& draft, const std::string& key)
{
    static const std::string none;
    const auto found = draft.text.find(key);
    return found == draft.text.end() ? none : found->second;
}

bool is_day_off(Day day, const rules::Rows& rules)
{
    const auto holidays = rules::holidays_between(rules, day, day);
    return weekday(day) >= 6 || std::find(holidays.days.begin(), holidays.days.end(), day) != holidays.days.end();
}

void fill_lines(CommitmentSnapshot& out, const drafts::Draft& draft, const Desk& desk, const actions::Texts& texts)
{
    const auto rows = draft.rows.find("installments");
    if (rows == draft.rows.end())
        return;
    std::optional<Money> running = Money{};
    std::string off;
    for (std::size_t i = 0; i < rows->second.size(); ++i) {
        const auto& row = rows->second[i];
        const auto cell = [&](const char* key) { const auto at = row.find(key); return at == row.end() ? std::string() : at->second; };
        ScheduleLine line;
        if (const auto day = drafts::read_day(cell("day")); day.ok()) {
            line.weekday = weekday_text(*day, texts);
            line.day_off = is_day_off(*day, desk.papers.rules);
        }
        const auto part = drafts::read_money(cell("amount"));
        running = running && part.ok() ? std::optional(*running + *part) : std::nullopt;
        line.running = running;
        if (running && out.debt)
            line.left = *out.debt - *running;
        if (line.day_off)
            off += (off.empty() ? "" : ", ") + std::to_string(i + 1);
        out.lines.push_back(line);
    }
    out.sum = rows->second.empty() ? std::nullopt : running;
    if (!off.empty())
        out.day_off = texts("ui.commitment.day_off", {{"parts", off}});
}

std::string last_visit(VisitSnapshot& out, const Desk& desk, const UnitId& unit, const actions::Texts& texts)
{
    const auto page = actions::show_unit(desk.store.reader(), unit, desk.today);
    if (!page.ok())
        return "";
    for (const auto& entry : page->timeline)
        if (entry.kind == "visit" && entry.day && entry.state != db::RecordState::draft) {
            out.last_title = texts("ui.visit.last", {{"day", text::day_short(*entry.day)}});
            return actions::summary_text(entry, texts);
        }
    return "";
}

/// What looks like an oversight, while it can still be mended.
void fill_warnings(FormSnapshot& out, const Desk& desk, const drafts::Draft& draft, const actions::Texts& texts)
{
    const db::Reader reader = desk.store.reader();
    if (out.finalised || !out.problems.empty())
        return;
    const auto record = drafts::to_record(draft, actions::surroundings(reader, desk.store.identity(), desk.today));
    for (const auto& warning : record.ok() ? actions::record_warnings(reader, desk.store.identity(), *record) : Problems{}) {
        out.warnings.push_back(texts(warning));
        if (warning.code != "commitment.warn.other_runs" || out.has_page)
            continue;
        out.replaced_id = warning.arguments.at("id");
        out.replaced_day = warning.arguments.at("day");
    }
}

} // namespace

FormSnapshot present_form(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts)
{
    FormSnapshot out{.code = code};
    const db::Reader reader = desk.store.reader();
    if (const auto* figures = figures_of(desk, code))
        out.name = short_name(figures->name);
    out.problems = drafts::check(draft, actions::surroundings(reader, desk.store.identity(), desk.today));
    out.state = texts("ui.form.draft");
    if (const auto row = db::find_record(reader, draft.id)) {
        out.finalised = row->state != db::RecordState::draft && row->state != db::RecordState::recorded;
        out.state = texts(out.finalised ? "ui.form.finalised" : "ui.form.recorded");
        out.has_page = true;
    }
    fill_warnings(out, desk, draft, texts);
    return out;
}

VisitSnapshot present_visit(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts)
{
    VisitSnapshot out{.form = present_form(desk, code, draft, texts)};
    const auto* figures = figures_of(desk, code);
    if (figures == nullptr)
        return out;
    out.debt_class = class_number(figures->debt_class);
    out.class_label = class_label(*figures, texts);
    out.debt = figures->debt;
    if (const auto day = actions::data_day(figures->month))
        out.as_of = texts("ui.tile.as_of", {{"day", text::day_short(*day)}});
    if (figures->employees)
        out.context.push_back({texts("ui.visit.staff_listed"), count(*figures->employees)});
    if (figures->next)
        out.context.push_back({texts(std::string("ui.next.") + rules::code_of(figures->next->action)), text::day_short(figures->next->due),
                               figures->next->due < desk.today ? Tone::problem : Tone::neutral});
    out.last = last_visit(out, desk, figures->id, texts);
    return out;
}

CommitmentSnapshot present_commitment(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts)
{
    CommitmentSnapshot out{.form = present_form(desk, code, draft, texts)};
    const db::Reader reader = desk.store.reader();
    if (const auto debt = drafts::read_money(typed(draft, "debt")); debt.ok())
        out.debt = *debt;
    if (out.debt)
        out.words = text::amount_in_words(*out.debt, {.linh = actions::setting(reader, "words.zero_ten"), .nghin = actions::setting(reader, "words.thousand")});
    if (const auto month = drafts::read_month(typed(draft, "as_of")); month.ok())
        out.as_of = texts("ui.tile.as_of", {{"day", text::day_short(last_day(*month))}});
    fill_lines(out, draft, desk, texts);
    if (out.form.has_page) {
        if (auto pages = actions::layout_document(desk.store, draft.id); pages.ok())
            out.pages = *std::move(pages);
    }
    if (!out.pages.empty())
        return out;
    const auto record = drafts::to_record(draft, actions::surroundings(reader, desk.store.identity(), desk.today));
    if (!record.ok()) {
        out.page_problem = texts("ui.preview.later");
        return out;
    }
    auto pages = actions::layout_draft(desk.store, *record);
    if (pages.ok())
        out.pages = *std::move(pages);
    else
        out.page_problem = texts(pages.problems().front());
    return out;
}

} // namespace dondoc::ui
