#include "app/actions/revoke_device.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer revoke(Context& context, const std::string& id)
{
    const auto device = parse_id<DeviceTag>(id);
    if (!device)
        return refused({{.code = "device.unknown", .field = "id", .value = id}});
    const auto done = actions::revoke_device(context.store(), *device);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"device_id", id_text(done->device)}, {"officer", done->officer}, {"units", done->units}};
    out.text = context.texts("revoke.done", {{"device", id_text(done->device)}, {"officer", done->officer}, {"units", std::to_string(done->units)}});
    return out;
}

} // namespace

Verb verb_revoke_device()
{
    return {"revoke-device", "verb.revoke-device", "dondoc-cli revoke-device 1f0c2b9e-0000-4000-8000-000000000000", [](CLI::App& options) -> Run {
                auto id = std::make_shared<std::string>();
                options.add_option("id", *id)->required()->type_name("DEVICE");
                return [id](Context& context) { return revoke(context, *id); };
            }};
}

} // namespace dondoc::cli
