#include "app/actions/export_bundle.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string folder, to, limit = "usb";
    bool everything = false;
};

Result<actions::ExportOptions> read_options(const Options& given)
{
    actions::ExportOptions out{given.folder, {}, actions::Limit::usb, given.everything};
    if (!given.to.empty() && !(out.to = parse_id<DeviceTag>(given.to)))
        return Problem{.code = "device.unknown", .field = "to", .value = given.to};
    const auto limit = actions::limit_named(given.limit);
    if (!limit)
        return Problem{.code = "export.limit", .field = "limit", .value = given.limit};
    out.limit = *limit;
    return out;
}

Answer answer_of(Context& context, const actions::Exported& done)
{
    Answer out;
    out.json = {{"files", Json::array()}, {"ops", done.ops}, {"attachments", done.attachments}, {"fingerprint", nullptr}, {"bundles", Json::array()}};
    for (const auto& written : done.files) {
        out.json["files"].push_back(written.file.string());
        out.json["bundles"].push_back({{"file", written.file.string()}, {"fingerprint", written.fingerprint}, {"ops", written.ops},
                                       {"attachments", written.attachments}, {"bytes", written.bytes}});
        out.text += (out.text.empty() ? "" : "\n") + context.texts("export.written", {{"file", written.file.string()}, {"fingerprint", written.fingerprint},
                                                                                    {"ops", std::to_string(written.ops)}, {"attachments", std::to_string(written.attachments)}});
    }
    if (!done.files.empty())
        out.json["fingerprint"] = done.files.front().fingerprint;
    else
        out.text = context.texts("export.no_devices");
    return out;
}

Answer write_out(Context& context, const Options& given)
{
    const auto options = read_options(given);
    if (!options)
        return refused(options.problems());
    const auto done = actions::export_bundle(context.store(), *options, context.world.random);
    return done ? answer_of(context, *done) : refused(done.problems());
}

} // namespace

Verb verb_export_bundle()
{
    return {"export-bundle", "verb.export-bundle", "dondoc-cli export-bundle --out /media/usb", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("--out", given->folder)->required()->type_name("DIR");
                options.add_option("--to", given->to)->type_name("DEVICE");
                options.add_option("--limit", given->limit, "mail|zalo|usb");
                options.add_flag("--everything", given->everything);
                return [given](Context& context) { return write_out(context, *given); };
            }};
}

} // namespace dondoc::cli
