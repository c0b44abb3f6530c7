#include "app/ui/views/import_map.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

constexpr float line_height = 40;
constexpr std::string_view several = "phone"; ///< the one meaning that more than one column may have

const std::vector<Meaning>& meanings(const ImportSnapshot& shown, const ImportState& state)
{
    static const std::vector<Meaning> none;
    const auto kind = static_cast<std::size_t>(std::max(0, state.kind));
    return kind < shown.kinds.size() ? shown.kinds[kind].meanings : none;
}

std::string chosen_key(const ImportSnapshot& shown, const ImportState& state, std::size_t column)
{
    const int option = column < state.meaning.size() ? state.meaning[column] : 0;
    const auto& known = meanings(shown, state);
    return option > 0 && static_cast<std::size_t>(option) <= known.size() ? known[static_cast<std::size_t>(option) - 1].key : "";
}

void draw_kind(Ui& ui, Rect row, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts)
{
    std::vector<std::string> labels;
    for (const auto& kind : shown.kinds)
        labels.push_back(kind.label);
    const std::string words = texts("ui.import.map.kind");
    const float wide = ui.width_of(Face::bold, words) + 12;
    ui.text(row.cut_left(wide), words, {.face = Face::bold, .color = ui.theme().text});
    if (select(ui, row.cut_left(std::min(360.F, row.w)), "kind", labels, state.kind))
        state.meaning.assign(shown.columns.size(), 0);
}

/// A meaning that is given to one column is taken from the column that had it.
void take_from_others(const ImportSnapshot& shown, ImportState& state, std::size_t column)
{
    const std::string key = chosen_key(shown, state, column);
    for (std::size_t i = 0; i < state.meaning.size(); ++i)
        if (i != column && !key.empty() && key != several && chosen_key(shown, state, i) == key)
            state.meaning[i] = 0;
}

void draw_columns(Ui& ui, const Rect& where, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts)
{
    std::vector<std::string> options{texts("ui.import.map.none")};
    for (const auto& meaning : meanings(shown, state))
        options.push_back(meaning.label);
    state.meaning.resize(shown.columns.size(), 0);
    const Rect view = ui.begin_scroll("columns", where);
    const float half = view.w / 2;
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        Rect row{view.x + (i % 2 == 0 ? 0 : half), view.y + static_cast<float>(i / 2) * line_height, half - 12, line_height - 6};
        const auto& column = shown.columns[i];
        const Rect words = row.cut_left(row.w / 2, 8);
        ui.runs(words, {{column.letter, Face::bold, ui.theme().text}});
        ui.text({words.x + 40, words.y, words.w - 40, words.h}, column.head, {.color = ui.theme().muted, .may_cut = true});
        if (select(ui, row, "column_" + column.letter, options, state.meaning[i], {.hint = options.front()}))
            take_from_others(shown, state, i);
    }
    ui.end_scroll(view.y + static_cast<float>((shown.columns.size() + 1) / 2) * line_height);
}

} // namespace

void reset_map(const ImportSnapshot& shown, ImportState& state)
{
    state.kind = shown.kind;
    state.meaning.assign(shown.columns.size(), 0);
    const auto& known = meanings(shown, state);
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const Meaning& meaning) { return meaning.key == shown.columns[i].key; });
        state.meaning[i] = found == known.end() ? 0 : static_cast<int>(found - known.begin()) + 1;
    }
}

std::map<std::string, std::string> chosen_mapping(const ImportSnapshot& shown, const ImportState& state)
{
    std::map<std::string, std::string> out;
    bool differs = state.kind != shown.kind;
    for (std::size_t i = 0; i < shown.columns.size(); ++i) {
        const auto& column = shown.columns[i];
        const std::string key = chosen_key(shown, state, i);
        const bool changed = key != column.key;
        differs = differs || changed;
        if (changed && !column.key.empty() && state.kind == shown.kind)
            out.emplace(column.key, ""); // unless another column has it now
        if (!key.empty() && (changed || key != several))
            out[key] = column.letter;
    }
    return differs ? out : std::map<std::string, std::string>{};
}

void draw_map(Ui& ui, Rect area, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts, Intents& intents)
{
    const Named inside(ui, "map");
    card(ui, area);
    Rect body = area.inset(14, 10);
    ui.text(body.cut_top(30, 6), texts("ui.import.map.heading"), {.face = Face::bold, .color = ui.theme().text});
    draw_kind(ui, body.cut_top(36, 8), shown, state, texts);
    Rect foot = body.cut_bottom(36, 8);
    ui.paragraph(body.cut_bottom(44, 4), texts("ui.import.map.kept"), {.color = ui.theme().muted});
    draw_columns(ui, body, shown, state, texts);
    if (button_right(ui, foot, "apply", texts("ui.import.map.apply"), {.kind = ButtonKind::primary}))
        intents.push_back(MapImport{state.kind, chosen_mapping(shown, state)});
    if (button_right(ui, foot, "close", texts("ui.import.map.close")))
        state.mapping = false;
}

} // namespace dondoc::ui
