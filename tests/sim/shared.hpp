#pragma once
// What lies outside all stores: true time, the dice, every op ever written, and who owns which stream (in the product: certificates and segment heads).
#include "core/base/random.hpp"
#include "core/sync/fold.hpp"
#include "core/sync/voucher.hpp"
#include "tests/sim/mutant.hpp"
#include <deque>
#include <unordered_map>

namespace dondoc::sim {

using namespace dondoc::sync;

inline constexpr std::int64_t hour = 3'600'000, first_ms = 1'764'000'000'000;
inline constexpr DeviceId hub_device{{'h', 'u', 'b'}};

/// What the simulator knows of an op besides its bytes.
struct Fact {
    std::uint64_t group = 0;       ///< of a set
    Hash blob;                     ///< of an attach
    std::vector<const Op*> seen;   ///< live writes of the same register when a set was written
    std::vector<GrantId> named;    ///< grants that a control op opens or closes
};

struct StreamOwner {
    DeviceId device;
    std::uint64_t epoch = 0;
};

struct Shared {
    Mutant mutant = Mutant::none;
    SeededRandom dice{0};
    std::int64_t now = first_ms;   ///< true time; a store sees its own clock only
    bool trace = false;
    bool through_bytes = false;    ///< pack and unpack every op that is written
    std::deque<Op> ops;
    std::unordered_map<const Op*, Fact> facts;
    std::map<StreamId, StreamOwner> streams;
    std::map<DeviceId, std::string> officers;
    std::map<DeviceId, ScopeId> offices;
    VoucherKey key{7};

    [[nodiscard]] bool planted(Mutant m) const { return mutant == m; }
    std::uint64_t below(std::uint64_t bound) { return dice.below(bound); }
    bool chance(int percent) { return dice.below(100) < static_cast<std::uint64_t>(percent); }
    bool per_mille(int n) { return dice.below(1000) < static_cast<std::uint64_t>(n); }
    template <class C>
    auto& one_of(C& list) { return list[dice.below(list.size())]; }

    [[nodiscard]] const Fact& fact(const Op& op) const { return facts.at(&op); }
    [[nodiscard]] const StreamOwner& owner(const StreamId& stream) const { return streams.at(stream); }
    [[nodiscard]] bool is_hub(const StreamId& stream) const { return owner(stream).device == hub_device; }
    [[nodiscard]] std::string officer_of(const StreamId& stream) const;
    StreamId new_stream(const DeviceId& device, std::uint64_t epoch);
    /// Seals and keeps an op.
    const Op* keep(Op op, Fact fact);
};

std::string name_of(const DeviceId& device);
std::string text_of(const Shared& shared, const Op& op);

} // namespace dondoc::sim
