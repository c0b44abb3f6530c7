#include "app/files/atomic_file.hpp"
#include "tests/files/folder.hpp"

using namespace dondoc;
using namespace dondoc::tests;

TEST_CASE("a file that is written without commit leaves the old one and nothing beside it")
{
    Folder folder;
    write_text(folder / "report.csv", "old");
    {
        files::AtomicFile file(folder / "report.csv");
        file.write("new");
    }
    CHECK(read_text(folder / "report.csv") == "old");
    CHECK(names_in(folder.path) == std::vector<std::string>{"report.csv"});
}

TEST_CASE("a file that is committed stands whole under its name")
{
    Folder folder;
    write_text(folder / "report.csv", "old");
    std::string long_text(1'000'000, 'x');
    files::write_file_atomically(folder / "report.csv", long_text);
    CHECK(read_text(folder / "report.csv") == long_text);
    CHECK(names_in(folder.path) == std::vector<std::string>{"report.csv"});
}

TEST_CASE("a file in a folder that is missing is refused by the machine, with its name")
{
    Folder folder;
    CHECK_THROWS_AS(files::write_file_atomically(folder / "missing" / "report.csv", "x"), std::filesystem::filesystem_error);
}

