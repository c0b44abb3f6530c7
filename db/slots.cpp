#include "db/slots.hpp"
#include "core/base/cbor.hpp"
#include "db/front_vfs.hpp"
#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace dondoc::db {
namespace {

constexpr std::size_t copy_size = front_size / 2;
constexpr std::string_view magic("dondoc store\n\x1a\0\0", 16); // said to anybody who looks into the file; the last byte is the format
constexpr std::size_t magic_size = 16;
constexpr std::size_t head_size = magic_size + 32 + 4; // magic, check, length
constexpr std::int64_t argon_passes = 3;
constexpr std::int64_t argon_memory_kib = 64 * 1024;
constexpr std::int64_t argon_memory_most_kib = 1024 * 1024; // a hostile slot must not swell the program
constexpr std::int64_t argon_passes_most = 64;

using WrapKey = std::array<std::uint8_t, 32>;

WrapKey derive(std::string_view secret, ByteView salt, std::int64_t passes, std::int64_t memory_kib)
{
    WrapKey out{};
    if (salt.size() != crypto_pwhash_SALTBYTES || passes < 1 || passes > argon_passes_most || memory_kib < 8 || memory_kib > argon_memory_most_kib)
        throw StoreError({.code = "store.damaged", .arguments = {{"detail", "key slot"}}});
    if (crypto_pwhash(out.data(), out.size(), secret.data(), secret.size(), salt.data(), static_cast<unsigned long long>(passes),
                      static_cast<std::size_t>(memory_kib) * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return out;
}

Bytes wrap(const WrapKey& key, const MasterKey& master, const StoreId& store, Random& random)
{
    Bytes out(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + master.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    random.fill(std::span(out).first(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, nullptr, master.data(), master.size(),
                                               store.bytes.data(), store.bytes.size(), nullptr, out.data(), key.data());
    return out;
}

std::optional<MasterKey> unwrap(const WrapKey& key, ByteView wrapped, const StoreId& store)
{
    MasterKey out{};
    constexpr std::size_t nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    if (wrapped.size() != nonce + out.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES)
        return {};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, wrapped.data() + nonce, wrapped.size() - nonce, store.bytes.data(),
                                                   store.bytes.size(), wrapped.data(), key.data()) != 0)
        return {};
    return out;
}

WrapKey wrap_key_of(ByteView key_file)
{
    return blake2b("dondoc-keyfile", key_file).bytes;
}

/// As crypto_box_seal does, with our own randomness: the ephemeral public key, then the box under a nonce made from both public keys.
Bytes seal_to(const bundle::BoxPublic& to, const MasterKey& master, Random& random)
{
    std::array<std::uint8_t, 32> seed{}, secret{};
    random.fill(seed);
    Bytes out(32);
    crypto_box_seed_keypair(out.data(), secret.data(), seed.data());
    std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, out.data(), 32);
    crypto_generichash_update(&state, to.bytes.data(), to.bytes.size());
    crypto_generichash_final(&state, nonce.data(), nonce.size());
    out.resize(32 + master.size() + crypto_box_MACBYTES);
    check(crypto_box_easy(out.data() + 32, master.data(), master.size(), nonce.data(), to.bytes.data(), secret.data()) == 0, "the escrow key can seal");
    return out;
}

std::optional<MasterKey> open_sealed(const bundle::BoxSecret& secret, ByteView sealed)
{
    MasterKey out{};
    const auto own = bundle::public_of(secret);
    if (sealed.size() != out.size() + crypto_box_SEALBYTES ||
        crypto_box_seal_open(out.data(), sealed.data(), sealed.size(), own.bytes.data(), secret.bytes.data()) != 0)
        return {};
    return out;
}

cbor::Value value_of(const Slot& slot)
{
    cbor::Map out{{1, static_cast<int>(slot.kind)}, {2, slot.made_ms}, {6, slot.wrapped}};
    if (!slot.salt.empty()) {
        out[3] = slot.salt;
        out[4] = slot.passes;
        out[5] = slot.memory_kib;
    }
    return out;
}

std::optional<Slot> slot_of(const cbor::Value& value)
{
    const auto* map = value.map();
    const auto* kind = map ? cbor::at(*map, 1).integer() : nullptr;
    const auto* wrapped = map ? cbor::at(*map, 6).bytes() : nullptr;
    if (!kind || !wrapped || *kind < 1 || *kind > 4)
        return {};
    Slot out{.kind = static_cast<SlotKind>(*kind), .wrapped = *wrapped};
    const auto number = [&](std::uint64_t at) { const auto* n = cbor::at(*map, at).integer(); return n ? *n : 0; };
    out.made_ms = number(2);
    out.passes = number(4);
    out.memory_kib = number(5);
    if (const auto* salt = cbor::at(*map, 3).bytes())
        out.salt = *salt;
    return out;
}

Bytes copy_bytes(const SlotTable& table)
{
    cbor::Array slots;
    for (const Slot& slot : table.slots)
        slots.push_back(value_of(slot));
    const Bytes body = cbor::encode(cbor::Map{{1, table.generation}, {2, table.store.view()}, {3, std::move(slots)}});
    check(body.size() + head_size <= copy_size, "the key slots fit into the front of the store");
    Bytes out(magic.begin(), magic.begin() + magic_size);
    const Hash sum = blake2b("dondoc-slots", body);
    out.insert(out.end(), sum.bytes.begin(), sum.bytes.end());
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<std::uint8_t>(body.size() >> shift));
    out.insert(out.end(), body.begin(), body.end());
    out.resize(copy_size);
    return out;
}

std::optional<SlotTable> table_of(ByteView copy)
{
    if (copy.size() < head_size || std::memcmp(copy.data(), magic.data(), magic_size) != 0)
        return {};
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length |= std::size_t{copy[magic_size + 32 + i]} << (8 * i);
    if (length > copy.size() - head_size)
        return {};
    const ByteView body = copy.subspan(head_size, length);
    if (std::memcmp(blake2b("dondoc-slots", body).bytes.data(), copy.data() + magic_size, 32) != 0)
        return {};
    const auto decoded = cbor::decode(body);
    const auto* map = decoded ? decoded->map() : nullptr;
    const auto* generation = map ? cbor::at(*map, 1).integer() : nullptr;
    const auto* store = map ? cbor::at(*map, 2).bytes() : nullptr;
    const auto* slots = map ? cbor::at(*map, 3).array() : nullptr;
    const auto id = store ? StoreId::from(*store) : std::nullopt;
    if (!generation || !id || !slots || *generation < 0)
        return {};
    SlotTable out{static_cast<std::uint64_t>(*generation), *id, {}};
    for (const auto& slot : *slots)
        if (auto read = slot_of(slot))
            out.slots.push_back(std::move(*read));
    return out;
}

template <class Open>
MasterKey first_that_opens(const SlotTable& table, SlotKind kind, const char* code, const Open& open)
{
    for (const Slot& slot : table.slots)
        if (slot.kind == kind)
            if (const auto master = open(slot))
                return *master;
    throw StoreError({.code = code});
}

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

Slot passphrase_slot(const MasterKey& master, const StoreId& store, SlotKind kind, std::string_view secret, Random& random, Clock& clock)
{
    Slot out{.kind = kind, .made_ms = clock.wall_ms(), .salt = Bytes(crypto_pwhash_SALTBYTES), .passes = argon_passes, .memory_kib = argon_memory_kib};
    random.fill(out.salt);
    out.wrapped = wrap(derive(secret, out.salt, out.passes, out.memory_kib), master, store, random);
    return out;
}

Slot key_file_slot(const MasterKey& master, const StoreId& store, ByteView key_file, Random& random, Clock& clock)
{
    return {.kind = SlotKind::key_file, .made_ms = clock.wall_ms(), .wrapped = wrap(wrap_key_of(key_file), master, store, random)};
}

Slot escrow_slot(const MasterKey& master, const bundle::BoxPublic& escrow, Random& random, Clock& clock)
{
    return {.kind = SlotKind::escrow, .made_ms = clock.wall_ms(), .wrapped = seal_to(escrow, master, random)};
}

std::string new_recovery_code(Random& random)
{
    std::array<std::uint8_t, 26> raw{};
    random.fill(raw);
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (i > 0 && i % 5 == 0 && i < 25)
            out += '-';
        out += crockford[raw[i] % 32];
    }
    return out;
}

std::string normal_recovery_code(std::string_view typed)
{
    std::string out;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O')
            c = '0';
        if (c == 'I' || c == 'L')
            c = '1';
        if (crockford.find(c) != std::string_view::npos)
            out += c;
    }
    return out;
}

MasterKey unlock(const SlotTable& table, const Unlock& with)
{
    const auto by_secret = [&](std::string_view secret) {
        return [&table, secret](const Slot& slot) { return unwrap(derive(secret, slot.salt, slot.passes, slot.memory_kib), slot.wrapped, table.store); };
    };
    if (with.key_file)
        return first_that_opens(table, SlotKind::key_file, "key_file.wrong",
                                [&](const Slot& slot) { return unwrap(wrap_key_of(*with.key_file), slot.wrapped, table.store); });
    if (with.escrow)
        return first_that_opens(table, SlotKind::escrow, "escrow.wrong", [&](const Slot& slot) { return open_sealed(*with.escrow, slot.wrapped); });
    if (with.recovery_code)
        return first_that_opens(table, SlotKind::recovery, "recovery_code.wrong", by_secret(normal_recovery_code(*with.recovery_code)));
    check(with.passphrase.has_value(), "something is given to open the store with");
    return first_that_opens(table, SlotKind::passphrase, "passphrase.wrong", by_secret(*with.passphrase));
}

SlotTable slots_in(ByteView front, const std::string& name)
{
    std::optional<SlotTable> best;
    for (std::size_t at : {std::size_t{0}, copy_size})
        if (front.size() >= at + copy_size)
            if (auto table = table_of(front.subspan(at, copy_size)); table && (!best || table->generation > best->generation))
                best = std::move(table);
    if (best)
        return std::move(*best);
    const bool is_ours = front.size() >= 12 && std::memcmp(front.data(), magic.data(), 12) == 0;
    if (is_ours && front.size() >= magic_size && std::memcmp(front.data(), magic.data(), magic_size) != 0)
        throw StoreError({.code = "store.newer", .value = name, .arguments = {{"format", std::to_string(int{front[magic_size - 1]})}}});
    throw StoreError({.code = is_ours ? "store.damaged" : "store.kind", .value = name, .arguments = {{"detail", "key slots"}}});
}

SlotTable read_slots(const std::filesystem::path& path)
{
    if (!std::filesystem::exists(path))
        throw StoreError({.code = "store.missing", .value = path.string()});
    return slots_in(read_front(path), path.string());
}

void write_slots(const std::filesystem::path& path, SlotTable table)
{
    ++table.generation;
    const Bytes copy = copy_bytes(table);
    if (table.generation == 1)
        write_front(path, copy_size, copy);
    write_front(path, table.generation % 2 == 0 ? copy_size : 0, copy);
}

} // namespace dondoc::db
