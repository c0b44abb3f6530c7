#include "core/sync/voucher.hpp"
#include <sodium.h>

namespace dondoc::sync {

Voucher vouch(const VoucherKey& key, const Hash& op)
{
    static constexpr std::array<std::uint8_t, 16> personal{'b', 'h', 'x', '-', 'v', 'o', 'u', 'c', 'h', '-', '1'};
    Voucher out{};
    crypto_generichash_blake2b_salt_personal(out.data(), out.size(), op.bytes.data(), op.bytes.size(), key.data(), key.size(), nullptr, personal.data());
    return out;
}

bool is_voucher(const VoucherKey& key, const Hash& op, ByteView given)
{
    const Voucher right = vouch(key, op);
    return given.size() == right.size() && sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

} // namespace dondoc::sync
