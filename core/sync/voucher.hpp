#pragma once
// The hub's voucher over the hash of an op: who brings it back, brings what the hub once sent (FEED.md FIX 1).
#include "core/base/hash.hpp"

namespace dondoc::sync {

using VoucherKey = std::array<std::uint8_t, 32>;
using Voucher = std::array<std::uint8_t, 16>;

/// BLAKE2b-128, keyed, personal "bhx-vouch-1".
Voucher vouch(const VoucherKey& key, const Hash& op);
/// In constant time. `given` of another length than 16 is no voucher.
bool is_voucher(const VoucherKey& key, const Hash& op, ByteView given);

} // namespace dondoc::sync
