#pragma once
// The whole program without a window: a real store with employers and a ledger, hands that type and press, a clock that a test drives.
#include "app/ui/program/program.hpp"
#include "db/ledger.hpp"
#include "db/units.hpp"
#include "tests/db/temp_store.hpp"
#include "tests/ui/driver.hpp"

namespace dondoc::ui {

/// Makes the store and closes it again, so that the program is the only one that has it open.
struct AStore {
    db::TempFolder folder;
    std::filesystem::path path = folder.path / "test.store";
    SeededRandom random{1};
    FixedClock clock{1'795'500'000'000};

    explicit AStore(int units = 3, db::Role role = db::Role::field)
    {
        db::Given given;
        auto store = db::Store::create(path, {.role = role, .office = "04801", .office_name = "BHXH cơ sở Hải Châu", .officer = role == db::Role::hub ? "" : "CB01", .officer_name = "Trần Thị Bình"},
                                       {.key_file = db::test_key_file()}, random, clock, given);
        store.write([&](db::Transaction& t) { fill(t, units); });
    }

    static void fill(db::Transaction& t, int units)
    {
        std::vector<std::int64_t> numbers;
        for (int i = 0; i < units; ++i) {
            db::UnitRow unit = db::a_unit("HW" + std::to_string(1000 + i) + "C", "CÔNG TY TNHH Mai Lan " + std::to_string(i));
            unit.tax_code = "0400101556";
            unit.address = "12 Trần Phú, phường Hải Châu, Đà Nẵng";
            unit.workers = 10 + i;
            numbers.push_back(db::put_unit(t, unit));
        }
        db::LedgerWriter ledger(t);
        for (const int month : {8, 9, 10})
            for (std::size_t i = 0; i < numbers.size(); ++i)
                ledger.put({.month = *make_month(2026, month), .unit = numbers[i], .opening = 100'000'000, .due = 25'000'000, .paid = 5'000'000,
                            .closing = 60'000'000 + static_cast<std::int64_t>(i) * 1'000'000});
    }
};

class AProgram
{
public:
    explicit AProgram(AStore& store, std::filesystem::path settings = {})
        : clock(store.clock), program({.store = store.path, .settings = std::move(settings), .today = make_day(2026, 11, 24), .unlock = {.key_file = db::test_key_file()}}, store.random, store.clock)
    {
        program.settle();
        driver.emplace([this](Ui& ui) { program.draw(ui); });
        rest();
    }

    /// Frames and turns until nothing moves.
    void rest()
    {
        for (int i = 0; i < 400; ++i) {
            program.settle();
            driver->frame();
            clock.now += 50;
            const auto again = program.turn();
            if (!driver->stage.ui.wants_frame() && !(again && *again == 0.0))
                return;
        }
        FAIL("the program never comes to rest");
    }
    void press(const Stroke& key)
    {
        ++presses;
        driver->frame(Step(key));
        program.turn();
        rest();
    }
    void press(Key key) { press(stroke(key)); }
    /// Text is not counted as presses.
    void type(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); i = next_char(text, i)) {
            driver->frame(Step(Character{char_at(text, i)}));
            program.turn();
        }
        rest();
    }
    [[nodiscard]] bool sees(std::string_view text) const { return driver->sees(text); }
    void drop(const std::filesystem::path& file)
    {
        driver->frame(Step(Dropped{file.string()}));
        program.turn();
        rest();
    }

    FixedClock& clock;
    Program program;
    std::optional<Driver> driver;
    int presses = 0;
};

} // namespace dondoc::ui
