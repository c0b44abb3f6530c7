#include "app/actions/list_quarantine.hpp"
#include "app/cli/frame.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::cli {
namespace {

std::string reason_text(const actions::Texts& texts, unsigned reason)
{
    return reason == 0 ? "" : texts(bundle::refusal(static_cast<bundle::Reason>(reason), ""));
}

Json to_json(const actions::QuarantineLine& line, const actions::Texts& texts)
{
    return {{"file", line.file.empty() ? Json() : Json(line.file)}, {"code", line.reason == 0 ? Json() : Json(bundle::code(static_cast<bundle::Reason>(line.reason)))},
            {"reason", reason_text(texts, line.reason)}, {"detail", line.detail}, {"officer", line.officer}, {"at_hub", line.at_hub},
            {"number", line.number ? Json(std::to_string(line.number->epoch) + "." + std::to_string(line.number->no)) : Json()}};
}

Answer list(Context& context)
{
    Answer out;
    out.json = {{"bundles", Json::array()}};
    for (const auto& line : actions::list_quarantine(context.store())) {
        out.json["bundles"].push_back(to_json(line, context.texts));
        out.text += (out.text.empty() ? "" : "\n") + (line.file.empty() ? line.officer : line.file) + ": " + reason_text(context.texts, line.reason);
    }
    if (out.text.empty())
        out.text = context.texts("quarantine.none");
    return out;
}

} // namespace

Verb verb_list_quarantine()
{
    return {"list-quarantine", "verb.list-quarantine", "dondoc-cli list-quarantine", [](CLI::App&) -> Run { return [](Context& context) { return list(context); }; }};
}

} // namespace dondoc::cli
