#include "app/actions/record_warnings.hpp"
#include "app/actions/caseload.hpp"
#include "core/base/text/date.hpp"
#include "core/model/commitment.hpp"

namespace dondoc::actions {
namespace {

/// Still promises something on or after the day.
bool runs_on(const Record& commitment, Day day)
{
    const auto terms = commitment_of(commitment);
    return terms && !terms->installments.empty() && terms->installments.back().day >= day;
}

bool is_same(const Record& a, const Record& b, std::initializer_list<const char*> keys)
{
    return std::all_of(keys.begin(), keys.end(), [&](const char* key) { return value_of(a, key) == value_of(b, key); });
}

/// The code of the warning that `held` gives; "" = none.
const char* beside(const Record& record, const ShownRecord& held, const std::string& officer)
{
    const std::string_view noun = record.kind->noun;
    const auto day = day_of(record);
    if (noun == "commitment")
        return day && runs_on(held.record, *day) ? "commitment.warn.other_runs" : "";
    if (noun == "visit")
        return held.row.actor == officer && is_same(record, held.record, {"day"}) ? "visit.warn.same_day" : "";
    if (noun == "payment")
        return is_same(record, held.record, {"day", "amount"}) ? "payment.warn.same" : "";
    if (noun == "urging")
        return is_same(record, held.record, {"day", "kind"}) && text_of(record, "kind") != "call" ? "urging.warn.same_day" : "";
    return "";
}

} // namespace

Problems record_warnings(const db::Reader& reader, const db::Identity& who, const Record& record)
{
    Problems out;
    if (record.kind->scope != ScopeSort::employer)
        return out;
    db::each_record(reader, {.scope = record.scope, .kind = record.kind->number}, [&](const db::RecordRow& row) {
        const auto held = row.id == record.id || !stands(row.state) ? std::nullopt : shown(row);
        const std::string code = held ? beside(record, *held, who.officer) : "";
        if (!code.empty())
            out.push_back({.code = code, .arguments = {{"id", id_text(row.id)}, {"day", row.day ? text::day_short(*row.day) : "?"}}});
    });
    return out;
}

} // namespace dondoc::actions
