#include "app/ui/views/sampler.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/charts.hpp"
#include "app/ui/widgets/choice.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/notice.hpp"
#include "app/ui/widgets/table.hpp"
#include "app/ui/widgets/tabs.hpp"

namespace dondoc::ui {
namespace {

Rect titled(Ui& ui, const Rect& where, std::string_view title)
{
    card(ui, where);
    Rect inside = where.inset(14, 8);
    ui.text(inside.cut_top(24, 8), title, {.face = Face::bold, .color = ui.theme().text});
    return inside;
}

void letters(Ui& ui, Rect inside)
{
    const Theme& t = ui.theme();
    ui.runs(inside.cut_top(34), {{"Tiêu đề 26  ", Face::title, t.text}, {"Mục 21  ", Face::section_bold, t.text}, {"Chữ 18 ", Face::body, t.text}, {"đậm 18", Face::bold, t.text}});
    ui.runs(inside.cut_top(36), {{"13.168,1", Face::figure, t.text}, {" triệu đồng   ", Face::body, t.muted}, {"Ắ Ằ Ẵ Ặ Ễ Ợ Ữ đ ₫ – … “ ”", Face::body, t.text}});
}

void buttons(Ui& ui, Rect inside)
{
    Rect row = inside.cut_top(36, 12);
    button_left(ui, row, "a", "Ghi gói");
    button_left(ui, row, "b", "Ghi tắt", {.enabled = false});
    button_left(ui, row, "c", "Chốt", {.kind = ButtonKind::primary, .keys = "Ctrl+Enter"});
    row = inside.cut_top(36, 12);
    button_left(ui, row, "d", "Xóa", {.kind = ButtonKind::destructive});
    const std::vector<std::string> more = {"Gọi điện", "Thư mời", "Đề nghị thanh tra"};
    menu_button(ui, row.cut_left(140, 8), "more", "Việc khác", more);
    row = inside.cut_top(32, 12);
    chip(ui, row.cut_left(chip_width(ui, "Kéo dài", true), 6), "chip", "Kéo dài", true);
    chip(ui, row.cut_left(chip_width(ui, "Phường", false), 6), "chip2", "Phường", false);
    chip(ui, row.cut_left(chip_width(ui, "Tắt", false), 6), "chip3", "Tắt", false, false);
}

void fields(Ui& ui, Rect inside, SamplerState& sheet)
{
    inside.cut_top(24);
    Rect row = inside.cut_top(36, 36);
    text_field(ui, row.cut_left(150, 10), "phone", sheet.phone, {.label = "Điện thoại"});
    text_field(ui, row.cut_left(140, 10), "money", sheet.money, {.label = "Tiền, đồng", .align = Align::right});
    const std::vector<std::string> titles = {"Giám đốc", "Kế toán trưởng", "Chủ hộ"};
    select(ui, row.cut_left(150, 12), "title", titles, sheet.title, {.label = "Chức vụ"});
    row = inside.cut_top(36, 8);
    const Rect day = row.cut_left(150);
    text_field(ui, day, "day", sheet.day, {.label = "Ngày", .problem = true});
    field_problem(ui, day, inside.right(), "Tháng 2 không có ngày 31.");
    inside.cut_top(24);
    notes_field(ui, inside.cut_top(64, 8), "notes", sheet.notes, {.label = "Ghi chú", .longest = 10'000});
}

void badges(Ui& ui, Rect inside)
{
    constexpr std::array words = {"Không nợ", "Chậm đóng", "Nợ đọng", "Kéo dài", "Khó thu"};
    float x = inside.x;
    for (int i = 0; i < 5; ++i) {
        if (x > inside.x + 260) {
            inside.cut_top(32);
            x = inside.x;
        }
        x += class_badge(ui, {x, inside.y}, i, words[static_cast<std::size_t>(i)]) + 8;
    }
    inside.cut_top(34);
    law_badge(ui, {inside.x, inside.y}, "Quá 60 ngày từ 31/12/2025");
    inside.cut_top(34);
    constexpr std::array states = {"chưa đến hạn", "đến hạn", "chờ số liệu", "trả đủ", "trả đủ, muộn", "trả thiếu", "quá hạn"};
    constexpr std::array tones = {Tone::neutral, Tone::warn, Tone::neutral, Tone::ok, Tone::ok, Tone::warn, Tone::problem};
    x = inside.x;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (x + badge_width(ui, states[i], Mark::check) > inside.right()) {
            inside.cut_top(32);
            x = inside.x;
        }
        x += badge(ui, {x, inside.y}, states[i], tones[i], mark_of(static_cast<InstallmentLook>(i))) + 8;
    }
}

void a_table(Ui& ui, const Rect& where, TableState& state)
{
    const std::vector<TableColumn> columns = {{"code", "Mã", 110, Align::left, true}, {"row", "Dòng", 110}, {"debt", "Số nợ (đ)", 140, Align::right, true}};
    constexpr std::array codes = {"DC0013D", "DC0033B", "HW0052C", "DC0032D"};
    TableRows rows;
    rows.count = 4;
    rows.draw = [&](Ui& u, const TableCell& cell) {
        const std::array<std::string, 3> texts = {codes[static_cast<std::size_t>(cell.row)], "thường", "325.780.068"};
        cell_text(u, cell, columns[cell.column], texts[cell.column], cell.column == 2 ? Face::bold : Face::body);
    };
    Rect rest = where;
    const Rect sum = rest.cut_bottom(38);
    table(ui, rest, "bảng", columns, state, rows);
    const Rect inner = totals_bar(ui, sum);
    ui.text(inner.inset(8, 0), "Cộng  3 đơn vị", {.face = Face::bold, .color = ui.theme().text});
}

void choices(Ui& ui, Rect inside, SamplerState& sheet)
{
    const std::vector<std::string> outcomes = {"Gặp đại diện", "Đóng cửa", "Từ chối"};
    radio_group(ui, inside.cut_top(32, 4), "Kết quả", outcomes, sheet.outcome);
    Rect row = inside.cut_top(32);
    checkbox(ui, row.cut_left(120), "no", "không", sheet.no);
    checkbox(ui, row.cut_left(120), "yes", "có", sheet.yes);
}

void figures(Ui& ui, Rect inside)
{
    const std::vector<std::optional<std::int64_t>> values = {1, 2, 2, 3, {}, 5, 6, 7, 9, 10, 12, 15};
    spark(ui, inside.cut_left(120, 20).inset(0, 10), values);
    const std::vector<std::int64_t> amounts = {10, 10, 60, 60, 60, 60};
    using enum InstallmentLook;
    const std::vector<InstallmentLook> looks = {paid, paid_late, overdue, partial, due_soon, not_due};
    installment_bars(ui, inside.cut_left(150, 16).cut_top(14), amounts, looks);
    bundle_steps(ui, {inside.x, inside.y + 20}, 2);
}

void banners(Ui& ui, Rect inside)
{
    const auto put = [&](std::string_view name, Tone tone, std::string_view words, std::string_view way_out = {}) {
        banner(ui, inside.cut_top(banner_height(ui, inside.w, words, way_out), 8), name, tone, words, way_out);
    };
    put("w", Tone::warn, "Thiếu số liệu của CB03 từ 18/11/2026.");
    put("p", Tone::problem, "Đĩa đầy. Chọn nơi khác, chưa mất gì.", "Chọn nơi khác");
    put("o", Tone::ok, "Đã lưu 10:42:07. Có thể rút USB an toàn.");
    put("i", Tone::info, "Số liệu này là ước tính.");
}

float left_column(Ui& ui, Rect column, SamplerState& sheet)
{
    letters(ui, titled(ui, column.cut_top(116, 8), "Chữ"));
    buttons(ui, titled(ui, column.cut_top(190, 8), "Nút, chip"));
    fields(ui, titled(ui, column.cut_top(310, 8), "Ô nhập"), sheet);
    choices(ui, titled(ui, column.cut_top(130, 8), "Chọn"), sheet);
    empty_box(ui, column.cut_top(170, 8), "empty", {.title = "Chưa có cam kết nào.", .line = "Ghi làm việc rồi lập từ đó.", .action = "Ghi làm việc"});
    problem_box(ui, column.cut_top(150, 8), "problem", {.title = "Không đọc được số liệu", .line = "Tệp c12.xlsx hỏng.", .action = "Thử lại"});
    return column.y;
}

float right_column(Ui& ui, Rect column, SamplerState& sheet)
{
    badges(ui, titled(ui, column.cut_top(260, 8), "Loại nợ: màu, nấc, chữ"));
    Rect strip = titled(ui, column.cut_top(88, 8), "Thẻ");
    const std::vector<std::string> labels = {"Diễn biến", "Sổ C12", "Liên hệ"};
    tabs(ui, strip.cut_top(36), "thẻ", labels, sheet.tab);
    figures(ui, titled(ui, column.cut_top(100, 8), "Hình"));
    a_table(ui, titled(ui, column.cut_top(270, 8), "Bảng"), sheet.table);
    banners(ui, titled(ui, column.cut_top(290, 8), "Dải báo"));
    busy_box(ui, column.cut_top(150, 8), "busy", "Đang nhập 41.200 / 64.000", 0.64, "Dừng");
    return column.y;
}

} // namespace

void draw_sampler(Ui& ui, Rect area, SamplerState& state, Intents& intents)
{
    const Named inside(ui, "sampler");
    Rect page = ui.begin_scroll("page", area);
    page.w = std::min(page.w, 1200.F);
    const Rect left = page.cut_left(500, 12);
    const float end = left_column(ui, left, state);
    ui.end_scroll(std::max(end, right_column(ui, page, state)));
    if (ui.take(stroke(Key::escape)))
        intents.push_back(GoBack{});
}

} // namespace dondoc::ui
