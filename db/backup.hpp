#pragma once
// The one supported copy of a store (DESIGN.md 4): a single sealed file with the database and its attachments.
//
//   16 bytes  "dondoc backup" and the format
//   8192      the front of the store: its key slots, so that the passphrase, recovery code, key file or escrow opens the copy too
//   24        secretstream header, then chunks of 64 KiB (XChaCha20-Poly1305, libsodium), the last one marked final
// inside:     entries { name length u16, name, size u64, bytes }: "store" first (a consistent copy, itself encrypted), then "files/<name>"
#include "db/store.hpp"

namespace dondoc::db {

struct BackupSums {
    std::int64_t bytes = 0;      ///< size of the file written
    std::size_t attachments = 0;
};

/// Writes `to` whole or not at all, reads it back and compares before it appears under its name. `to` must not exist (store.exists).
BackupSums back_up(const Store& store, const std::filesystem::path& to, Random& random);

struct RestoredSums {
    StoreId store;
    std::size_t units = 0, ops = 0;
};

/// Makes the store `path` from a copy; `path` must not exist. The whole copy is checked before anything appears. The first write opens a new epoch.
/// Trouble backup.damaged, store.exists, and those of unlocking.
RestoredSums restore(const std::filesystem::path& from, const std::filesystem::path& path, const Unlock& unlock, Random& random, Clock& clock);

} // namespace dondoc::db
