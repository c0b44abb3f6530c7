#include "app/files/window_settings.hpp"
#include "app/files/folder_listing.hpp"
#include "app/files/window_lock.hpp"
#include "tests/files/folder.hpp"
#include <unistd.h>

using namespace dondoc;
using namespace dondoc::tests;

TEST_CASE("what the window remembers is there the next time")
{
    Folder folder;
    files::WindowSettings first(folder / "window.conf");
    CHECK(first.put("language", "en"));
    CHECK(first.put("filter.Nợ kéo dài", "class.prolonged|||-debt|"));
    CHECK(first.put("scale", "150"));
    CHECK(first.put("scale", ""));
    const files::WindowSettings next(folder / "window.conf");
    CHECK(next.text("language", "vi") == "en");
    CHECK(next.under("filter.") == std::map<std::string, std::string>{{"Nợ kéo dài", "class.prolonged|||-debt|"}});
    CHECK(next.number("scale", 100, 100, 200) == 100);
}

TEST_CASE("settings that would make the window unusable heal when they are read")
{
    Folder folder;
    write_text(folder / "window.conf", "scale = 4000\ntheme = -3\nlock.minutes = 5x\nlanguage\n = \nx = 99999999999999999999\n");
    const files::WindowSettings settings(folder / "window.conf");
    CHECK(settings.number("scale", 100, 100, 200) == 100);
    CHECK(settings.number("theme", 0, 0, 2) == 0);
    CHECK(settings.number("lock.minutes", 15, 0, 240) == 15);
    CHECK(settings.number("x", 7, 0, 10) == 7);
    CHECK(settings.text("language", "vi") == "vi");
}

TEST_CASE("a settings file cut at any length or with any byte flipped is read without an error")
{
    Folder folder;
    const std::string whole = "language = vi\nscale = 150\nunits.columns = code:0,name:320\n";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        write_text(folder / "window.conf", whole.substr(0, length));
        const auto scale = files::WindowSettings(folder / "window.conf").number("scale", 100, 100, 200);
        CHECK(scale >= 100);
        CHECK(scale <= 200);
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string other = whole;
        other[at] = static_cast<char>(other[at] ^ 0xFF);
        write_text(folder / "window.conf", other);
        CHECK(files::WindowSettings(folder / "window.conf").number("scale", 100, 100, 200) <= 200);
    }
}

TEST_CASE("a value never breaks the line it stands on")
{
    Folder folder;
    files::WindowSettings settings(folder / "window.conf");
    settings.put("filter.a", "x\ntheme = 2");
    CHECK(files::WindowSettings(folder / "window.conf").number("theme", 0, 0, 2) == 0);
}

TEST_CASE("a second window on one store is told who holds it, and gets it when the first is closed")
{
    Folder folder;
    std::string holder;
    auto first = files::WindowLock::take(folder / "a.store", 1'764'000'000'000, holder);
    REQUIRE(first);
    CHECK_FALSE(files::WindowLock::take(folder / "a.store", 0, holder).has_value());
    CHECK(holder.find("@") != std::string::npos);
    CHECK(holder.find(std::to_string(::getpid())) != std::string::npos);
    CHECK(files::WindowLock::take(folder / "b.store", 0, holder).has_value());
    first.reset();
    CHECK(files::WindowLock::take(folder / "a.store", 0, holder).has_value());
    CHECK(names_in(folder.path).empty());
}

TEST_CASE("a folder lists its folders first, then what has the wanted endings, in Vietnamese order")
{
    Folder folder;
    for (const char* name : {"đ.xlsx", "d.XLSX", "e.csv", "a.pdf", ".hidden.csv"})
        write_text(folder / name, "x");
    std::filesystem::create_directory(folder / "zz");
    const auto listing = files::list_folder(folder.path, {".xlsx", ".csv"});
    std::vector<std::string> names;
    for (const auto& entry : listing.entries)
        names.push_back(entry.name);
    CHECK(names == std::vector<std::string>{"zz", "d.XLSX", "đ.xlsx", "e.csv"});
    CHECK_FALSE(files::list_folder(folder / "missing", {}).problem.empty());
}
