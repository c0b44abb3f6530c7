// dondoc: the window; with --shots DIR pictures of every view instead.
#include "app/cli/frame.hpp"
#include "app/files/system.hpp"
#include "app/ui/program/shots.hpp"
#include "app/ui/window/start_probe.hpp"
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace {

struct Given {
    dondoc::cli::Common common;
    std::string shots;
    dondoc::ui::ShotChoices pictures;
    bool language_given = false;
    std::optional<double> bench_start; ///< seconds
};

std::string from_environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// The whole demo day through the command line's own verb; gives the store to open.
std::filesystem::path make_demo(dondoc::Random& random, dondoc::Clock& clock)
{
    const auto folder = dondoc::files::default_store_path().parent_path() / "tap-huan";
    const auto store = folder / "cb02.store";
    if (std::filesystem::exists(store))
        return store;
    std::istringstream in;
    std::ostringstream out, err;
    dondoc::cli::World world{in, out, err, random, clock, [](const char*) { return std::string(); }, false};
    if (dondoc::cli::run({"demo", "--dir", folder.string(), "--json"}, world) != 0)
        throw std::runtime_error(err.str().substr(0, 400));
    return store;
}

dondoc::db::Unlock unlock_of(const Given& given)
{
    dondoc::db::Unlock unlock;
    const auto whole = [](const std::string& name) {
        std::ifstream file(name, std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(file), {}};
    };
    if (!given.common.key_file.empty())
        unlock.key_file = dondoc::copy_of(dondoc::view_of(whole(given.common.key_file)));
    std::string passphrase = given.common.passphrase_file.empty() ? from_environment("DONDOC_PASSPHRASE") : whole(given.common.passphrase_file);
    if (passphrase.ends_with('\n'))
        passphrase.pop_back();
    if (!passphrase.empty() && !unlock.key_file)
        unlock.passphrase = passphrase;
    return unlock;
}

void declare(CLI::App& app, Given& given)
{
    app.add_option("--store", given.common.store)->type_name("FILE");
    app.add_option("--lang", given.common.lang)->check(CLI::IsMember({"vi", "en"}));
    app.add_option("--today", given.common.today)->type_name("YYYY-MM-DD");
    app.add_option("--passphrase-file", given.common.passphrase_file)->type_name("FILE");
    app.add_option("--key-file", given.common.key_file)->type_name("FILE");
    app.add_option("--shots", given.shots, "PNG of every view, without a display")->type_name("DIR");
    app.add_option("--shots-only", given.pictures.views, "only these views, e.g. today,units")->delimiter(',')->type_name("NAMES");
    app.add_option("--shots-size", given.pictures.size, "1366x768 or 1920x1080, …")->type_name("WxH");
    app.add_option("--shots-scale", given.pictures.percent, "100 to 200 percent")->check(CLI::Range(100, 200));
    app.add_option("--bench-start", given.bench_start, "for tests/bench: prints when data stood on the screen and the frames of so many idle seconds, and leaves")
        ->type_name("SECONDS")->group("");
}

void measure_start(dondoc::ui::Program& program, double seconds)
{
    dondoc::ui::StartProbe probe(program, [&] { return program.desk() != nullptr; }, seconds);
    dondoc::ui::run_window(probe);
    std::cout << probe.report() << '\n';
}

int show(const Given& given)
{
    using namespace dondoc;
    files::SystemRandom random;
    files::SystemClock clock;
    const auto store = given.common.store.empty() ? files::default_store_path() : std::filesystem::absolute(given.common.store);
    ui::Program program({.store = store, .language = given.common.lang, .language_given = given.language_given,
                         .settings = given.shots.empty() ? files::default_store_path().parent_path() / "window.conf" : std::filesystem::path(), .alone = given.shots.empty(), .today = parse_iso_day(given.common.today), .unlock = unlock_of(given),
                         .make_demo = [&] { return make_demo(random, clock); }},
                        random, clock);
    if (given.bench_start) {
        measure_start(program, *given.bench_start);
        return 0;
    }
    if (given.shots.empty()) {
        ui::run_window(program);
        return 0;
    }
    program.settle();
    if (program.desk() == nullptr)
        throw Trouble({.code = "passphrase.missing"});
    for (const auto& name : ui::draw_shots(program, given.shots, given.pictures))
        std::cout << name << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Đôn Đốc", "dondoc");
    Given given;
    declare(app, given);
    try {
        app.parse(argc, argv);
        given.language_given = app.count("--lang") > 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const dondoc::actions::Texts texts(given.common.lang);
    try {
        return show(given);
    } catch (const dondoc::Trouble& trouble) {
        std::cerr << texts(trouble.problem) << '\n';
    } catch (const std::exception& machine) {
        std::cerr << texts("machine.trouble", {{"detail", machine.what()}}) << '\n';
    }
    return 3;
}
