#pragma once
// The keys of a store and of the hub (SYNC.md 4.1, amendment 6). All randomness is given by the caller.
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"
#include "core/base/random.hpp"
#include <optional>

namespace dondoc::bundle {

using Key32 = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// Ed25519: 32 bytes of seed; the public key follows from it.
struct SignSeed {
    Key32 bytes{};
    friend bool operator==(const SignSeed&, const SignSeed&) = default;
};
struct SignPublic {
    Key32 bytes{};
    friend auto operator<=>(const SignPublic&, const SignPublic&) = default;
};
/// X25519, for age.
struct BoxSecret {
    Key32 bytes{};
    friend bool operator==(const BoxSecret&, const BoxSecret&) = default;
};
struct BoxPublic {
    Key32 bytes{};
    friend auto operator<=>(const BoxPublic&, const BoxPublic&) = default;
};

SignPublic public_of(const SignSeed& seed);
BoxPublic public_of(const BoxSecret& secret);
BoxSecret new_box_secret(Random& random);
Signature sign(const SignSeed& seed, ByteView message);
/// False for keys of low order and for forms that are not canonical, too.
bool verify(const SignPublic& key, ByteView message, const Signature& signature);
/// First 16 bytes of BLAKE2b-256 ("bhx-device-v1") of the public signing key.
DeviceId device_id(const SignPublic& key);

/// "AGE-SECRET-KEY-1…" and "age1…": what Debian's `age -i` and `age -r` read.
std::string age_identity(const BoxSecret& secret);
std::string age_recipient(const BoxPublic& key);
std::optional<BoxSecret> parse_age_identity(std::string_view text);
std::optional<BoxPublic> parse_age_recipient(std::string_view text);

/// What only a hub holds besides: the signing root, which is also the CA; the key of its vouchers; the escrow key's public half.
struct HubSecrets {
    SignSeed root;
    Key32 voucher{};
    BoxPublic escrow;
    friend bool operator==(const HubSecrets&, const HubSecrets&) = default;
};

/// The secrets of one store: kept in its table of local keys as `encode(keys)` under the name `exchange_key_name`.
struct StoreKeys {
    SignSeed sign;
    BoxSecret box;
    std::optional<HubSecrets> hub;
    friend bool operator==(const StoreKeys&, const StoreKeys&) = default;
};
inline constexpr const char* exchange_key_name = "exchange";

StoreKeys new_field_keys(Random& random);
/// `escrow` = public half of a key whose secret the caller gives away once (`age_identity`) and does not keep.
StoreKeys new_hub_keys(Random& random, const BoxPublic& escrow);
inline DeviceId device_id(const StoreKeys& keys) { return device_id(public_of(keys.sign)); }
Bytes encode(const StoreKeys& keys);
std::optional<StoreKeys> decode_store_keys(ByteView stored);

} // namespace dondoc::bundle
