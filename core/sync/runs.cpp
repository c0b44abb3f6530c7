#include "core/sync/runs.hpp"
#include <algorithm>

namespace dondoc::sync {

void RunFinder::end_level()
{
    for (const Open& open : below_)
        if (!open.extended)
            runs_.push_back({stream_, open.low, seq_ - 1, open.hash});
    below_ = std::move(level_);
    level_.clear();
}

void RunFinder::end_stream()
{
    end_level();
    ++seq_;
    end_level();
}

void RunFinder::take(const Link& link)
{
    if (link.stream != stream_) {
        end_stream();
        below_.clear();
        stream_ = link.stream;
        seq_ = link.seq;
    }
    if (link.seq != seq_) {
        end_level();
        if (link.seq != ++seq_) { // nothing stands between: the level below is not this op's
            end_level();
            seq_ = link.seq;
        }
    }
    const auto prev = std::find_if(below_.begin(), below_.end(), [&](const Open& o) { return o.hash == link.prev; });
    if (prev != below_.end())
        prev->extended = true;
    level_.push_back({link.hash, prev == below_.end() ? link.seq : prev->low, false});
}

std::vector<Run> RunFinder::finish()
{
    end_stream();
    std::sort(runs_.begin(), runs_.end());
    return std::move(runs_);
}

CoverFinder::CoverFinder(std::span<const Run> peer)
{
    for (const Run& run : peer) {
        const auto [at, fresh] = expected_.emplace(run.hash, run.low);
        at->second = std::min(at->second, run.low);
    }
}

bool CoverFinder::take(const Link& link)
{
    const auto at = expected_.find(link.hash);
    if (at == expected_.end())
        return false;
    const std::uint64_t low = at->second;
    expected_.erase(at);
    if (link.seq < low)
        return false;
    if (!link.prev.empty()) {
        const auto [below, fresh] = expected_.emplace(link.prev, low);
        below->second = std::min(below->second, low);
    }
    return true;
}

} // namespace dondoc::sync
