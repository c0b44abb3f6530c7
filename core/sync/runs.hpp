#pragma once
// The have-statement (FEED.md FIX 2): for each head of a device's effective ops the unbroken run below it. A tip alone would claim what lies under a
// vouched or waived gap, and that would never be sent again.
#include "core/sync/op.hpp"
#include <span>
#include <unordered_map>

namespace dondoc::sync {

/// Everything from `low` to `seq` along prev, its head being `hash`.
struct Run {
    StreamId stream;
    std::uint64_t low = 0;
    std::uint64_t seq = 0;
    Hash hash;
    friend auto operator<=>(const Run&, const Run&) = default;
};

/// One op as runs see it.
struct Link {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash hash;
    Hash prev;
};
inline Link link_of(const Op& op) { return {op.stream, op.seq, op.hash, op.prev}; }

/// Fed with the effective ops of a device in ascending (stream, seq); memory: the width of a fork.
class RunFinder
{
public:
    void take(const Link& link);
    std::vector<Run> finish(); ///< ascending

private:
    struct Open {
        Hash hash;
        std::uint64_t low = 0;
        bool extended = false;
    };
    void end_level();
    void end_stream();
    StreamId stream_;
    std::uint64_t seq_ = 0;
    std::vector<Open> below_; ///< at seq_ − 1
    std::vector<Open> level_; ///< at seq_
    std::vector<Run> runs_;
};

/// Which of a device's ops does the peer's statement cover? Fed in descending (stream, seq). A run whose head is unknown here covers nothing.
class CoverFinder
{
public:
    explicit CoverFinder(std::span<const Run> peer);
    /// Is this op covered?
    bool take(const Link& link);

private:
    std::unordered_map<Hash, std::uint64_t> expected_; ///< hash → lowest seq of its run
};

} // namespace dondoc::sync
