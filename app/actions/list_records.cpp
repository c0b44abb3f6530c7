#include "app/actions/list_records.hpp"
#include "app/actions/record_store.hpp"

namespace dondoc::actions {
namespace {

Result<db::RecordFilter> filter_of(const db::Reader& reader, const db::Identity& who, const RecordQuestion& question)
{
    db::RecordFilter out;
    Problems problems;
    if (const auto* kind = kind_named(question.kind))
        out.kind = kind->number;
    else if (!question.kind.empty())
        problems.push_back({.code = "record.kind.unknown", .field = "kind", .value = question.kind});
    if (!question.unit.empty()) {
        if (const auto unit = surroundings(reader, who, {}).unit(question.unit))
            out.scope = scope_of(*unit);
        else
            problems.push_back({.code = "record.filter.unit", .field = "unit", .value = question.unit});
    }
    out.state = db::state_named(question.state);
    if (!out.state && !question.state.empty())
        problems.push_back({.code = "record.state.unknown", .field = "state", .value = question.state});
    return problems.empty() ? Result<db::RecordFilter>(out) : problems;
}

} // namespace

Result<Json> list_records(const db::Reader& reader, const db::Identity& who, const RecordQuestion& question)
{
    const auto filter = filter_of(reader, who, question);
    if (!filter)
        return filter.problems();
    Json lines = Json::array();
    db::each_record(reader, *filter, [&](const db::RecordRow& row) { lines.push_back(record_line(reader, row)); });
    const auto total = lines.size();
    return Json{{"total", total}, {"records", std::move(lines)}};
}

} // namespace dondoc::actions
