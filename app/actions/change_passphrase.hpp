#pragma once
#include "db/store.hpp"

namespace dondoc::actions {

/// Replaces the passphrase slot of an open store; the words are NFC and not empty. The recovery code, key file and escrow keep opening it.
void change_passphrase(db::Store& store, std::string_view new_passphrase, Random& random, Clock& clock);

} // namespace dondoc::actions
