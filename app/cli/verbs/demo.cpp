#include "app/cli/demo/demo_day.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer demo(Context& context, const std::string& given)
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::absolute(given.empty() ? "demo" : given);
    if (fs::exists(folder / "tinh.store"))
        return refused({{.code = "demo.exists", .field = "dir", .value = folder.string()}});
    fs::create_directories(folder);
    const std::string passphrase = context.world.environment("DONDOC_PASSPHRASE").empty() && context.common.passphrase_file.empty()
                                       ? context.texts("demo.passphrase")
                                       : context.passphrase();
    DemoDay day(context, folder, passphrase);
    day.live();
    Answer answer;
    answer.json["dir"] = folder.string();
    answer.json["files"] = day.files();
    answer.json["checks"] = day.checks();
    answer.text = context.texts("demo.lies", {{"dir", folder.string()}});
    for (const auto& name : day.files())
        answer.text += "\n  " + name.get<std::string>();
    if (!day.all_true()) {
        answer.exit = 4;
        answer.problems.push_back({.code = "demo.failed"});
    }
    return answer;
}

} // namespace

Verb verb_demo()
{
    return {"demo", "verb.demo", "dondoc-cli demo --dir demo", [](CLI::App& options) -> Run {
                auto folder = std::make_shared<std::string>();
                options.add_option("--dir", *folder)->type_name("DIR");
                return [folder](Context& context) { return demo(context, *folder); };
            }};
}

} // namespace dondoc::cli
