#include "app/cli/frame.hpp"
#include "tests/stories/story.hpp"
#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <unistd.h>

using namespace dondoc::stories;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("dondoc-story-" + std::to_string(getpid()));
    ~Folder() { fs::remove_all(path); }
};

std::vector<std::string> told_wrong(const std::string& story)
{
    const Folder folder;
    return tell(story, folder.path);
}

std::vector<fs::path> all_stories()
{
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(fs::path(DONDOC_SOURCE_DIR) / "tests/stories"))
        if (entry.path().extension() == ".story")
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

constexpr const char* a_visit = "> dondoc-cli record-visit --unit 4001 --day 2024-03-05 --outcome closed --next-action call --next-day 2024-03-12\n";
const std::string office = "workspace: one unit; today 2024-03-06\n";

} // namespace

TEST_CASE("every verb is listed once, has its words in both languages and an example")
{
    const dondoc::actions::Texts vi("vi"), en("en");
    std::set<std::string> seen;
    for (const auto& verb : dondoc::cli::all_verbs()) {
        CAPTURE(verb.name);
        CHECK(seen.insert(verb.name).second);
        CHECK(vi.has(verb.help));
        CHECK(en.has(verb.help));
        CHECK(verb.example.find(verb.name) != std::string::npos);
    }
}

TEST_CASE("every story is true")
{
    const auto stories = all_stories();
    CHECK(stories.size() >= 10);
    for (const auto& path : stories) {
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        INFO(path.filename().string());
        CHECK_FALSE(text.find("\n> ") == std::string::npos);
        for (const auto& wrong : told_wrong(text))
            FAIL_CHECK(path.filename().string() << ": " << wrong);
    }
}

TEST_CASE("a story that tells a wrong answer, too much or too little is found out")
{
    CHECK(told_wrong(office + a_visit + "visit recorded for unit 4001: <id>\n").empty());
    CHECK_FALSE(told_wrong(office + a_visit + "visit recorded for unit 4002: <id>\n").empty());
    CHECK_FALSE(told_wrong(office + a_visit + "visit recorded for unit 4001: <id>\nand more\n").empty());
    CHECK_FALSE(told_wrong(office + a_visit + "refused: visit.day.in_future\n").empty());
    CHECK_FALSE(told_wrong(office + a_visit + "… nothing of the kind\n").empty());
}

TEST_CASE("a story whose command is refused without saying so is found out")
{
    CHECK_FALSE(told_wrong(office + "> dondoc-cli record-visit --unit 9\n").empty());
    CHECK_FALSE(told_wrong(office + "> dondoc-cli no-such-verb\n").empty());
}

TEST_CASE("a name in a story stays what it was, <id> is bound anew")
{
    std::vector<std::pair<std::string, std::string>> names;
    const std::string one = "019ac0de-0000-7000-8000-000000000001", two = "019ac0de-0000-7000-8000-000000000002";
    CHECK(fits("a <visit> (b)", "a " + one + " (b)", names));
    CHECK_FALSE(fits("<visit>", two, names));
    CHECK(fits("<id>", one, names));
    CHECK(fits("<id>", two, names));
    CHECK_FALSE(fits("<id>", "no id", names));
}

TEST_CASE("quotes hold the words of an argument together")
{
    CHECK(arguments(R"(a "b c"  'd "e"' f="g h")") == std::vector<std::string>{"a", "b c", "d \"e\"", "f=g h"});
}
