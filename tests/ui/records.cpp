// Forms of every kind, over a real store: opened from the employer's menu, typed into, saved through the same action as the command line's.
#include "app/ui/views/record_labels.hpp"
#include "app/ui/views/record_menu.hpp"
#include "db/records.hpp"
#include "tests/ui/a_program.hpp"
#include <set>

using namespace dondoc;
using namespace dondoc::ui;

namespace {

constexpr const char* unit = "HW1001C";

std::vector<db::RecordRow> held(AProgram& window, const char* noun)
{
    return db::list_records(window.program.desk()->store.reader(), {.kind = kind_named(noun)->number});
}

/// Something right for a field of this type, as hands would type it.
std::string typed_for(const FieldSpec& field)
{
    switch (field.type) {
    case FieldType::day: return "24/11/2026";
    case FieldType::month: return "10/2026";
    case FieldType::time: return "08:30";
    case FieldType::money:
    case FieldType::count:
    case FieldType::decimal: return "12";
    case FieldType::unit: return unit;
    case FieldType::units: return unit;
    default: return "Nguyễn Đức Ý";
    }
}

/// Tab until the field has the keyboard.
void go_to(AProgram& window, const std::string& label)
{
    for (int i = 0; i < 120; ++i) {
        if (window.driver->focused_label() == label)
            return;
        window.press(Key::tab);
    }
    FAIL("Tab never reaches ", label);
}

/// Chooses the first option, or types; a place that has its value already is left alone.
void fill(AProgram& window, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column)
{
    const actions::Texts texts("vi");
    const FieldSpec& spec = column ? *column : field;
    const auto& text = window.program.states().record.draft.text;
    if (!column && text.contains(field.key) && !text.at(field.key).empty())
        return;
    go_to(window, field_words(texts, kind, field, column));
    if (spec.type == FieldType::code) {
        window.press(Key::enter);
        window.press(Key::enter);
        return;
    }
    window.press(ctrl('A'));
    window.type(typed_for(spec));
}

/// As typed: the text stands in the form, and the form knows it.
void put(AProgram& window, const char* key, const char* value)
{
    window.program.states().record.draft.text[key] = value;
    window.program.states().record.dirty = true;
    window.rest();
}

/// Each step of the mouse is taken up before the next, as the window does.
void click(AProgram& window, const std::string& label)
{
    const Seen* found = window.driver->find(label);
    REQUIRE_MESSAGE(found != nullptr, "no widget is called ", label);
    const Point at = found->rect.middle();
    for (const Step& step : {Step(MouseMove{at}), Step(MouseButton{at, true}), Step(MouseButton{at, false})}) {
        window.driver->frame(step);
        window.program.turn();
    }
    window.rest();
}

void fill_compulsory(AProgram& window, const KindSpec& kind)
{
    const actions::Texts texts("vi");
    for (const auto& field : kind.fields) {
        if (!field.required || field.group == 0)
            continue;
        if (field.type != FieldType::rows) {
            fill(window, kind, field, nullptr);
            continue;
        }
        auto& rows = window.program.states().record.draft.rows[field.key];
        if (rows.empty())
            rows.emplace_back();
        window.rest();
        for (const auto& column : field.columns)
            if (column.required && rows[0][column.key].empty())
                fill(window, kind, field, &column);
    }
}

} // namespace

TEST_CASE("the menu of an employer offers every kind of record once, each with its own key")
{
    std::set<std::string> offered;
    std::set<char> keys;
    for (const auto& group : record_menu_groups())
        for (const auto& entry : group.entries) {
            CHECK(offered.insert(entry.action).second);
            CHECK(keys.insert(entry.key).second);
        }
    for (const auto* kind : all_kinds())
        if (*kind->part_of == 0 && std::string_view(kind->noun) != "urging") {
            CAPTURE(kind->noun);
            CHECK(offered.contains(kind->noun));
        }
    for (const char* sort : {"letter", "invitation", "call", "message"})
        CHECK(offered.contains(sort));
}

TEST_CASE("a record of every kind is typed and saved in the window, and stands in the store")
{
    AStore store;
    AProgram window(store);
    for (const auto& group : record_menu_groups())
        for (const auto& entry : group.entries) {
            if (std::string_view(entry.action) == "visit" || std::string_view(entry.action) == "commitment")
                continue; // have forms of their own
            CAPTURE(entry.action);
            window.program.carry_out(OpenUnit{unit});
            window.rest();
            window.press(ctrl('G'));
            window.type(std::string(1, entry.key));
            REQUIRE(window.program.view() == ViewName::form);
            const auto& kind = *window.program.states().record.draft.kind;
            const auto before = held(window, kind.noun).size();
            fill_compulsory(window, kind);
            window.press(ctrl('S'));
            CAPTURE(window.program.snapshots().frame.problem);
            CHECK(held(window, kind.noun).size() == before + 1);
        }
}

TEST_CASE("what is compulsory is named beside its field, and the record is not saved without it")
{
    AStore store;
    AProgram window(store);
    const actions::Texts texts("vi");
    window.program.carry_out(StartAction{unit, "payment"});
    window.rest();
    go_to(window, field_words(texts, *kind_named("payment"), *field_named(*kind_named("payment"), "amount")));
    window.press(Key::tab);
    CHECK(window.sees(texts("field.required")));
    window.press(ctrl('S'));
    CHECK(held(window, "payment").empty());
}

TEST_CASE("a form that was left comes back with what was typed")
{
    AStore store;
    AProgram window(store);
    window.program.carry_out(StartAction{unit, "payment"});
    window.rest();
    window.program.states().record.draft.text["amount"] = "1500000";
    window.program.states().record.dirty = true;
    window.program.carry_out(Go{ViewName::today});
    window.rest();
    window.program.carry_out(StartAction{unit, "payment"});
    window.rest();
    CHECK(window.program.states().record.draft.text["amount"] == "1.500.000");
}

TEST_CASE("a stored record is edited, then voided with its reason, in its form")
{
    AStore store;
    AProgram window(store);
    const actions::Texts texts("vi");
    window.program.carry_out(StartAction{unit, "payment"});
    window.rest();
    put(window, "amount", "1500000");
    window.press(ctrl('S'));
    REQUIRE(held(window, "payment").size() == 1);
    const auto id = held(window, "payment")[0].id;
    window.program.carry_out(OpenRecord{id_text(id)});
    window.rest();
    put(window, "amount", "2.500.000");
    window.press(ctrl('S'));
    CHECK(fields_of(*kind_named("payment"), held(window, "payment")[0].groups).at("amount") == cbor::Value(std::int64_t{2'500'000}));
    click(window, texts("ui.record.void"));
    go_to(window, texts("ui.record.void.reason"));
    window.type("ghi nhầm đơn vị");
    click(window, texts("ui.record.void.now"));
    CHECK(held(window, "payment")[0].state == db::RecordState::voided);
    CHECK(window.sees(texts("ui.record.voided")));
}

TEST_CASE("a second commitment is warned of in its form, and replaces the first when asked")
{
    AStore store;
    AProgram window(store);
    const actions::Texts texts("vi");
    for (int i = 0; i < 2; ++i) {
        window.program.carry_out(StartAction{unit, "commitment"});
        window.rest();
        window.program.carry_out(SplitDebt{});
        window.program.carry_out(OpenAllFields{});
        window.rest();
        if (i == 1) {
            CHECK(window.program.snapshots().record.form.warnings.size() == 1);
            click(window, texts("ui.record.supersede", {{"day", "24/11/2026"}}));
        } else {
            window.press(ctrl('S'));
        }
        window.rest();
    }
    const auto both = held(window, "commitment");
    REQUIRE(both.size() == 2);
    CHECK(std::count_if(both.begin(), both.end(), [](const db::RecordRow& row) { return row.state == db::RecordState::superseded; }) == 1);
}

TEST_CASE("no text of any form is cut, in both languages and when read only")
{
    AStore store;
    AProgram window(store);
    for (const char* language : {"vi", "en"}) {
        window.program.set_look(language, ThemeName::light);
        for (const auto& group : record_menu_groups())
            for (const auto& entry : group.entries) {
                CAPTURE(language);
                CAPTURE(entry.action);
                window.program.carry_out(StartAction{unit, entry.action});
                window.rest();
                CHECK(window.driver->cut_texts() == std::vector<std::string>{});
                window.program.forget_forms();
            }
    }
}
