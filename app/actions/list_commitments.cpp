#include "app/actions/list_commitments.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/timeline.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

struct Wanted {
    std::optional<db::RecordState> state;
    std::optional<rules::Progress> progress;
};

Result<Wanted> read(const ListCommitments& asked)
{
    Wanted out;
    Problems problems;
    out.state = db::state_named(asked.state);
    if (!asked.state.empty() && !out.state)
        problems.push_back({.code = "commitments.state.unknown", .field = "state", .value = asked.state});
    for (const auto progress : {rules::Progress::open, rules::Progress::broken, rules::Progress::kept})
        if (asked.progress == rules::code_of(progress))
            out.progress = progress;
    if (!asked.progress.empty() && !out.progress)
        problems.push_back({.code = "commitments.progress.unknown", .field = "progress", .value = asked.progress});
    if (!problems.empty())
        return problems;
    return out;
}

/// Day of the first installment that is not paid; a kept commitment goes last.
Day first_open(const CommitmentView& view)
{
    using State = rules::InstallmentState;
    for (const auto& one : view.installments)
        if (one.state != State::paid && one.state != State::paid_late)
            return one.due;
    return last_day(*make_month(2200, 12));
}

/// The employers that have a commitment, each with its case.
std::map<ScopeId, UnitCase> cases_of(const db::Reader& reader, const std::vector<ShownRecord>& commitments, const rules::Rows& rows, Day today)
{
    std::vector<db::UnitLine> lines;
    std::set<ScopeId> scopes;
    for (const auto& one : commitments)
        if (scopes.insert(one.record.scope).second)
            if (auto line = db::find_unit_line(reader, UnitId{one.record.scope.bytes}))
                lines.push_back(std::move(*line));
    std::map<ScopeId, UnitCase> out;
    for (auto& unit : unit_cases(reader, std::move(lines), rows, today))
        out.emplace(scope_of(unit.figures.id), std::move(unit));
    return out;
}

std::vector<ShownRecord> chosen(const db::Reader& reader, const Wanted& wanted)
{
    std::vector<ShownRecord> out;
    db::each_record(reader, {.kind = kind_named("commitment")->number, .state = wanted.state}, [&](const db::RecordRow& row) {
        if (!wanted.state && !stands(row.state))
            return;
        if (auto record = shown(row))
            out.push_back(std::move(*record));
    });
    return out;
}

} // namespace

Result<std::vector<CommitmentView>> list_commitments(const db::Reader& reader, const ListCommitments& asked, Day today)
{
    const auto wanted = read(asked);
    if (!wanted)
        return wanted.problems();
    const auto rows = rules_in_force(reader);
    const auto commitments = chosen(reader, *wanted);
    const auto cases = cases_of(reader, commitments, rows, today);
    std::vector<CommitmentView> out;
    for (const auto& one : commitments) {
        const auto unit = cases.find(one.record.scope);
        auto view = unit == cases.end() ? std::nullopt : commitment_view(one, unit->second, rows, today);
        if (view && (!wanted->progress || view->progress == *wanted->progress) && (asked.officer.empty() || view->officer == asked.officer))
            out.push_back(std::move(*view));
    }
    std::sort(out.begin(), out.end(), [](const CommitmentView& a, const CommitmentView& b) {
        return std::tuple(first_open(a), a.unit_code, a.id) < std::tuple(first_open(b), b.unit_code, b.id);
    });
    return out;
}

} // namespace dondoc::actions
