#pragma once
// What the machine does to a store, as Trouble (core/base/trouble.hpp; the CLI exits with 3). Codes: store.missing, store.exists, store.busy (argument
// `holder`), store.damaged (`detail`), store.full, store.newer (`format`), store.folder, store.read_only, store.kind (not a store of ours),
// passphrase.wrong, key_file.wrong, recovery_code.wrong, escrow.wrong, backup.damaged, backup.wrong_key, store.slots_missing.
#include "core/base/trouble.hpp"

namespace dondoc::db {

using StoreError = Trouble;

} // namespace dondoc::db
