#include "app/actions/list_devices.hpp"
#include "app/cli/frame.hpp"
#include "app/files/system.hpp"

namespace dondoc::cli {
namespace {

Json json_of(const actions::DeviceLine& line)
{
    Json out;
    out["device_id"] = id_text(line.device);
    out["own"] = line.own;
    out["role"] = line.by_hub ? "hub" : "field";
    out["enrolled"] = line.enrolled;
    out["revoked"] = line.revoked;
    out["office"] = line.office.empty() ? Json() : Json(line.office);
    out["officer"] = line.officer.empty() ? Json() : Json(line.officer);
    out["last_seen"] = line.last_seen_ms ? Json(iso(files::vietnam_day(*line.last_seen_ms))) : Json();
    out["epoch_no"] = line.epoch_no;
    out["ops"] = line.ops;
    out["forked"] = line.forked;
    return out;
}

Answer list_devices(Context& context)
{
    Answer answer;
    answer.json["devices"] = Json::array();
    for (const auto& line : actions::list_devices(context.store())) {
        answer.json["devices"].push_back(json_of(line));
        answer.text += (answer.text.empty() ? "" : "\n") + id_text(line.device) + "  " + (line.by_hub ? "hub" : "field") + "  " + line.office + "  " + line.officer;
    }
    return answer;
}

} // namespace

Verb verb_list_devices()
{
    return {"list-devices", "verb.list-devices", "dondoc-cli list-devices",
            [](CLI::App&) -> Run { return [](Context& context) { return list_devices(context); }; }};
}

} // namespace dondoc::cli
