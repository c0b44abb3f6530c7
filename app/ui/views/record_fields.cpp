#include "app/ui/views/record_fields.hpp"
#include "app/actions/code_texts.hpp"
#include "app/ui/views/record_labels.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

constexpr float box_height = 36;
constexpr float gap = 8;
constexpr float note_height = 88;

bool is_figure(FieldType type) { return type == FieldType::money || type == FieldType::count || type == FieldType::decimal; }

float natural_width(const FieldSpec& spec)
{
    switch (spec.type) {
    case FieldType::day: return 150;
    case FieldType::time: return 100;
    case FieldType::month: return 120;
    case FieldType::money: return 190;
    case FieldType::count:
    case FieldType::decimal: return 120;
    case FieldType::yes_no: return 150;
    case FieldType::code: return 270;
    case FieldType::unit: return 150;
    case FieldType::funds: return 420;
    default: return spec.longest <= 60 ? 200 : spec.longest <= 120 ? 280 : 420;
    }
}

const char* hint_of(FieldType type)
{
    switch (type) {
    case FieldType::day: return "ui.day.hint";
    case FieldType::month: return "ui.record.month.hint";
    case FieldType::time: return "ui.time.hint";
    case FieldType::funds: return "ui.record.funds.hint";
    default: return "";
    }
}

std::string joined(const std::vector<std::string>& list, const char* between)
{
    std::string out;
    for (const auto& one : list)
        out += (out.empty() ? "" : between) + one;
    return out;
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = drafts::trimmed(text.substr(0, end)); !line.empty())
            out.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

RecordFields::RecordFields(Ui& ui, const actions::Texts& texts, drafts::Draft& draft, const Problems& problems, FieldsState& state, const Rect& column)
    : ui_(ui), texts_(texts), draft_(draft), problems_(problems), state_(state), column_(column)
{
}

void RecordFields::draw()
{
    std::uint16_t group = 0;
    for (const auto& field : draft_.kind->fields) {
        if (field.group == 0)
            continue; // the employer stands in the title
        if (group != 0 && field.group != group) {
            end_strip();
            column_.cut_top(4);
        }
        group = field.group;
        draw_field(field);
    }
    end_strip();
}

void RecordFields::draw_field(const FieldSpec& field)
{
    if (field.type == FieldType::rows)
        return draw_rows(field);
    if (field.type == FieldType::note)
        return draw_note({field, nullptr, field.key}, draft_.text[field.key]);
    if (field.type == FieldType::codes && !field.codes.empty())
        return draw_chips(field);
    if (field.type == FieldType::codes || field.type == FieldType::units)
        return draw_lines(field);
    draw_single({field, nullptr, field.key}, draft_.text[field.key]);
}

float RecordFields::width_of(const FieldSpec& spec, const std::string& label) const
{
    return std::min(std::max(natural_width(spec), ui_.width_of(Face::body, label) + 6), column_.w);
}

Rect RecordFields::place(float width)
{
    if (strip_.w < width) {
        end_strip();
        column_.cut_top(label_height);
        strip_ = column_.cut_top(box_height, gap);
    }
    return strip_.cut_left(std::min(width, strip_.w), 12);
}

void RecordFields::end_strip()
{
    strip_ = {};
    for (const auto& name : std::exchange(named_, {}))
        problems_below(name);
}

const Problem* RecordFields::problem_of(std::string_view name) const
{
    const auto seen = [&](const std::string& field) { return state_.form.show_all || state_.form.left.contains(field); };
    for (const auto& problem : problems_)
        if (problem.field == name && seen(problem.field))
            return &problem;
    return nullptr;
}

void RecordFields::problem_line(const std::string& words)
{
    const auto lines = static_cast<float>(ui_.wrapped_lines(Face::body, words, column_.w - 20).size());
    draw_mark(ui_, Mark::cross, {column_.x + 7, column_.y + 9}, ui_.theme().problem, 13);
    ui_.paragraph({column_.x + 20, column_.y - 3, column_.w - 20, lines * 24 + 6}, words, {.color = ui_.theme().problem});
    column_.cut_top(lines * 24);
}

/// Of the field itself, or of the entries of its list.
void RecordFields::problems_below(std::string_view name)
{
    for (const auto& problem : problems_) {
        const bool here = problem.field == name || (problem.field.starts_with(std::string(name) + "[") && problem.field.ends_with(']'));
        if (here && (state_.form.show_all || state_.form.left.contains(std::string(name))))
            problem_line(place_words(texts_, *draft_.kind, problem.field) + ": " + texts_(problem));
    }
}

void RecordFields::leave(const std::string& name)
{
    if (state_.form.left.insert(name).second)
        ui_.ask_frame();
}

void RecordFields::draw_select(const Rect& box, const Cell& cell, std::string& value, const std::string& label, std::vector<std::string> words, const std::vector<std::string>& codes)
{
    const auto at = std::find(codes.begin(), codes.end(), value);
    int chosen = at == codes.end() ? -1 : static_cast<int>(at - codes.begin());
    const std::string hint = value.empty() ? texts_("ui.choose") : value;
    const bool problem = problem_of(cell.name) != nullptr;
    if (!cell.spec().required) {
        words.insert(words.begin(), texts_("ui.record.none"));
        chosen = chosen < 0 ? -1 : chosen + 1;
    }
    const bool had = ui_.focused(ui_.id(cell.name));
    if (select(ui_, box, cell.name, words, chosen, {.label = label, .hint = hint, .problem = problem})) {
        const int code = cell.spec().required ? chosen : chosen - 1;
        value = code < 0 ? "" : codes[static_cast<std::size_t>(code)];
        changed_ = true;
    }
    float& before = ui_.remembered(ui_.id(cell.name) ^ 0x77U);
    if (!had && before > 0)
        leave(cell.name);
    before = had ? 1.F : 0.F;
}

void RecordFields::draw_single(const Cell& cell, std::string& value)
{
    const auto& spec = cell.spec();
    const std::string label = field_words(texts_, *draft_.kind, cell.field, cell.column);
    const Rect box = place(width_of(spec, label));
    named_.push_back(cell.name);
    if (spec.type == FieldType::yes_no) {
        const auto yes = drafts::read_yes_no(value);
        value = value.empty() || !yes ? value : *yes ? "true" : "false";
        return draw_select(box, cell, value, label, {texts_("ui.record.yes"), texts_("ui.record.no")}, {"true", "false"});
    }
    if (spec.type == FieldType::code)
        return draw_select(box, cell, value, label, code_words(texts_, *draft_.kind, cell.field, cell.column), {spec.codes.begin(), spec.codes.end()});
    const std::string hint = *hint_of(spec.type) ? texts_(hint_of(spec.type)) : "";
    const FieldEvent event = text_field(ui_, box, cell.name, value,
                                        {.label = label, .hint = hint, .align = is_figure(spec.type) ? Align::right : Align::left, .problem = problem_of(cell.name) != nullptr,
                                         .longest = spec.longest});
    changed_ = changed_ || event.changed;
    if (!event.left)
        return;
    leave(cell.name);
    if (const std::string ordered = in_order(value, spec); ordered != value) {
        value = ordered;
        changed_ = true;
    }
}

void RecordFields::draw_note(const Cell& cell, std::string& value)
{
    end_strip();
    const std::string label = field_words(texts_, *draft_.kind, cell.field, cell.column);
    column_.cut_top(label_height);
    const FieldEvent event = notes_field(ui_, column_.cut_top(cell.column ? 64 : note_height, gap), cell.name, value,
                                         {.label = label, .problem = problem_of(cell.name) != nullptr, .longest = cell.spec().longest});
    changed_ = changed_ || event.changed;
    if (event.left)
        leave(cell.name);
    problems_below(cell.name);
}

void RecordFields::draw_chips(const FieldSpec& field)
{
    end_strip();
    column_.cut_top(label_height);
    field_label(ui_, column_, field_words(texts_, *draft_.kind, field));
    const auto words = code_words(texts_, *draft_.kind, field);
    auto& on = draft_.lists[field.key];
    Rect at{column_.x, column_.y, column_.w, 32};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = std::find(on.begin(), on.end(), field.codes[i]);
        const float width = chip_width(ui_, words[i], found != on.end());
        if (at.x > column_.x && at.x + width > column_.right())
            at = {column_.x, at.y + 38, column_.w, 32};
        if (chip(ui_, {at.x, at.y, width, 32}, std::string(field.key) + "." + field.codes[i], words[i], found != on.end())) {
            found != on.end() ? void(on.erase(found)) : void(on.emplace_back(field.codes[i]));
            changed_ = true;
        }
        at.x += width + 6;
    }
    column_.cut_top(at.bottom() - column_.y, gap + 4);
    problems_below(field.key);
}

void RecordFields::draw_lines(const FieldSpec& field)
{
    end_strip();
    const std::string label = field_words(texts_, *draft_.kind, field);
    const std::string hint = texts_(field.type == FieldType::units ? "ui.record.units.hint" : "ui.record.lines.hint");
    auto& list = draft_.lists[field.key];
    auto& typed = state_.lines.try_emplace(field.key, joined(list, field.type == FieldType::units ? ", " : "\n")).first->second;
    column_.cut_top(label_height);
    const FieldEvent event = notes_field(ui_, column_.cut_top(64, gap), field.key, typed,
                                         {.label = label, .hint = hint, .problem = problem_of(field.key) != nullptr, .longest = 10'000});
    if (event.changed || event.left)
        list = lines_of(typed);
    changed_ = changed_ || event.changed;
    if (event.left)
        leave(field.key);
    problems_below(field.key);
}

void RecordFields::draw_rows(const FieldSpec& field)
{
    end_strip();
    auto& rows = draft_.rows[field.key];
    const Theme& t = ui_.theme();
    const std::string title = field_words(texts_, *draft_.kind, field);
    const std::string add = texts_("ui.record.add_row");
    Rect head = column_.cut_top(36, 4);
    ui_.text(head.cut_left(ui_.width_of(Face::bold, title) + 2, 14), title, {.face = Face::bold, .color = t.text});
    const bool adds = button_left(ui_, head, std::string(field.key) + ".add", add, {.padding = 10});
    std::size_t dropped = rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ui_.fill({column_.x, column_.y, column_.w, 1}, t.line);
        for (const auto& column : field.columns) {
            const Cell cell{field, &column, std::string(field.key) + "[" + std::to_string(i) + "]." + column.key};
            column.type == FieldType::note ? draw_note(cell, rows[i][column.key]) : draw_single(cell, rows[i][column.key]);
        }
        end_strip();
        const std::string drop = texts_("ui.record.drop_row", {{"number", std::to_string(i + 1)}});
        const Rect line = column_.cut_top(26, gap);
        if (link(ui_, {line.x, line.middle().y}, std::string(field.key) + ".drop" + std::to_string(i), drop, t.accent))
            dropped = i;
    }
    problems_below(field.key);
    const bool drops = dropped < rows.size();
    if (drops)
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(dropped));
    if (adds)
        rows.emplace_back();
    if (adds || drops)
        ui_.ask_frame();
    changed_ = changed_ || adds || drops;
}

} // namespace dondoc::ui
