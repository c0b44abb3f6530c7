#include "app/ui/views/help.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/notice.hpp"

namespace dondoc::ui {
namespace {

constexpr float keys_width = 190;

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        out.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

void draw_line(Ui& ui, Rect& column, const std::string& line)
{
    const Theme& t = ui.theme();
    const auto bar = line.find('|');
    if (bar == std::string::npos) {
        column.cut_top(ui.paragraph({column.x, column.y, column.w, 400}, line, {.color = t.text}), 6);
        return;
    }
    ui.text({column.x, column.y, keys_width - 10, 24}, line.substr(0, bar), {.face = Face::bold, .color = t.text, .may_cut = true});
    column.cut_top(ui.paragraph({column.x + keys_width, column.y, column.w - keys_width, 400}, line.substr(bar + 1), {.color = t.text}), 4);
}

void draw_heading(Ui& ui, Rect& column, const std::string& words)
{
    column.cut_top(8);
    ui.text(column.cut_top(28, 2), words, {.face = Face::section_bold, .color = ui.theme().text});
}

/// The offset is bounded by the scroll itself in the next frame.
void turn_pages(Ui& ui, float& offset, float height)
{
    const float before = offset;
    if (ui.take(stroke(Key::down)))
        offset += 48;
    if (ui.take(stroke(Key::up)))
        offset -= 48;
    if (ui.take(stroke(Key::page_down)))
        offset += height - 48;
    if (ui.take(stroke(Key::page_up)))
        offset -= height - 48;
    if (offset != before)
        ui.ask_frame();
}

} // namespace

void draw_help(Ui& ui, ViewName here, const std::vector<std::string>& sources, const actions::Texts& texts, bool& open)
{
    if (!open)
        return;
    const Named inside(ui, "help");
    const std::string key = std::string("ui.help.") + entry_of(here).name;
    modal(ui, std::min(860.F, ui.screen().w - 40), std::min(640.F, ui.screen().h - 40), texts("ui.help.title"), [&](Rect area) {
        Rect row = area.cut_bottom(40, 10);
        const Rect view = ui.begin_scroll("lines", area);
        Rect column = view;
        for (const auto& line : lines_of(texts.has(key) ? texts(key) : ""))
            draw_line(ui, column, line);
        draw_heading(ui, column, texts("ui.help.everywhere.title"));
        for (const auto& line : lines_of(texts("ui.help.everywhere")))
            draw_line(ui, column, line);
        if (!sources.empty())
            draw_heading(ui, column, texts("ui.help.sources"));
        for (const auto& source : sources)
            draw_line(ui, column, source);
        ui.end_scroll(column.y);
        if (button_left(ui, row, "close", texts("ui.close"), {.kind = ButtonKind::primary, .keys = "Esc"}) || ui.take(stroke(Key::escape)) || ui.take(stroke(Key::f1)))
            open = false;
        turn_pages(ui, ui.remembered(ui.id("lines")), area.h);
    });
    if (!open)
        ui.ask_frame();
}

} // namespace dondoc::ui
