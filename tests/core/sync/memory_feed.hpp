#pragma once
#include "core/sync/feed.hpp"
#include <unordered_set>

namespace dondoc::sync::test {

/// A feed kept in memory, for tests and the simulator.
struct MemoryFeed : HubFeed {
    FeedIdent name;
    std::vector<Hash> entries, chain{Hash{}};
    std::unordered_set<Hash> named, withheld;

    explicit MemoryFeed(const FeedIdent& id) : name(id) {}
    [[nodiscard]] FeedIdent ident() const override { return name; }
    [[nodiscard]] std::uint64_t size() const override { return entries.size(); }
    [[nodiscard]] Hash chain_at(std::uint64_t no) const override { return chain.at(no); }
    [[nodiscard]] Hash entry_at(std::uint64_t no) const override { return entries.at(no - 1); }
    [[nodiscard]] bool names(const Hash& op) const override { return named.contains(op); }
    [[nodiscard]] bool is_withheld(const Hash& op) const override { return withheld.contains(op); }
    void append(const Hash& op, const Hash& link) override
    {
        entries.push_back(op);
        chain.push_back(link);
        named.insert(op);
        withheld.erase(op);
    }
    void withhold(const Hash& op) override { withheld.insert(op); }
};

} // namespace dondoc::sync::test
