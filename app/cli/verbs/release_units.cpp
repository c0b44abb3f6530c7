#include "app/actions/release_units.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer release(Context& context, const std::vector<std::string>& units)
{
    const auto done = actions::release_units(context.store(), units);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"released", *done}};
    out.text = context.texts("release.done", {{"units", std::to_string(*done)}});
    return out;
}

} // namespace

Verb verb_release_units()
{
    return {"release-units", "verb.release-units", "dondoc-cli release-units --units 4001", [](CLI::App& options) -> Run {
                auto units = std::make_shared<std::vector<std::string>>();
                options.add_option("--units", *units)->required()->delimiter(',')->type_name("CODES");
                return [units](Context& context) { return release(context, *units); };
            }};
}

} // namespace dondoc::cli
