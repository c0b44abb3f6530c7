// What an officer does on a bad day, by the command line: the passphrase is forgotten, the laptop is gone.
#include "app/cli/frame.hpp"
#include "db/store.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace dondoc;
namespace fs = std::filesystem;

namespace {

struct Desk {
    Desk() : folder(fs::temp_directory_path() / ("dondoc-recovery-" + std::to_string(getpid()))), random(3), clock(1'795'500'000'000)
    {
        fs::remove_all(folder);
        fs::create_directories(folder);
        const auto made = run("cb.store", {"create-store", "--role", "field", "--office", "04801", "--officer", "CB01", "--officer-name", "Bình"}, "mật khẩu cũ dài");
        REQUIRE(made.exit == 0);
        code = made.json["recovery_code"].get<std::string>();
    }
    ~Desk() { fs::remove_all(folder); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    struct Said {
        int exit = 0;
        cli::Json json;
        [[nodiscard]] std::string code() const { return exit == 0 ? "" : json["problems"][0]["code"].get<std::string>(); }
    };

    Said run(const std::string& store, std::vector<std::string> words, const std::string& passphrase, const std::string& fresh = "")
    {
        std::istringstream in;
        std::ostringstream out, err;
        cli::World world{in, out, err, random, clock,
                         [&](const char* name) { return std::string(name) == "DONDOC_PASSPHRASE" ? passphrase : std::string(name) == "DONDOC_NEW_PASSPHRASE" ? fresh : ""; }, false};
        words.insert(words.end(), {"--json", "--store", (folder / store).string()});
        const int exit = cli::run(words, world);
        return {exit, cli::Json::parse(out.str())};
    }
    std::string file(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return (folder / name).string();
    }

    fs::path folder;
    SeededRandom random;
    FixedClock clock;
    std::string code;
};

} // namespace

TEST_CASE("the recovery code sets a new passphrase once: the old passphrase and the old code open nothing afterwards")
{
    Desk desk;
    const auto typed = desk.file("code.txt", desk.code + "\r\n");
    const auto reset = desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", typed}, "", "mật khẩu mới dài");
    REQUIRE(reset.exit == 0);
    CHECK(desk.run("cb.store", {"doctor"}, "mật khẩu mới dài").exit == 0);
    const auto old = desk.run("cb.store", {"doctor"}, "mật khẩu cũ dài");
    CHECK(old.exit == 3);
    CHECK(old.code() == "passphrase.wrong");
    CHECK(desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", typed}, "", "thứ ba").code() == "recovery_code.wrong");
    const auto next = desk.file("next.txt", reset.json["recovery_code"].get<std::string>());
    CHECK(desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", next}, "", "thứ ba").exit == 0);
    CHECK(desk.run("cb.store", {"doctor"}, "thứ ba").exit == 0);
}

TEST_CASE("a recovery code with one letter changed, an empty file and a missing one change nothing")
{
    Desk desk;
    auto wrong = desk.code;
    wrong[0] = wrong[0] == 'A' ? 'B' : 'A';
    CHECK(desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", desk.file("a", wrong)}, "", "mới").exit == 3);
    CHECK(desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", desk.file("b", "")}, "", "mới").exit == 3);
    CHECK(desk.run("cb.store", {"reset-passphrase", "--recovery-code-file", (desk.folder / "none").string()}, "", "mới").code() == "file.unreadable");
    CHECK(desk.run("cb.store", {"doctor"}, "mật khẩu cũ dài").exit == 0);
}

TEST_CASE("a lost laptop comes back from its back-up, by passphrase or by recovery code")
{
    Desk desk;
    const auto copy = (desk.folder / "a.bak").string();
    REQUIRE(desk.run("cb.store", {"back-up", "--out", copy}, "mật khẩu cũ dài").exit == 0);
    const auto id = desk.run("by-passphrase", {"restore", "--from", copy}, "mật khẩu cũ dài");
    REQUIRE(id.exit == 0);
    CHECK(desk.run("by-passphrase", {"doctor", "--deep"}, "mật khẩu cũ dài").exit == 0);
    const auto code = desk.file("code.txt", desk.code);
    CHECK(desk.run("by-code", {"restore", "--from", copy, "--recovery-code-file", code}, "").exit == 0);
    CHECK(desk.run("by-code", {"doctor", "--deep"}, "mật khẩu cũ dài").exit == 0);
    CHECK(desk.run("by-code", {"restore", "--from", copy}, "mật khẩu cũ dài").code() == "store.exists");
    CHECK(desk.run("none", {"restore", "--from", copy}, "sai").code() == "passphrase.wrong");
    CHECK_FALSE(fs::exists(desk.folder / "none"));
    CHECK(desk.run("none", {"restore", "--from", (desk.folder / "nothing").string()}, "sai").code() == "file.unreadable");
}

TEST_CASE("a store made in a synced folder is made, and says that it should not lie there")
{
    Desk desk;
    fs::create_directories(desk.folder / "OneDrive");
    const auto made = desk.run("OneDrive/cb.store", {"create-store", "--role", "field", "--office", "04801", "--officer", "CB01"}, "mật khẩu");
    CHECK(made.exit == 0);
    CHECK(made.json["shared_folder"] == "OneDrive");
    CHECK_FALSE(desk.run("plain.store", {"create-store", "--role", "field", "--office", "04801", "--officer", "CB01"}, "mật khẩu").json.contains("shared_folder"));
}
