#include "core/sync/voucher.hpp"
#include <algorithm>
#include <sodium.h>

namespace dondoc::sync {

Voucher vouch(const VoucherKey& key, const Hash& op, const Owner& owner)
{
    static constexpr std::array<std::uint8_t, 16> personal{'b', 'h', 'x', '-', 'v', 'o', 'u', 'c', 'h', '-', '2'};
    std::array<std::uint8_t, 32 + 16 + 1> said{};
    std::copy(op.bytes.begin(), op.bytes.end(), said.begin());
    std::copy(owner.device.bytes.begin(), owner.device.bytes.end(), said.begin() + 32);
    said.back() = owner.by_hub ? 1 : 0;
    Voucher out{};
    crypto_generichash_blake2b_salt_personal(out.data(), out.size(), said.data(), said.size(), key.data(), key.size(), nullptr, personal.data());
    return out;
}

bool is_voucher(const VoucherKey& key, const Hash& op, const Owner& owner, ByteView given)
{
    const Voucher right = vouch(key, op, owner);
    return given.size() == right.size() && sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

} // namespace dondoc::sync
