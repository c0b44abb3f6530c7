#include "app/actions/list_late_work.hpp"
#include "db/log.hpp"
#include "db/units.hpp"
#include <map>

namespace dondoc::actions {
namespace {

std::string unit_code(const db::Reader& reader, const ScopeId& scope)
{
    const auto unit = db::find_unit(reader, UnitId{scope.bytes});
    return unit ? unit->code : "";
}

LateWork begun(const db::Reader& reader, const db::LateOp& late)
{
    LateWork out{late.record, unit_code(reader, late.scope), "", "", 0, true, {}, late.scope};
    if (const auto row = db::find_record(reader, late.record))
        if (const KindSpec* kind = kind_numbered(row->kind))
            out.kind = kind->noun;
    if (const auto op = db::find_op(reader, late.ref))
        out.officer = op->op.actor;
    return out;
}

} // namespace

std::vector<LateWork> list_late_work(const db::Store& store)
{
    const auto still = store.snapshot();
    std::map<std::pair<ScopeId, RecordId>, LateWork> found;
    for (const db::LateOp& late : db::late_ops(still)) {
        auto at = found.try_emplace({late.scope, late.record}, LateWork{}).first;
        if (at->second.ops == 0)
            at->second = begun(still, late);
        ++at->second.ops;
        at->second.rejected = at->second.rejected && late.rejected;
        at->second.refs.push_back(late.ref);
    }
    std::vector<LateWork> out;
    for (auto& [place, work] : found)
        out.push_back(std::move(work));
    return out;
}

} // namespace dondoc::actions
