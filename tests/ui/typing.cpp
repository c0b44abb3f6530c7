#include "app/ui/widgets/buttons.hpp"
#include "app/ui/widgets/field.hpp"
#include "core/base/text/nfc.hpp"
#include "tests/ui/driver.hpp"

using namespace dondoc::ui;

namespace {

// What a typing tool sends for one key: so many Backspaces, then the letters that replace what they took.
struct Burst {
    int backspaces = 0;
    std::string letters;
};

struct Form {
    std::string line;
    std::string notes;
    std::string money;
    std::string secret;
};

std::function<void(Ui&)> form_view(Form& form)
{
    return [&form](Ui& ui) {
        text_field(ui, {40, 60, 300, 36}, "line", form.line, {.label = "Tên"});
        notes_field(ui, {40, 140, 300, 120}, "notes", form.notes, {.label = "Ghi chú", .longest = 10'000});
        text_field(ui, {40, 300, 300, 36}, "money", form.money, {.label = "Số tiền", .align = Align::right});
        text_field(ui, {40, 380, 300, 36}, "secret", form.secret, {.label = "Mật khẩu", .secret = true});
        button(ui, {40, 440, 100, 36}, "save", "Lưu");
    };
}

// All keys of all bursts are in the queue before the first frame takes one: the worst a tool can do.
void replay(Driver& driver, const std::vector<Burst>& bursts)
{
    InputQueue queue;
    for (const Burst& burst : bursts) {
        for (int i = 0; i < burst.backspaces; ++i)
            queue.push(stroke(Key::backspace));
        for (std::size_t i = 0; i < burst.letters.size(); i = next_char(burst.letters, i))
            queue.push(Character{char_at(burst.letters, i)});
    }
    while (auto step = queue.next())
        driver.frame(std::move(step));
    driver.settle();
}

// UniKey, Telex, recorded as it sends: h a f → hà; space; n o o j i → nội.
const std::vector<Burst> ha_noi = {{0, "h"}, {0, "a"}, {1, "à"}, {0, " "}, {0, "n"}, {0, "o"}, {1, "ô"}, {1, "ộ"}, {0, "i"}};
// "Dduwowngf Nguyeenx": D d → Đ; u w o w → ươ in one burst over two letters; f at the end replaces from the ờ on.
const std::vector<Burst> duong_nguyen = {{0, "D"}, {1, "Đ"}, {0, "u"}, {1, "ư"}, {0, "o"}, {2, "ươ"}, {0, "n"}, {0, "g"}, {3, "ờng"}, {0, " "},
                                         {0, "N"}, {0, "g"}, {0, "u"}, {0, "y"}, {0, "e"}, {1, "ê"}, {0, "n"}, {2, "ễn"}};
// The same by a tool that sends bare combining marks (decomposed output).
const std::vector<Burst> nguyen_by_marks = {{0, "Nguye"}, {0, "\u0302"}, {0, "\u0303"}, {0, "n"}};

} // namespace

TEST_CASE("bursts of a typing tool come out right in every kind of field")
{
    for (const char* label : {"Tên", "Ghi chú", "Số tiền"}) {
        CAPTURE(label);
        Form form;
        Driver driver(form_view(form));
        driver.click(label);
        replay(driver, ha_noi);
        replay(driver, {{0, " "}});
        replay(driver, duong_nguyen);
        CHECK(driver.focused()->value == "hà nội Đường Nguyễn");
        replay(driver, {{0, " "}});
        replay(driver, nguyen_by_marks);
        CHECK(driver.focused()->value == "hà nội Đường Nguyễn Nguyễn");
    }
    Form form;
    Driver driver(form_view(form));
    driver.click("Mật khẩu");
    replay(driver, duong_nguyen);
    CHECK(form.secret == "Đường Nguyễn");
    CHECK_FALSE(driver.sees("Đường"));
}

TEST_CASE("a tool's Backspace takes away the letter that a combining mark completed")
{
    Form form;
    Driver driver(form_view(form));
    replay(driver, {{0, "a"}, {0, "\u0300"}, {1, "á"}});
    CHECK(form.line == "á");
}

TEST_CASE("nothing is rewritten while it is typed, and the field is NFC when it is left")
{
    Form form;
    form.line = "nga\u0300y"; // decomposed, as an old file may have it
    Driver driver(form_view(form));
    driver.type("!");
    CHECK(form.line == "nga\u0300y!");
    driver.press(Key::tab);
    CHECK(form.line == "ngày!");
    CHECK(driver.focused_label() == "Ghi chú");
}

TEST_CASE("characters beyond U+FFFF are refused, typed or pasted, and the text stays")
{
    Form form;
    Driver driver(form_view(form));
    driver.type("Mai");
    driver.act(Character{U'\U0001F600'});
    driver.act(Paste{"Lan \U0001F600"});
    CHECK(form.line == "Mai");
    driver.act(Paste{" La\u0300n\n\x07"});
    CHECK(form.line == "Mai Làn ");
}

TEST_CASE("the caret walks by letters, selection is replaced, and Ctrl+Z takes back")
{
    Form form;
    Driver driver(form_view(form));
    driver.type("Đường");
    for (int i = 0; i < 3; ++i)
        driver.press(Key::left);
    driver.press(Key::backspace);
    CHECK(form.line == "Đờng");
    driver.press(ctrl('Z'));
    CHECK(form.line == "Đường");
    driver.press({.key = Key::home, .shift = true});
    driver.type("T");
    CHECK(form.line == "Tờng");
    driver.press(ctrl('A'));
    driver.press(ctrl('X'));
    CHECK(form.line.empty());
    CHECK(driver.stage.ui.copied() == "Tờng");
}

TEST_CASE("a click puts the caret where it points")
{
    Form form;
    form.line = "abc";
    Driver driver(form_view(form));
    driver.click({52, 78});
    driver.type("x");
    CHECK(form.line == "xabc");
}

TEST_CASE("notes wrap, take new lines, and Up finds the place above")
{
    Form form;
    Driver driver(form_view(form));
    driver.click("Ghi chú");
    driver.type("một");
    driver.press(Key::enter);
    driver.type("hai");
    driver.press(Key::up);
    driver.press(Key::end);
    driver.type("!");
    CHECK(form.notes == "một!\nhai");
    driver.press(ctrl('A'));
    driver.act(Paste{std::string(9'999, 'w')});
    CHECK(length_of(form.notes) == 9'999);
    driver.type("wz");
    CHECK(length_of(form.notes) == 10'000);
}

TEST_CASE("a flood of keys is bounded")
{
    InputQueue queue;
    for (std::size_t i = 0; i < queue_limit + 500; ++i)
        queue.push(Character{U'a'});
    std::size_t kept = 0;
    while (queue.next())
        ++kept;
    CHECK(kept == queue_limit);
}
