#pragma once
// The hub's voucher over the hash of an op and the owner of its stream: who brings it back, brings what the hub once sent, and as the work of whom the hub
// sent it (FEED.md FIX 1). The owner stands in no op; without it under the voucher a hub set back could be told that a colleague's work is the bringer's.
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"

namespace dondoc::sync {

using VoucherKey = std::array<std::uint8_t, 32>;
using Voucher = std::array<std::uint8_t, 16>;

/// Whose stream an op stands in, as far as it gives the op its rank.
struct Owner {
    DeviceId device;
    bool by_hub = false;
};

/// BLAKE2b-128, keyed, personal "bhx-vouch-2", over hash ‖ device ‖ one byte 1 for the hub's own stream, else 0.
Voucher vouch(const VoucherKey& key, const Hash& op, const Owner& owner);
/// In constant time. `given` of another length than 16 is no voucher.
bool is_voucher(const VoucherKey& key, const Hash& op, const Owner& owner, ByteView given);

} // namespace dondoc::sync
