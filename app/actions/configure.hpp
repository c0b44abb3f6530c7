#pragma once
// The settings of a store: what stands on pages, how numbers are said. Every key with its default is in one list; documents and reports read through it.
#include "core/base/result.hpp"
#include "db/store.hpp"
#include <span>

namespace dondoc::actions {

struct SettingSpec {
    const char* key;                               ///< "letterhead.parent"
    const char* otherwise;                         ///< default; "" = blank on the page
    std::span<const char* const> codes = {};       ///< allowed values; empty = any text
};

std::span<const SettingSpec> all_settings();

/// The kept value, else the default; an unknown key is our mistake.
std::string setting(const db::Reader& reader, std::string_view key);

struct SettingRow {
    std::string key, value;
    bool is_default = true;
};
std::vector<SettingRow> read_settings(const db::Reader& reader);
/// Problem setting.unknown.
Result<SettingRow> read_setting(const db::Reader& reader, std::string_view key);
/// Problems setting.unknown, setting.value, setting.too_long. An empty value goes back to the default.
Result<SettingRow> configure(db::Store& store, std::string_view key, std::string_view value);

} // namespace dondoc::actions
