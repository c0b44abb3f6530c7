#pragma once
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// A key file of 32 bytes opens the store from now on, without derivation; made when it is not there. Problem key_file.size.
Result<Done> add_key_slot(db::Store& store, const std::filesystem::path& key_file, Random& random, Clock& clock);

} // namespace dondoc::actions
