#pragma once
#include <filesystem>
#include <string>

namespace dondoc::db {

/// Who writes to this store just now: "dondoc-cli (4711)"; "?" when the system does not tell.
std::string write_lock_holder(const std::filesystem::path& store);

} // namespace dondoc::db
