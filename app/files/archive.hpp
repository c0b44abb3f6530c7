#pragma once
// The hub's archive of raw bundles, best on another disk: every bundle is in it before the hub acknowledges what it holds (SYNC.md 2.8, 5.1).
#include "core/base/hash.hpp"
#include <filesystem>
#include <optional>
#include <vector>

namespace dondoc::files {

/// Copies the file under its hash (durable before this returns) and gives its place; there already = nothing to do.
std::filesystem::path archive_bundle(const std::filesystem::path& archive, const std::filesystem::path& file, const Hash& hash);

/// The hash that an archived bundle is named after; empty for another file.
std::optional<Hash> hash_in_name(const std::filesystem::path& archived);

/// All archived bundles, by name.
std::vector<std::filesystem::path> archived_bundles(const std::filesystem::path& archive);

} // namespace dondoc::files
