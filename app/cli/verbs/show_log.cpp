#include "app/actions/show_log.hpp"
#include "app/cli/frame.hpp"
#include "app/files/system.hpp"

namespace dondoc::cli {
namespace {

/// The writer's own clock, in Vietnam's time: "2026-11-24 08:15".
std::string time_text(std::uint64_t hlc)
{
    const auto ms = static_cast<std::int64_t>(hlc >> 16) + 7 * 3'600'000;
    const auto minutes = ms / 60'000 % 1440;
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return iso(Day{static_cast<std::int32_t>(ms / 86'400'000)}) + " " + two(minutes / 60) + ":" + two(minutes % 60);
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json json_of(const actions::LogEntry& entry)
{
    const auto& op = entry.op;
    Json out;
    out["hash"] = hex(op.hash.bytes);
    out["stream"] = id_text(op.stream);
    out["seq"] = op.seq;
    out["time"] = time_text(op.hlc);
    out["kind"] = entry.kind;
    out["unit"] = or_null(entry.unit);
    out["record"] = op.record.empty() ? Json() : Json(id_text(op.record));
    out["record_kind"] = or_null(entry.record_kind);
    out["officer"] = or_null(op.actor);
    out["device"] = id_text(entry.device);
    out["by_hub"] = entry.by_hub;
    out["redacted"] = op.payload.empty();
    return out;
}

Answer show_log(Context& context, const actions::LogWishes& wishes)
{
    const auto page = actions::show_log(context.store(), wishes);
    if (!page)
        return refused(page.problems());
    Answer answer;
    answer.json["total"] = page->total;
    answer.json["entries"] = Json::array();
    for (const auto& entry : page->entries) {
        answer.json["entries"].push_back(json_of(entry));
        answer.text += (answer.text.empty() ? "" : "\n") + time_text(entry.op.hlc) + "  " + entry.op.actor + "  " + entry.kind + "  " + entry.record_kind + "  " + entry.unit;
    }
    return answer;
}

} // namespace

Verb verb_show_log()
{
    return {"show-log", "verb.show-log", "dondoc-cli show-log --unit TA0001A", [](CLI::App& options) -> Run {
                auto wishes = std::make_shared<actions::LogWishes>();
                options.add_option("--unit", wishes->unit)->type_name("CODE");
                options.add_option("--limit", wishes->limit)->type_name("N");
                options.add_option("--offset", wishes->offset)->type_name("N");
                return [wishes](Context& context) { return show_log(context, *wishes); };
            }};
}

} // namespace dondoc::cli
