#pragma once
// Key slots in the front of a store file (SYNC.md 4.5, amendment 7): each wraps the 32-byte master key in its own way. Two copies of 4 KiB, written in
// turns and each with its own check, so that a torn write leaves the other one.
#include "core/base/random.hpp"
#include "core/bundle/keys.hpp"
#include "db/keys.hpp"

namespace dondoc::db {

using MasterKey = std::array<std::uint8_t, 32>;

struct Slot {
    SlotKind kind = SlotKind::passphrase;
    std::int64_t made_ms = 0;
    Bytes salt;                     ///< passphrase and recovery: 16 bytes for Argon2id
    std::int64_t passes = 0;        ///< t
    std::int64_t memory_kib = 0;
    Bytes wrapped;                  ///< nonce 24 ‖ XChaCha20-Poly1305 of the master key; escrow: sealed box
};

struct SlotTable {
    std::uint64_t generation = 0;
    StoreId store;
    std::vector<Slot> slots;
};

Slot passphrase_slot(const MasterKey& master, const StoreId& store, SlotKind kind, std::string_view secret, Random& random, Clock& clock);
Slot key_file_slot(const MasterKey& master, const StoreId& store, ByteView key_file, Random& random, Clock& clock);
Slot escrow_slot(const MasterKey& master, const bundle::BoxPublic& escrow, Random& random, Clock& clock);

/// 26 characters of Crockford base 32 in groups, 130 bits.
std::string new_recovery_code(Random& random);
/// Upper case without spaces and dashes, O → 0, I and L → 1.
std::string normal_recovery_code(std::string_view typed);

/// The master key, or Trouble passphrase.wrong | recovery_code.wrong | key_file.wrong | escrow.wrong.
MasterKey unlock(const SlotTable& table, const Unlock& unlock);

/// The newest sound copy; Trouble store.missing, store.kind, store.newer, store.damaged.
SlotTable read_slots(const std::filesystem::path& path);
/// Writes the next generation over the older copy (both at first).
void write_slots(const std::filesystem::path& path, SlotTable table);
/// Reads the front of a store that lies in memory or in a back-up.
SlotTable slots_in(ByteView front, const std::string& name);

} // namespace dondoc::db
