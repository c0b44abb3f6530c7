#include "app/actions/list_quarantine.hpp"
#include "app/actions/sync_state.hpp"

namespace dondoc::actions {
namespace {

QuarantineLine line_of(const db::Reader& reader, const db::InboxRow& row)
{
    const auto peer = row.device ? db::find_peer(reader, *row.device) : std::nullopt;
    return {row.name, row.reason, row.detail, peer ? peer->officer : "", row.number, row.wall_ms, false};
}

} // namespace

std::vector<QuarantineLine> list_quarantine(const db::Store& store)
{
    const SyncState state = sync_state(store);
    std::vector<QuarantineLine> out;
    for (const auto& row : state.inbox)
        if (row.state == db::InboxState::quarantined)
            out.push_back(line_of(store.reader(), row));
    for (const auto& refused : state.refused_there)
        out.push_back({"", static_cast<unsigned>(refused.reason), refused.detail, store.identity().officer, refused.number, {}, true});
    return out;
}

} // namespace dondoc::actions
