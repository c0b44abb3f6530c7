#include "app/actions/export_report.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

namespace {

Answer list(const actions::Texts& texts)
{
    Answer answer;
    answer.json["reports"] = Json::array();
    for (const auto& one : reports::all_reports()) {
        const auto title = texts("report." + std::string(one.name)), rhythm = texts(std::string("report.rhythm.") + reports::code_of(one.rhythm));
        answer.json["reports"].push_back({{"name", one.name}, {"title", title}, {"rhythm", reports::code_of(one.rhythm)}, {"any_period", one.any_period}});
        answer.text += (answer.text.empty() ? "" : "\n") + std::string(one.name) + "  " + title + " (" + rhythm + ")";
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
