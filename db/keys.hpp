#pragma once
// Named secrets of this store (local table `key`), and the key slots beside the file.
#include "db/store.hpp"

namespace dondoc::db {

std::optional<Bytes> key(const Reader& reader, std::string_view name);
void put_key(Transaction& t, std::string_view name, ByteView bytes);

/// Slots of <store>.keys: each wraps the 32-byte master key in its own way (SYNC.md 4.5, amendment 7).
enum class SlotKind : std::uint8_t { passphrase = 1, recovery = 2, key_file = 3, escrow = 4 };

struct SlotRow {
    SlotKind kind = SlotKind::passphrase;
    std::int64_t made_ms = 0;
};
std::vector<SlotRow> key_slots(const std::filesystem::path& store);

/// Replaces the passphrase slot; the file is written whole or not at all.
void change_passphrase(const Store& store, std::string_view new_passphrase, Random& random, Clock& clock);
/// A new recovery code; the former one opens no more.
std::string renew_recovery_code(const Store& store, Random& random, Clock& clock);
void add_key_file_slot(const Store& store, ByteView key_file, Random& random, Clock& clock);
/// A laptop gets it at enrolment, a hub at create: the master key sealed to the escrow's public key.
void put_escrow_slot(const Store& store, const bundle::BoxPublic& escrow, Random& random, Clock& clock);

} // namespace dondoc::db
