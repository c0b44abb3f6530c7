#include "core/sync/feed.hpp"
#include <algorithm>

namespace dondoc::sync {

Hash feed_step(const Hash& chain, const Hash& entry) { return blake2b("bhx-feed-v1", {chain.view(), entry.view()}); }

void offer(HubFeed& feed, const Hash& op)
{
    if (!feed.names(op) || feed.is_withheld(op))
        feed.append(op, feed_step(feed.chain_at(feed.size()), op));
}

std::uint64_t base_for(const HubFeed& feed, const FeedPosition& stated)
{
    return stated.ident == feed.ident() ? std::min(stated.no, feed.size()) : 0;
}

bool carries_body(HubFeed& feed, std::uint64_t no, bool device_may_see)
{
    if (!device_may_see)
        feed.withhold(feed.entry_at(no));
    return device_may_see;
}

bool never_issued(const HubFeed& feed, const FeedPosition& stated)
{
    return stated.ident == feed.ident() && (stated.no > feed.size() || feed.chain_at(stated.no) != stated.chain);
}

FeedJoin join(const FeedPosition& mine, const FeedPart& part)
{
    const bool other = part.ident != mine.ident;
    FeedJoin out{mine, false, part.entries.size()};
    if (other && (part.base != 0 || !part.base_chain.empty()))
        return out;
    out.replaced = other;
    std::uint64_t no = part.base;
    Hash chain = part.base_chain;
    bool joined = other || (no == mine.no && chain == mine.chain);
    if (joined)
        out.first_new = 0, out.position = {part.ident, no, chain};
    for (std::size_t i = 0; i < part.entries.size(); ++i) {
        chain = feed_step(chain, part.entries[i]);
        ++no;
        if (joined) {
            out.position = {part.ident, no, chain};
        } else if (no == mine.no && chain == mine.chain) {
            joined = true;
            out.first_new = i + 1;
        }
    }
    return out;
}

} // namespace dondoc::sync
