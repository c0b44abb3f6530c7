#include "app/ui/program/remembered.hpp"
#include "tests/ui/driver.hpp"

using namespace dondoc::ui;

namespace {

struct List {
    std::vector<TableColumn> columns{{"code", "Mã", 100, Align::left, true}, {"name", "Tên", 200, Align::left, true}, {"debt", "Số nợ", 120, Align::right, true}};
    TableState state;
    std::set<int> marked;
    TableEvent last;
    TableRows rows{.count = 5, .draw = {}};

    List()
    {
        rows.draw = [this](Ui& ui, const TableCell& cell) { cell_text(ui, cell, columns[cell.column], words(cell.row, cell.column)); };
        rows.marked = [this](int row) { return marked.contains(row); };
        rows.words = [this](int row, std::size_t column) { return words(row, column); };
    }
    std::string words(int row, std::size_t column) const { return std::string(columns[column].name) + std::to_string(row); }
    void draw(Ui& ui)
    {
        const TableEvent event = table(ui, {20, 20, 700, 300}, "list", columns, state, rows);
        if (event.sort_changed || event.layout_changed || event.copied > 0)
            last = event;
    }
};

} // namespace

TEST_CASE("a digit sorts by a column, Ctrl and a digit sorts further, three times takes it away again")
{
    List list;
    Driver driver([&](Ui& ui) { list.draw(ui); });
    driver.type("3");
    CHECK(list.state.sorted_by == "debt");
    driver.press(ctrl('2'));
    CHECK(list.state.then == std::vector<TableSort>{{"name", false}});
    driver.press(ctrl('2'));
    CHECK(list.state.then == std::vector<TableSort>{{"name", true}});
    driver.press(ctrl('2'));
    CHECK(list.state.then.empty());
    driver.press(ctrl('3'));
    CHECK(list.state.then.empty());
}

TEST_CASE("Ctrl+C copies the marked rows as cells with their heads, in the columns that are shown")
{
    List list;
    Driver driver([&](Ui& ui) { list.draw(ui); });
    list.state.layout = {{"debt"}, {"code"}, {"name", 0, true}};
    list.marked = {1, 3};
    driver.frame(Step(ctrl('C')));
    CHECK(driver.stage.ui.copied() == "Số nợ\tMã\r\ndebt1\tcode1\r\ndebt3\tcode3\r\n");
    CHECK(list.last.copied == 2);
}

TEST_CASE("with nothing marked Ctrl+C copies the row of the keyboard")
{
    List list;
    Driver driver([&](Ui& ui) { list.draw(ui); });
    driver.press(Key::down);
    driver.frame(Step(ctrl('C')));
    CHECK(driver.stage.ui.copied() == "Mã\tTên\tSố nợ\r\ncode1\tname1\tdebt1\r\n");
}

TEST_CASE("dragging the edge of a head makes the column wider, within what can be used")
{
    List list;
    Driver driver([&](Ui& ui) { list.draw(ui); });
    const float edge = 20 + 38 + 100;
    driver.frame(Step(MouseMove{{edge, 35}}));
    driver.frame(Step(MouseButton{{edge, 35}, true}));
    driver.frame(Step(MouseMove{{edge + 60, 35}}));
    driver.act(MouseButton{{edge + 60, 35}, false});
    REQUIRE(list.state.layout.size() == 3);
    CHECK(list.state.layout[0].width == doctest::Approx(160));
    driver.frame(Step(MouseMove{{edge + 60, 35}}));
    driver.frame(Step(MouseButton{{edge + 60, 35}, true}));
    driver.frame(Step(MouseMove{{-500, 35}}));
    driver.act(MouseButton{{-500, 35}, false});
    CHECK(list.state.layout[0].width == least_column);
}

TEST_CASE("dragging a head past its neighbour moves the column and does not sort")
{
    List list;
    Driver driver([&](Ui& ui) { list.draw(ui); });
    driver.frame(Step(MouseMove{{100, 35}}));
    driver.frame(Step(MouseButton{{100, 35}, true}));
    driver.frame(Step(MouseMove{{300, 35}}));
    driver.act(MouseButton{{300, 35}, false});
    REQUIRE(list.state.layout.size() == 3);
    CHECK(list.state.layout[0].name == "name");
    CHECK(list.state.layout[1].name == "code");
    CHECK(list.state.sorted_by.empty());
}

TEST_CASE("columns and order survive being written down and read back, and nonsense gives the view's own")
{
    const std::vector<ColumnLayout> layout{{"debt", 140}, {"code", 0, true}, {"name", 320}};
    CHECK(layout_from(text_of(layout)) == layout);
    CHECK(layout_from("").empty());
    CHECK(layout_from("::,,=,name,name:x").empty());
    CHECK(layout_from("name:999999").front().width == widest_column);
    SavedFilter filter{{"class.prolonged", "mine"}, "Hải Châu", "CB02", "mai lan", {.current = 0, .sorted_by = "debt", .descending = true, .then = {{"name", false}, {"code", true}}}};
    const SavedFilter back = filter_from(text_of(filter));
    CHECK(back.chips == filter.chips);
    CHECK(back.commune == "Hải Châu");
    CHECK(back.officer == "CB02");
    CHECK(back.search == "mai lan");
    CHECK(back.table.sorted_by == "debt");
    CHECK(back.table.descending);
    CHECK(back.table.then == filter.table.then);
    CHECK(filter_from("|||").table.sorted_by == "debt");
}

TEST_CASE("a column that is hidden is not drawn, and one is always left")
{
    List list;
    list.state.layout = {{"code", 0, true}, {"name", 0, true}, {"debt", 0, true}};
    CHECK(placed_columns(list.columns, list.state).size() == 1);
    list.state.layout = {{"nothing"}, {"debt", 5}, {"name", 0, true}};
    const auto placed = placed_columns(list.columns, list.state);
    REQUIRE(placed.size() == 2);
    CHECK(placed[0].index == 2);
    CHECK(placed[0].width == least_column);
    CHECK(placed[1].index == 0);
}
