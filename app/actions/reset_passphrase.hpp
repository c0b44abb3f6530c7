#pragma once
#include "db/store.hpp"

namespace dondoc::actions {

/// For a forgotten passphrase: opens with the recovery code, sets the new passphrase and gives a new recovery code; the used one opens no more.
std::string reset_passphrase(const std::filesystem::path& path, const std::string& recovery_code, std::string_view new_passphrase, Random& random, Clock& clock);

} // namespace dondoc::actions
