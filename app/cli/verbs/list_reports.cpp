#include "app/actions/export_report.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

namespace {

Answer list(const actions::Texts& texts)
{
    Answer answer;
    answer.json["reports"] = Json::array();
    for (const auto& spec : actions::all_reports()) {
        auto title = texts("report." + std::string(spec.name));
        answer.json["reports"].push_back({{"name", spec.name}, {"title", title}});
        answer.text += (answer.text.empty() ? "" : "\n") + std::string(spec.name) + "  " + title;
    }
    return answer;
}

} // namespace

Verb verb_list_reports()
{
    return {"list-reports", "verb.list-reports", "dondoc-cli list-reports",
            [](CLI::App&) -> Run { return [](Context& context) { return list(context.texts); }; }};
}

} // namespace dondoc::cli
