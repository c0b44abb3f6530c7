#pragma once
#include "db/backup.hpp"

namespace dondoc::actions {

/// One sealed file with the store and its attachments, read back before it appears; Trouble file.exists, store.full, backup.damaged.
db::BackupSums back_up(const db::Store& store, const std::filesystem::path& out, Random& random);

} // namespace dondoc::actions
