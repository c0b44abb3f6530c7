#include "app/ui/views/form.hpp"
#include "app/ui/views/format.hpp"
#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/choice.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/utf8.hpp"
#include "core/drafts/values.hpp"

namespace dondoc::ui {
namespace {

constexpr float box_height = 36;
constexpr float row_gap = 8;

int index_of(const FieldSpec& field, const std::string& code)
{
    for (std::size_t i = 0; i < field.codes.size(); ++i)
        if (code == field.codes[i])
            return static_cast<int>(i);
    return -1;
}

bool is_figure(const FieldSpec* field)
{
    return field != nullptr && (field->type == FieldType::money || field->type == FieldType::count || field->type == FieldType::decimal);
}

} // namespace

std::vector<std::string> option_labels(const FieldSpec& field, const char* prefix, const actions::Texts& texts)
{
    std::vector<std::string> out;
    for (const char* code : field.codes)
        out.push_back(text::capitalize(texts(std::string(prefix) + "." + code)));
    return out;
}

std::string in_order(const std::string& typed, const FieldSpec& field)
{
    if (field.type == FieldType::money) {
        const auto money = drafts::read_money(typed);
        return money.ok() ? amount(*money) : typed;
    }
    if (field.type == FieldType::day) {
        const auto day = drafts::read_day(typed);
        return day.ok() ? text::day_short(*day) : typed;
    }
    return typed;
}

Form::Form(Ui& ui, const actions::Texts& texts, drafts::Draft& draft, const Problems& problems, FormState& state, const Rect& column)
    : ui_(ui), texts_(texts), draft_(draft), problems_(problems), state_(state), column_(column)
{
}

void Form::section(const char* key)
{
    ui_.text(column_.cut_top(30, 6), texts_(key), {.face = Face::section_bold, .color = ui_.theme().text});
}

const Problem* Form::shown_problem(std::string_view key) const
{
    for (const Problem& problem : problems_)
        if (problem.field == key && (state_.show_all || state_.left.contains(std::string(key))))
            return &problem;
    return nullptr;
}

void Form::note_left(const std::string& key)
{
    if (state_.left.insert(key).second)
        ui_.ask_frame();
}

FieldLook Form::look_of(const Item& item, const std::string& label, const std::string& hint) const
{
    const FieldSpec* field = field_named(*draft_.kind, item.key);
    FieldLook look{.label = label, .hint = hint, .align = is_figure(field) ? Align::right : Align::left, .problem = shown_problem(item.key) != nullptr};
    if (field != nullptr)
        look.longest = field->longest;
    return look;
}

void Form::choose(const Rect& box, const Item& item, const FieldSpec& field)
{
    const std::string label = texts_(item.label);
    const std::string hint = texts_(item.hint == nullptr ? "ui.choose" : item.hint);
    const auto options = option_labels(field, item.key, texts_);
    int chosen = index_of(field, draft_.text[item.key]);
    const bool had = ui_.focused(ui_.id(item.key));
    if (select(ui_, box, item.key, options, chosen, look_of(item, label, hint))) {
        draft_.text[item.key] = field.codes[static_cast<std::size_t>(chosen)];
        changed_ = true;
    }
    if (!had && ui_.remembered(ui_.id(item.key) ^ 0x77U) > 0)
        note_left(item.key);
    ui_.remembered(ui_.id(item.key) ^ 0x77U) = had ? 1.F : 0.F;
}

void Form::one(const Rect& box, const Item& item)
{
    const FieldSpec* field = field_named(*draft_.kind, item.key);
    check(field != nullptr, item.key);
    if (field->type == FieldType::code)
        return choose(box, item, *field);
    const std::string label = texts_(item.label);
    const std::string hint = item.hint != nullptr ? texts_(item.hint) : field->type == FieldType::day ? texts_("ui.day.hint") : "";
    std::string& value = draft_.text[item.key];
    const FieldEvent event = text_field(ui_, box, item.key, value, look_of(item, label, hint));
    changed_ = changed_ || event.changed;
    if (!event.left)
        return;
    note_left(item.key);
    if (const std::string ordered = in_order(value, *field); ordered != value) {
        value = ordered;
        changed_ = true;
    }
}

void Form::problems_of(std::initializer_list<Item> items, const Rect& last)
{
    bool beside = true;
    for (const Item& item : items) {
        const Problem* problem = shown_problem(item.key);
        if (problem == nullptr)
            continue;
        const std::string words = texts_(*problem);
        const bool room = beside && column_.right() - last.right() - 12 >= 220;
        if (room) {
            column_.cut_top(std::max(0.F, field_problem(ui_, last, column_.right(), words) - row_gap));
        } else {
            const auto lines = ui_.wrapped_lines(Face::body, words, column_.w - 20).size();
            draw_mark(ui_, Mark::cross, {column_.x + 7, column_.y + 9}, ui_.theme().problem, 13);
            ui_.paragraph({column_.x + 20, column_.y - 3, column_.w - 20, 200}, words, {.color = ui_.theme().problem});
            column_.cut_top(static_cast<float>(lines) * 24);
        }
        beside = false;
    }
}

void Form::row(std::initializer_list<Item> items)
{
    column_.cut_top(label_height);
    Rect strip = column_.cut_top(box_height, row_gap);
    Rect last = strip;
    for (const Item& item : items) {
        last = strip.cut_left(std::min(item.width, strip.w), 12);
        one(last, item);
    }
    problems_of(items, last);
}

void Form::radio(const Item& item, const char* prefix)
{
    const FieldSpec* field = field_named(*draft_.kind, item.key);
    check(field != nullptr, item.key);
    column_.cut_top(label_height);
    field_label(ui_, column_, texts_(item.label));
    const auto options = option_labels(*field, prefix, texts_);
    int chosen = index_of(*field, draft_.text[item.key]);
    const int before = chosen;
    const bool problem = shown_problem(item.key) != nullptr;
    const float used = radio_group(ui_, {column_.x, column_.y, column_.w, 70}, item.key, options, chosen, problem);
    column_.cut_top(used, row_gap);
    if (chosen != before) {
        draft_.text[item.key] = field->codes[static_cast<std::size_t>(chosen)];
        changed_ = true;
        note_left(item.key);
    }
    problems_of({item}, {column_.x, column_.y, column_.w, 0});
}

void Form::notes(const Item& item, float height)
{
    const FieldSpec* field = field_named(*draft_.kind, item.key);
    check(field != nullptr, item.key);
    column_.cut_top(label_height);
    const std::string label = texts_(item.label);
    const std::string hint = item.hint != nullptr ? texts_(item.hint) : "";
    const FieldEvent event = notes_field(ui_, column_.cut_top(height, row_gap), item.key, draft_.text[item.key], look_of(item, label, hint));
    changed_ = changed_ || event.changed;
    if (event.left)
        note_left(item.key);
    problems_of({item}, {column_.x, column_.y, column_.w, 0});
}

void Form::chips(const Item& item, const char* prefix)
{
    const FieldSpec* field = field_named(*draft_.kind, item.key);
    check(field != nullptr, item.key);
    column_.cut_top(label_height);
    field_label(ui_, column_, texts_(item.label));
    auto& on = draft_.lists[item.key];
    Rect at{column_.x, column_.y, column_.w, 32};
    for (const char* code : field->codes) {
        const auto found = std::find(on.begin(), on.end(), code);
        const std::string label = texts_(std::string(prefix) + "." + code);
        const float width = chip_width(ui_, label, found != on.end());
        if (at.x > column_.x && at.x + width > column_.right())
            at = {column_.x, at.y + 38, column_.w, 32};
        if (chip(ui_, {at.x, at.y, width, 32}, std::string(item.key) + code, label, found != on.end())) {
            found != on.end() ? void(on.erase(found)) : on.push_back(code);
            changed_ = true;
        }
        at.x += width + 6;
    }
    column_.cut_top(at.bottom() - column_.y, row_gap + 4);
}

} // namespace dondoc::ui
