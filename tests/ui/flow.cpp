// The day at an employer's table: a visit with a commitment, finalised and printed, hands on the keyboard only.
#include "db/records.hpp"
#include "tests/ui/a_program.hpp"

using namespace dondoc;
using namespace dondoc::ui;

namespace {

/// Tab until the field with this label has the keyboard; each is a press.
void go_to(AProgram& window, std::string_view label)
{
    for (int i = 0; i < 40; ++i) {
        if (window.driver->focused_label() == label)
            return;
        window.press(Key::tab);
    }
    FAIL("Tab never reaches ", std::string(label));
}

std::size_t finalised(AProgram& window)
{
    const auto rows = db::list_records(window.program.desk()->store.reader());
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const db::RecordRow& row) { return row.state == db::RecordState::finalised; }));
}

/// What keeps a form from being finalised.
std::string problems_of(const FormSnapshot& form)
{
    std::string out = form.refused;
    for (const auto& problem : form.problems)
        out += " " + problem.field + ":" + problem.code;
    return out;
}

std::size_t pages_printed(const AStore& store)
{
    const auto folder = store.folder.path / "ban-in";
    if (!std::filesystem::exists(folder))
        return 0;
    const std::filesystem::directory_iterator pages(folder);
    return static_cast<std::size_t>(std::distance(begin(pages), end(pages)));
}

} // namespace

TEST_CASE("a visit with a commitment is recorded, finalised and printed in fewer than 40 key presses, without the mouse")
{
    AStore store;
    AProgram window(store);
    const actions::Texts texts("vi");
    window.press(ctrl('K'));
    window.type("hw1001");
    window.press(Key::enter);
    window.press(Key::enter);
    REQUIRE(window.program.view() == ViewName::unit);
    window.press(ctrl('N'));
    REQUIRE(window.program.view() == ViewName::visit);
    go_to(window, texts("ui.visit.start"));
    window.type("08:30");
    window.press(Key::tab);
    window.type("09:45");
    go_to(window, "outcome"); // the group of choices, not the link to it among the problems
    window.press(Key::right);
    go_to(window, texts("ui.visit.person"));
    window.type("Nguyễn Văn Lan");
    window.press(Key::tab);
    window.type("Giám đốc");
    window.press(Key::f8);
    CHECK(window.driver->focused_label() == texts("ui.visit.next_action"));
    window.press(Key::enter);
    window.press(Key::enter);
    window.press(Key::tab);
    window.type("30/11/2026");
    window.press(ctrl(Key::enter));
    CAPTURE(problems_of(window.program.snapshots().visit.form));
    REQUIRE(finalised(window) == 1);
    window.press(ctrl('P'));
    CHECK(pages_printed(store) == 1);
    window.press(ctrl('M'));
    REQUIRE(window.program.view() == ViewName::commitment);
    go_to(window, texts("ui.commitment.split"));
    window.press(Key::enter);
    go_to(window, texts("ui.visit.start"));
    window.type("09:45");
    window.press(Key::tab);
    window.type("10:15");
    window.press(Key::tab);
    window.type("Nguyễn Văn Lan");
    window.press(ctrl(Key::enter));
    CAPTURE(problems_of(window.program.snapshots().commitment.form));
    REQUIRE(finalised(window) == 2);
    window.press(ctrl('P'));
    CHECK(pages_printed(store) == 2);
    MESSAGE("key presses beyond the text: ", window.presses);
    CHECK(window.presses < 40);
}
