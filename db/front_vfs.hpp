#pragma once
// The first 8 KiB of a store file are ours: key slots must be read before the key is known, and they must travel with every copy of the file.
// The database itself begins behind them; this thin SQLite VFS adds the distance to every offset of the main file and leaves all else to the system's VFS.
#include "core/base/bytes.hpp"
#include <filesystem>

namespace dondoc::db {

inline constexpr std::size_t front_size = 8192;
inline constexpr const char* front_vfs_name = "dondoc";

/// Registers the VFS; any number of times.
void register_front_vfs();

/// The front of a store file; shorter when the file is. Goes through SQLite's VFS, because a plain close() would drop this process's POSIX locks on the file.
Bytes read_front(const std::filesystem::path& path);
/// Overwrites `bytes` at `offset` inside the front and makes them durable. Trouble store.read_only, store.full.
void write_front(const std::filesystem::path& path, std::size_t offset, ByteView bytes);

} // namespace dondoc::db
