#pragma once
// Local key-value settings behind `configure`; the list of keys and defaults stands with the action. Also small facts that a room must remember.
#include "db/store.hpp"

namespace dondoc::db {

std::optional<std::string> setting(const Reader& reader, std::string_view key);
std::vector<std::pair<std::string, std::string>> all_settings(const Reader& reader); ///< by key
void put_setting(Transaction& t, std::string_view key, std::string_view value);
void drop_setting(Transaction& t, std::string_view key);

/// Column mappings that a person chose for a sheet's head (import --map): remembered by the head's fingerprint.
std::optional<std::string> column_mapping(const Reader& reader, std::string_view fingerprint);
void put_column_mapping(Transaction& t, std::string_view fingerprint, std::string_view json);

} // namespace dondoc::db
