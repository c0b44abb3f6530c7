#include "app/actions/list_late_work.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer list(Context& context)
{
    Answer out;
    out.json = {{"items", Json::array()}};
    for (const auto& work : actions::list_late_work(context.store())) {
        out.json["items"].push_back({{"id", id_text(work.record)}, {"unit", work.unit}, {"kind", work.kind}, {"officer", work.officer}, {"ops", work.ops},
                                     {"state", work.rejected ? "rejected" : "waiting"}});
        out.text += (out.text.empty() ? "" : "\n") + context.texts(work.rejected ? "late.rejected" : "late.waiting", {{"id", id_text(work.record)}, {"unit", work.unit},
                                                                                                                   {"officer", work.officer}, {"ops", std::to_string(work.ops)}});
    }
    if (out.text.empty())
        out.text = context.texts("late.none");
    return out;
}

} // namespace

Verb verb_list_late_work()
{
    return {"list-late-work", "verb.list-late-work", "dondoc-cli list-late-work", [](CLI::App&) -> Run { return [](Context& context) { return list(context); }; }};
}

} // namespace dondoc::cli
