#include "app/actions/doctor.hpp"
#include "app/cli/frame.hpp"
#include "db/store.hpp"

namespace dondoc::cli {
namespace {

Answer doctor(Context& context, const actions::DoctorWishes& wishes)
{
    const auto found = actions::doctor(context.store(), wishes);
    Answer answer;
    answer.json["ok"] = found.ok();
    answer.json["checks"] = Json::object();
    answer.json["details"] = Json::object();
    for (const auto& check : found.checks) {
        answer.json["checks"][check.name] = check.holds;
        if (!check.detail.empty())
            answer.json["details"][check.name] = check.detail;
        const std::string mark = check.holds ? "✓ " : check.serious ? "✗ " : "! ";
        answer.text += (answer.text.empty() ? "" : "\n") + mark + context.texts("doctor.check." + check.name) + (check.detail.empty() ? "" : " (" + check.detail + ")");
    }
    if (!found.ok()) {
        answer.exit = 3;
        answer.problems.push_back({.code = "store.unwell", .value = context.store_path().string()});
    }
    return answer;
}

} // namespace

Verb verb_doctor()
{
    return {"doctor", "verb.doctor", "dondoc-cli doctor --deep", [](CLI::App& options) -> Run {
                auto wishes = std::make_shared<actions::DoctorWishes>();
                options.add_flag("--rebuild", wishes->rebuild);
                options.add_flag("--deep", wishes->deep);
                options.add_flag("--clean", wishes->clean);
                return [wishes](Context& context) { return doctor(context, *wishes); };
            }};
}

} // namespace dondoc::cli
