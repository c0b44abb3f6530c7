#include "core/sync/statement.hpp"

namespace dondoc::sync {

bool supersedes(const SnapshotMark& fresh, const SnapshotMarks& held, const SnapshotKey& key)
{
    const auto at = held.find(key);
    return at == held.end() || fresh.number > at->second.number;
}

bool is_due(const SnapshotMark& mine, const SnapshotMarks& stated, const SnapshotKey& key)
{
    const auto at = stated.find(key);
    return at == stated.end() || at->second != mine;
}

} // namespace dondoc::sync
