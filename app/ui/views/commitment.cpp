#include "app/ui/views/commitment.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/page.hpp"
#include "app/ui/widgets/table.hpp"

namespace dondoc::ui {
namespace {

constexpr float row_height = 38;
constexpr FieldSpec day_spec{.key = "day", .number = 0, .group = 0, .type = FieldType::day};
constexpr FieldSpec money_spec{.key = "amount", .number = 0, .group = 0, .type = FieldType::money};
constexpr FieldSpec word_spec{.key = "", .number = 0, .group = 0, .type = FieldType::text};
constexpr float generator_height = 198;

struct Columns {
    float number = 36, day = 124, weekday = 94, amount = 146, running = 126, left = 116;
};

void order(std::string& value, const FieldSpec& spec, const FieldEvent& event, CommitmentState& state)
{
    state.dirty = state.dirty || event.changed;
    if (!event.left)
        return;
    const std::string ordered = in_order(value, spec);
    state.dirty = state.dirty || ordered != value;
    value = ordered;
}

const Problem* problem_at(const CommitmentSnapshot& shown, const FormState& state, const std::string& field)
{
    for (const Problem& problem : shown.form.problems)
        if (problem.field == field && (state.show_all || state.left.contains(field)))
            return &problem;
    return nullptr;
}

void typed(Ui& ui, const Rect& box, const std::string& name, std::string& value, const FieldSpec& spec, FieldLook look, const CommitmentSnapshot& shown, CommitmentState& state)
{
    look.problem = problem_at(shown, state.form, name) != nullptr;
    const FieldEvent event = text_field(ui, box, name, value, look);
    if (event.left && !state.form.left.contains(name)) {
        state.form.left.insert(name);
        ui.ask_frame();
    }
    order(value, spec, event, state);
}

void draw_generator(Ui& ui, const Rect& where, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts, Intents& intents)
{
    card(ui, where);
    Rect inside = where.inset(14, 10);
    const std::string debt = texts("ui.commitment.debt");
    const std::string parts = texts("ui.commitment.number");
    const std::string first = texts("ui.commitment.first");
    const std::string hint = texts("ui.day.hint");
    inside.cut_top(label_height);
    Rect row = inside.cut_top(36, 12);
    typed(ui, row.cut_left(190, 12), "debt", state.draft.text["debt"], money_spec, {.label = debt, .align = Align::right, .bold = true}, shown, state);
    text_field(ui, row.cut_left(84, 12), "parts", state.parts, {.label = parts, .align = Align::right, .longest = 3});
    const FieldEvent day = text_field(ui, row.cut_left(126, 12), "first", state.first, {.label = first, .hint = hint, .longest = 20});
    if (day.left)
        state.first = in_order(state.first, day_spec);
    if (button_right(ui, row, "split", texts("ui.commitment.split"), {.enabled = !shown.form.finalised}))
        intents.push_back(SplitDebt{});
    inside.cut_top(label_height);
    row = inside.cut_top(36, 10);
    const std::string from = texts("ui.visit.start"), to = texts("ui.visit.end"), time = texts("ui.time.hint"), signer = texts("ui.commitment.signer");
    typed(ui, row.cut_left(90, 12), "start", state.draft.text["start"], word_spec, {.label = from, .hint = time, .longest = 20}, shown, state);
    typed(ui, row.cut_left(90, 12), "end", state.draft.text["end"], word_spec, {.label = to, .hint = time, .longest = 20}, shown, state);
    typed(ui, row.cut_left(std::min(300.F, row.w), 12), "signer", state.draft.text["signer"], word_spec, {.label = signer, .longest = 120}, shown, state);
    row = inside.cut_top(28);
    bool pays = state.draft.text["pays_current"] != "false";
    if (checkbox(ui, {row.x, row.y, row.w, 28}, "pays_current", texts("ui.commitment.pays_current"), pays)) {
        state.draft.text["pays_current"] = pays ? "true" : "false";
        state.dirty = true;
    }
}

void draw_head(Ui& ui, const Rect& row, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    const Columns c;
    ui.fill(row, t.head);
    ui.fill({row.x, row.bottom() - 1, row.w, 1}, t.border);
    float x = row.x;
    const auto cell = [&](float width, const char* key, Align align) {
        ui.text({x + 6, row.y, width - 10, row.h}, texts(key), {.face = Face::bold, .color = t.text, .align = align});
        x += width;
    };
    cell(c.number, "ui.commitment.part", Align::left);
    cell(c.day + c.weekday, "ui.commitment.due", Align::left);
    cell(c.amount, "ui.commitment.amount", Align::right);
    cell(c.running, "ui.commitment.running", Align::right);
    cell(c.left, "ui.commitment.left", Align::right);
}

void draw_row(Ui& ui, const Rect& row, std::size_t i, const CommitmentSnapshot& shown, CommitmentState& state)
{
    const Theme& t = ui.theme();
    const Columns c;
    drafts::Row& installment = state.draft.rows["installments"][i];
    const ScheduleLine line = i < shown.lines.size() ? shown.lines[i] : ScheduleLine{};
    const std::string at = "installments[" + std::to_string(i) + "].";
    Rect rest = row.inset(0, 3);
    ui.text(rest.cut_left(c.number).inset(8, 0), std::to_string(i + 1), {.color = t.text, .align = Align::right});
    typed(ui, rest.cut_left(c.day).inset(3, 0), at + "day", installment["day"], day_spec, {.enabled = !shown.form.finalised}, shown, state);
    ui.text(rest.cut_left(c.weekday).inset(6, 0), line.weekday, {.color = line.day_off ? t.warn : t.muted, .may_cut = true});
    typed(ui, rest.cut_left(c.amount).inset(4, 0), at + "amount", installment["amount"], money_spec, {.align = Align::right, .enabled = !shown.form.finalised}, shown, state);
    const auto figure = [](const std::optional<Money>& money) { return money ? amount(*money) : std::string("…"); };
    ui.text(rest.cut_left(c.running).inset(6, 0), figure(line.running), {.color = t.text, .align = Align::right});
    ui.text(rest.cut_left(c.left).inset(6, 0), figure(line.left), {.color = t.text, .align = Align::right});
    ui.fill({row.x, row.bottom() - 1, row.w, 1}, t.row_line);
}

void draw_sum(Ui& ui, const Rect& where, const CommitmentSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    const Columns c;
    const Rect bar = totals_bar(ui, where);
    ui.text(bar.inset(8, 0), texts("ui.commitment.sum", {{"count", std::to_string(shown.lines.size())}}), {.face = Face::bold, .color = t.text});
    const float right = bar.x + c.number + c.day + c.weekday + c.amount - 14;
    if (shown.sum)
        ui.text({right - 200, bar.y, 200, bar.h}, amount(*shown.sum), {.face = Face::bold, .color = t.text, .align = Align::right});
    if (!shown.sum || !shown.debt)
        return;
    const bool equal = *shown.sum == *shown.debt;
    const Color ink = equal ? t.ok : t.problem;
    const std::string words = equal ? texts("ui.commitment.equal") : texts("ui.commitment.differs", {{"difference", signed_amount(*shown.sum - *shown.debt)}});
    const float width = ui.text({right + 30, bar.y, bar.right() - right - 38, bar.h}, words, {.face = Face::bold, .color = ink, .align = Align::right, .may_cut = true});
    draw_mark(ui, equal ? Mark::check : Mark::cross, {bar.right() - 8 - width - 14, bar.middle().y + 1}, ink);
}

void draw_schedule(Ui& ui, const Rect& where, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts, Intents& intents)
{
    card(ui, where);
    Rect body = where.inset(1, 1);
    draw_head(ui, body.cut_top(33), texts);
    auto& rows = state.draft.rows["installments"];
    if (rows.empty()) {
        const std::string title = texts("ui.commitment.no_rows");
        const std::string line = texts("ui.commitment.no_rows.line");
        const std::string action = texts("ui.commitment.split");
        if (empty_box(ui, body.inset(10, 8), "split-first", {.title = title, .line = line, .action = action}))
            intents.push_back(SplitDebt{});
        return;
    }
    const Rect total = body.cut_bottom(42);
    const float content = static_cast<float>(rows.size()) * row_height;
    if (content <= body.h) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            draw_row(ui, body.cut_top(row_height), i, shown, state);
        draw_sum(ui, {total.x, body.y, total.w, total.h}, shown, texts);
        return;
    }
    const Rect view = ui.begin_scroll("rows", body);
    for (std::size_t i = 0; i < rows.size(); ++i)
        draw_row(ui, {body.x, view.y + static_cast<float>(i) * row_height, body.w - 11, row_height}, i, shown, state);
    ui.end_scroll(view.y + content);
    draw_sum(ui, total, shown, texts);
}

void draw_words(Ui& ui, const Rect& where, const CommitmentSnapshot& shown, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    card(ui, where);
    const std::string before = texts("ui.commitment.words");
    const Rect inside = where.inset(14, 8);
    const float width = ui.text({inside.x, inside.y, inside.w, 24}, before, {.color = t.muted}) + 6;
    const auto lines = ui.wrapped_lines(Face::body, shown.words, inside.w - width);
    for (std::size_t i = 0; i < lines.size() && i < 2; ++i)
        ui.letters({inside.x + width, inside.y + static_cast<float>(i) * 24}, Face::body, t.text, lines[i]);
    ui.note(shown.words, inside, lines.size() > 2);
}

void draw_preview(Ui& ui, const Rect& where, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts)
{
    const Theme& t = ui.theme();
    ui.fill(where, t.head, 3);
    ui.edge(where, t.line, t.high ? 2 : 1, 3);
    Rect inside = where.inset(12, 8);
    Rect head = inside.cut_top(32, 8);
    const int pages = static_cast<int>(shown.pages.size());
    state.page = std::clamp(state.page, 0, std::max(0, pages - 1));
    const std::string title = texts("ui.preview.title") + "  ";
    const std::string number = pages == 0 ? "" : texts("ui.preview.page", {{"page", std::to_string(state.page + 1)}, {"of", std::to_string(pages)}});
    ui.runs(head, {{title, Face::bold, t.text}, {number, Face::body, t.muted}});
    if (pages == 0) {
        const std::string none = texts("ui.preview.none");
        empty_box(ui, inside, "no-page", {.title = none, .line = shown.page_problem});
        return;
    }
    if (button(ui, head.cut_right(30, 8), "next-page", "›", {.enabled = state.page + 1 < pages, .padding = 10}))
        ++state.page;
    if (button(ui, head.cut_right(30, 8), "previous-page", "‹", {.enabled = state.page > 0, .padding = 10}))
        --state.page;
    page_preview(ui, inside, shown.pages[static_cast<std::size_t>(state.page)]);
}

void draw_left(Ui& ui, Rect left, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "form");
    draw_generator(ui, left.cut_top(generator_height, 8), shown, state, texts, intents);
    if (!shown.words.empty() && !ui.hides_figures())
        draw_words(ui, left.cut_bottom(64, 8), shown, texts);
    if (state.form.show_all && !shown.form.problems.empty()) {
        const std::string words = texts(shown.form.problems.front());
        banner(ui, left.cut_bottom(banner_height(ui, left.w, words), 8), "problem", Tone::problem, words);
    } else if (!shown.form.warnings.empty()) {
        const std::string& words = shown.form.warnings.front();
        banner(ui, left.cut_bottom(banner_height(ui, left.w, words), 8), "warning", Tone::warn, words);
    } else if (!shown.day_off.empty()) {
        banner(ui, left.cut_bottom(banner_height(ui, left.w, shown.day_off), 8), "day-off", Tone::warn, shown.day_off);
    }
    draw_schedule(ui, left, shown, state, texts, intents);
}

} // namespace

void draw_commitment(Ui& ui, Rect area, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "commitment");
    Rect title = draw_title(ui, area, texts("ui.commitment.heading"), shown.form.code + " " + shown.form.name);
    badge(ui, {title.cut_right(badge_width(ui, shown.form.state), 12).x, title.y + 5}, shown.form.state, shown.form.finalised ? Tone::ok : Tone::warn);
    if (!shown.replaces.empty() && ui.width_of(Face::body, shown.replaces) < title.w)
        ui.text(title, shown.replaces, {.color = ui.theme().muted, .align = Align::right});
    if (shown.load.state != LoadState::ready) {
        if (draw_load(ui, area, shown.load, texts) != LoadAnswer::none)
            intents.push_back(GoBack{});
        return;
    }
    const Rect buttons = area.cut_bottom(44, 8);
    if (!shown.form.refused.empty())
        banner(ui, area.cut_top(banner_height(ui, area.w, shown.form.refused), 8), "refused", Tone::problem, shown.form.refused);
    const Rect preview = is_compact(ui) ? Rect{} : area.cut_right(472, 12);
    if (is_compact(ui)) {
        const float rows = static_cast<float>(std::max<std::size_t>(4, state.draft.rows["installments"].size()));
        Rect column = ui.begin_scroll("page", area);
        draw_left(ui, column.cut_top(generator_height + 33 + rows * row_height + 60 + 130), shown, state, texts, intents);
        ui.end_scroll(column.y);
    } else {
        draw_left(ui, area, shown, state, texts, intents);
    }
    draw_form_buttons(ui, {buttons.x, buttons.y + 6, buttons.w, 36}, shown.form, state.form, texts, intents, RecordCommitment{});
    if (preview.w > 0)
        draw_preview(ui, preview, shown, state, texts);
    jump_to_problem(ui, shown.form, state.form);
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui
