#include "app/actions/export_report.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

namespace {

struct Options {
    actions::ReportChoices choices;
    std::string out;
};

Json missing_json(const reports::Report& report)
{
    Json out = Json::array();
    for (const auto& missing : report.missing)
        out.push_back({{"office", missing.office}, {"since", missing.since ? Json(iso(*missing.since)) : Json()}, {"device", missing.device.empty() ? Json() : Json(missing.device)},
                       {"officer", missing.officer.empty() ? Json() : Json(missing.officer)}});
    return out;
}

Answer export_one(Context& context, const Options& options)
{
    auto report = actions::make_report(context.store(), options.choices, context.today);
    if (!report)
        return refused(report.problems());
    if (auto written = actions::write_report(context.store(), options.out, *report, context.texts, context.today); !written)
        return refused(written.problems());
    Answer answer;
    answer.json["report"] = report->name;
    answer.json["period"] = reports::text_of(report->period);
    answer.json["rows"] = report->rows();
    answer.json["totals"] = report->totals;
    answer.json["data_as_of"] = report->data_as_of ? Json(iso(*report->data_as_of)) : Json();
    answer.json["missing"] = missing_json(*report);
    answer.json["file"] = options.out;
    answer.json["notes"] = actions::report_notes(*report, context.texts);
    answer.text = context.texts("report.written", {{"file", options.out}, {"rows", std::to_string(report->rows())}});
    for (const auto& note : actions::report_notes(*report, context.texts))
        answer.text += "\n" + note;
    return answer;
}

} // namespace

Verb verb_export_report()
{
    return {"export-report", "verb.export-report", "dondoc-cli export-report b03 --period 2026-10 --out b03.xlsx", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("name", given->choices.name)->required();
                options.add_option("--period", given->choices.period)->type_name("P");
                options.add_option("--office", given->choices.office)->type_name("C");
                options.add_option("--officer", given->choices.officer)->type_name("C");
                options.add_option("--out", given->out)->type_name("F")->required();
                return [given](Context& context) { return export_one(context, *given); };
            }};
}

} // namespace dondoc::cli
