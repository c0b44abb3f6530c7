#include "app/actions/import_bundle.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::string archive;
};

Json to_json(const actions::ImportedBundle& bundle, const actions::Texts& texts)
{
    return {{"file", bundle.file.string()}, {"state", std::string(actions::state_text(bundle.state))}, {"code", bundle.code.empty() ? Json() : Json(bundle.code)},
            {"ops", bundle.ops}, {"reason", bundle.reason ? Json(texts(*bundle.reason)) : Json()}};
}

std::string line_of(const actions::ImportedBundle& bundle, const actions::Texts& texts)
{
    const std::string state(actions::state_text(bundle.state));
    std::string out = texts("import_bundle.line", {{"file", bundle.file.filename().string()}, {"state", texts("import_bundle." + state)}, {"ops", std::to_string(bundle.ops)}});
    if (bundle.reason)
        out += "\n  " + (bundle.code.empty() ? "" : bundle.code + ": ") + texts(*bundle.reason);
    return out;
}

Answer take_in(Context& context, const Options& given)
{
    const auto done = actions::import_bundles(context.store(), {given.paths.begin(), given.paths.end()}, {given.archive}, context.world.random, context.world.clock);
    Answer out;
    out.json = {{"bundles", Json::array()}, {"ignored", done.ignored}};
    for (const auto& bundle : done.bundles) {
        out.json["bundles"].push_back(to_json(bundle, context.texts));
        out.text += (out.text.empty() ? "" : "\n") + line_of(bundle, context.texts);
        if (bundle.state == actions::BundleState::quarantined && bundle.reason)
            out.problems.push_back(*bundle.reason);
    }
    if (done.bundles.empty())
        out.text = context.texts("import_bundle.nothing", {{"ignored", std::to_string(done.ignored)}});
    out.exit = done.any_quarantined() ? 1 : 0;
    return out;
}

} // namespace

Verb verb_import_bundle()
{
    return {"import-bundle", "verb.import-bundle", "dondoc-cli import-bundle /media/usb", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("paths", given->paths)->required()->type_name("PATH");
                options.add_option("--archive", given->archive)->type_name("DIR");
                return [given](Context& context) { return take_in(context, *given); };
            }};
}

} // namespace dondoc::cli
