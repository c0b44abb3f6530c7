#pragma once
#include "core/sync/union.hpp"
#include <algorithm>
#include <unordered_map>

namespace dondoc::sync::test {

/// The smallest log that `unite` can work on. Ops live with their writer.
struct MemoryLog {
    using Held = const Op*;
    std::unordered_map<Hash, const Op*> ops;
    std::map<Hash, std::map<Hash, const Op*>> pending; ///< by prev
    std::set<Ref> waived;
    std::set<StreamId> hub_streams;

    [[nodiscard]] bool holds(const Hash& hash) const { return ops.contains(hash); }
    [[nodiscard]] bool is_waived(const Ref& ref) const { return waived.contains(ref); }
    [[nodiscard]] bool is_hub(const StreamId& stream) const { return hub_streams.contains(stream); }
    void wait(Held op) { pending[op->prev].emplace(op->hash, op); }
    void apply(Held op)
    {
        forget(*op);
        ops.emplace(op->hash, op);
        if (op->kind == Kind::waive_gap && is_hub(op->stream))
            waived.insert(op->over.begin(), op->over.end());
    }
    std::vector<Held> release_after(const Hash& prev)
    {
        std::vector<Held> out;
        if (const auto at = pending.find(prev); at != pending.end()) {
            for (const auto& [hash, op] : at->second)
                out.push_back(op);
            pending.erase(at);
        }
        return out;
    }
    std::vector<Held> release_named(std::span<const Ref> names)
    {
        std::vector<Held> out;
        for (const auto& [prev, waiting] : pending)
            for (const auto& [hash, op] : waiting)
                if (std::find(names.begin(), names.end(), ref_of(*op)) != names.end())
                    out.push_back(op);
        for (Held op : out)
            forget(*op);
        return out;
    }
    [[nodiscard]] std::set<Hash> effective() const
    {
        std::set<Hash> out;
        for (const auto& [hash, op] : ops)
            out.insert(hash);
        return out;
    }
    [[nodiscard]] std::set<Hash> waiting() const
    {
        std::set<Hash> out;
        for (const auto& [prev, held] : pending)
            for (const auto& [hash, op] : held)
                out.insert(hash);
        return out;
    }

private:
    void forget(const Op& op)
    {
        const auto at = pending.find(op.prev);
        if (at == pending.end())
            return;
        at->second.erase(op.hash);
        if (at->second.empty())
            pending.erase(at);
    }
};

} // namespace dondoc::sync::test
