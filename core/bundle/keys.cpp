#include "core/bundle/keys.hpp"
#include "core/base/cbor.hpp"
#include "core/base/check.hpp"
#include "core/bundle/bech32.hpp"
#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace dondoc::bundle {

namespace {

constexpr const char* identity_head = "age-secret-key-";
constexpr const char* recipient_head = "age";

std::optional<Key32> key32(ByteView raw)
{
    if (raw.size() != 32)
        return {};
    Key32 out;
    std::memcpy(out.data(), raw.data(), 32);
    return out;
}

Key32 random32(Random& random)
{
    Key32 out;
    random.fill(out);
    return out;
}

std::optional<Key32> parse_bech32_key(std::string_view text, std::string_view head)
{
    const auto parts = decode_bech32(text);
    if (!parts || parts->head != head)
        return {};
    return key32(parts->data);
}

std::optional<Key32> key_at(const cbor::Map& map, std::uint64_t number)
{
    const Bytes* raw = cbor::at(map, number).bytes();
    return raw ? key32(*raw) : std::nullopt;
}

} // namespace

SignPublic public_of(const SignSeed& seed)
{
    SignPublic out;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(out.bytes.data(), secret.data(), seed.bytes.data());
    sodium_memzero(secret.data(), secret.size());
    return out;
}

BoxPublic public_of(const BoxSecret& secret)
{
    BoxPublic out;
    crypto_scalarmult_base(out.bytes.data(), secret.bytes.data());
    return out;
}

BoxSecret new_box_secret(Random& random) { return {random32(random)}; }

Signature sign(const SignSeed& seed, ByteView message)
{
    Key32 open;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(open.data(), secret.data(), seed.bytes.data());
    Signature out;
    crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), secret.data());
    sodium_memzero(secret.data(), secret.size());
    return out;
}

bool verify(const SignPublic& key, ByteView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.bytes.data()) == 0;
}

DeviceId device_id(const SignPublic& key)
{
    const Hash hash = blake2b("bhx-device-v1", key.bytes);
    return *DeviceId::from(hash.view().first(16));
}

std::string age_identity(const BoxSecret& secret)
{
    std::string text = encode_bech32(identity_head, secret.bytes);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

std::string age_recipient(const BoxPublic& key) { return encode_bech32(recipient_head, key.bytes); }

std::optional<BoxSecret> parse_age_identity(std::string_view text)
{
    const auto key = parse_bech32_key(text, identity_head);
    return key ? std::optional(BoxSecret{*key}) : std::nullopt;
}

std::optional<BoxPublic> parse_age_recipient(std::string_view text)
{
    const auto key = parse_bech32_key(text, recipient_head);
    return key ? std::optional(BoxPublic{*key}) : std::nullopt;
}

StoreKeys new_field_keys(Random& random) { return {{random32(random)}, {random32(random)}, {}}; }

StoreKeys new_hub_keys(Random& random, const BoxPublic& escrow)
{
    StoreKeys keys = new_field_keys(random);
    keys.hub = HubSecrets{{random32(random)}, random32(random), escrow};
    return keys;
}

Bytes encode(const StoreKeys& keys)
{
    cbor::Map map{{1, ByteView(keys.sign.bytes)}, {2, ByteView(keys.box.bytes)}};
    if (keys.hub) {
        map[3] = ByteView(keys.hub->root.bytes);
        map[4] = ByteView(keys.hub->voucher);
        map[5] = ByteView(keys.hub->escrow.bytes);
    }
    return cbor::encode(map);
}

std::optional<StoreKeys> decode_store_keys(ByteView stored)
{
    const auto value = cbor::decode(stored);
    if (!value.ok() || !value->map())
        return {};
    const cbor::Map& map = *value->map();
    const auto signing = key_at(map, 1);
    const auto box = key_at(map, 2);
    if (!signing || !box)
        return {};
    StoreKeys keys{{*signing}, {*box}, {}};
    const auto root = key_at(map, 3);
    const auto voucher = key_at(map, 4);
    const auto escrow = key_at(map, 5);
    if (root && voucher && escrow)
        keys.hub = HubSecrets{{*root}, *voucher, {*escrow}};
    return keys;
}

} // namespace dondoc::bundle
