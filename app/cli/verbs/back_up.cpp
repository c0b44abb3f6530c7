#include "app/actions/back_up.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer back_up(Context& context, const std::string& out)
{
    const auto sums = actions::back_up(context.store(), out, context.world.random);
    Answer answer;
    answer.json["ok"] = true;
    answer.json["file"] = out;
    answer.json["bytes"] = sums.bytes;
    answer.json["attachments"] = sums.attachments;
    answer.text = context.texts("store.backed_up", {{"file", out}, {"bytes", std::to_string(sums.bytes)}});
    return answer;
}

} // namespace

Verb verb_back_up()
{
    return {"back-up", "verb.back-up", "dondoc-cli back-up --out /media/usb/cb01-2026-11-24.bak", [](CLI::App& options) -> Run {
                auto out = std::make_shared<std::string>();
                options.add_option("--out", *out)->type_name("FILE")->required();
                return [out](Context& context) { return back_up(context, *out); };
            }};
}

} // namespace dondoc::cli
