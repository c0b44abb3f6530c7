#pragma once
#include "db/store.hpp"

namespace dondoc::actions {

/// For a forgotten passphrase: opens with the recovery code, sets the new passphrase and gives a new recovery code; the used one opens no more.
std::string reset_passphrase(const std::filesystem::path& path, const std::string& recovery_code, std::string_view new_passphrase, Random& random, Clock& clock);

/// The same with the province's escrow key, the text of the file that `create-store --escrow-out` wrote (comment lines and one AGE-SECRET-KEY-1 line).
/// Trouble escrow.unreadable when there is no such line, escrow.wrong when the store was not sealed to it.
std::string unlock_with_escrow(const std::filesystem::path& path, std::string_view escrow_text, std::string_view new_passphrase, Random& random, Clock& clock);

} // namespace dondoc::actions
