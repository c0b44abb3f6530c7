#include "app/ui/views/record_menu.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"
#include "core/base/text/utf8.hpp"

namespace dondoc::ui {
namespace {

constexpr MenuEntry work[] = {{"visit", '1'}, {"letter", '2'}, {"invitation", '3'}, {"call", '4'}, {"message", '5'}, {"notice", '6'}};
constexpr MenuEntry money[] = {{"commitment", '7'}, {"payment", '8'}, {"reconciliation", '9'}, {"finance_note", '0'}};
constexpr MenuEntry measures[] = {{"hand_over", 'a'}, {"card_lock", 'b'}, {"suspension", 'c'}, {"proposal", 'd'}, {"decision", 'e'}, {"book_confirmation", 'f'}};
constexpr MenuEntry facts[] = {{"contact", 'g'}, {"correction", 'h'}, {"survey", 'i'}};
constexpr MenuEntry office[] = {{"dialogue", 'k'},    {"session", 'l'},      {"conference", 'm'}, {"agent_result", 'n'}, {"coordination", 'o'},
                                {"publication", 'p'}, {"difficulty", 'q'}, {"week_plan", 'r'}, {"campaign", 's'}};

const MenuGroup groups[] = {{"ui.record.group.work", work},   {"ui.record.group.money", money},   {"ui.record.group.measures", measures},
                            {"ui.record.group.facts", facts}, {"ui.record.group.office", office}};

std::string words_of(const MenuEntry& entry, const actions::Texts& texts)
{
    const std::string sort = std::string("urging_kind.") + entry.action;
    return text::capitalize(texts(texts.has(sort) ? sort : std::string("kind.") + entry.action));
}

/// The longest column: two groups with ten kinds.
constexpr float column_height = 2 * (34 + 10) + 10 * 42;

bool draw_entry(Ui& ui, const Rect& row, const MenuEntry& entry, const actions::Texts& texts)
{
    const char keys[] = {static_cast<char>(entry.key >= 'a' ? entry.key - 'a' + 'A' : entry.key), 0};
    const std::string label = words_of(entry, texts);
    const bool typed = ui.take_char(static_cast<char32_t>(entry.key));
    return button(ui, row, entry.action, label, {.keys = keys, .padding = 10}) || typed;
}

} // namespace

std::span<const MenuGroup> record_menu_groups() { return groups; }

void draw_record_menu(Ui& ui, const std::string& unit, bool& open, const actions::Texts& texts, Intents& intents)
{
    if (!open)
        return;
    const Named names(ui, "record-menu");
    modal(ui, std::min(1120.F, ui.screen().w - 40), std::min(600.F, ui.screen().h - 40), texts("ui.record.menu.title", {{"unit", unit}}), [&](Rect place) {
        Rect inside = ui.begin_scroll("kinds", place);
        const float top = inside.y;
        const float width = (inside.w - 2 * 16) / 3;
        inside.h = column_height;
        Rect columns[3] = {inside.cut_left(width, 16), inside.cut_left(width, 16), inside};
        const std::size_t column_of[] = {0, 0, 1, 1, 2};
        for (std::size_t g = 0; g < std::size(groups); ++g) {
            Rect& column = columns[column_of[g]];
            ui.text(column.cut_top(30, 4), texts(groups[g].words), {.face = Face::bold, .color = ui.theme().text});
            for (const auto& entry : groups[g].entries)
                if (draw_entry(ui, column.cut_top(36, 6), entry, texts)) {
                    intents.push_back(StartAction{unit, entry.action});
                    open = false;
                }
            column.cut_top(10);
        }
        ui.end_scroll(top + column_height);
    });
    if (ui.take(stroke(Key::escape)))
        open = false;
}

} // namespace dondoc::ui
