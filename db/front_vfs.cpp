#include "db/front_vfs.hpp"
#include "db/errors.hpp"
#include <algorithm>
#include <memory>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace dondoc::db {
namespace {

/// SQLite allocates szOsFile bytes: this, and behind it the system's own file.
struct File {
    sqlite3_file base;
    sqlite3_int64 distance;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& ours(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return ours(file).real(); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *real(file)->pMethods; }

int close(sqlite3_file* f) { return methods(f).xClose(real(f)); }
int read(sqlite3_file* f, void* to, int count, sqlite3_int64 at) { return methods(f).xRead(real(f), to, count, at + ours(f).distance); }
int write(sqlite3_file* f, const void* from, int count, sqlite3_int64 at) { return methods(f).xWrite(real(f), from, count, at + ours(f).distance); }
int truncate(sqlite3_file* f, sqlite3_int64 size) { return methods(f).xTruncate(real(f), size + ours(f).distance); }
int sync(sqlite3_file* f, int flags) { return methods(f).xSync(real(f), flags); }
int lock(sqlite3_file* f, int level) { return methods(f).xLock(real(f), level); }
int unlock(sqlite3_file* f, int level) { return methods(f).xUnlock(real(f), level); }
int check_reserved_lock(sqlite3_file* f, int* out) { return methods(f).xCheckReservedLock(real(f), out); }
int sector_size(sqlite3_file* f) { return methods(f).xSectorSize(real(f)); }
int device_characteristics(sqlite3_file* f) { return methods(f).xDeviceCharacteristics(real(f)); }
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) { return methods(f).xShmMap(real(f), page, size, extend, out); }
int shm_lock(sqlite3_file* f, int offset, int count, int flags) { return methods(f).xShmLock(real(f), offset, count, flags); }
void shm_barrier(sqlite3_file* f) { methods(f).xShmBarrier(real(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return methods(f).xShmUnmap(real(f), remove); }

int file_size(sqlite3_file* f, sqlite3_int64* out)
{
    const int code = methods(f).xFileSize(real(f), out);
    *out = std::max<sqlite3_int64>(0, *out - ours(f).distance);
    return code;
}

int file_control(sqlite3_file* f, int what, void* argument)
{
    if (what == SQLITE_FCNTL_SIZE_HINT)
        *static_cast<sqlite3_int64*>(argument) += ours(f).distance;
    return methods(f).xFileControl(real(f), what, argument);
}

/// Version 2: shared memory for WAL, no memory mapping (its pages would lie at other offsets).
const sqlite3_io_methods file_methods = {2,        close,     read,       write,          truncate, sync,    file_size,   lock,
                                         unlock,   check_reserved_lock, file_control, sector_size, device_characteristics,
                                         shm_map,  shm_lock,  shm_barrier, shm_unmap,     nullptr,  nullptr};

sqlite3_vfs* system_vfs(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags)
{
    File& own = *new (file) File{};
    own.distance = (flags & SQLITE_OPEN_MAIN_DB) != 0 ? static_cast<sqlite3_int64>(front_size) : 0;
    const int code = system_vfs(vfs)->xOpen(system_vfs(vfs), name, own.real(), flags, out_flags);
    own.base.pMethods = own.real()->pMethods != nullptr ? &file_methods : nullptr;
    return code;
}

int remove(sqlite3_vfs* v, const char* name, int sync_folder) { return system_vfs(v)->xDelete(system_vfs(v), name, sync_folder); }
int access(sqlite3_vfs* v, const char* name, int flags, int* out) { return system_vfs(v)->xAccess(system_vfs(v), name, flags, out); }
int full_path(sqlite3_vfs* v, const char* name, int size, char* out) { return system_vfs(v)->xFullPathname(system_vfs(v), name, size, out); }
int randomness(sqlite3_vfs* v, int size, char* out) { return system_vfs(v)->xRandomness(system_vfs(v), size, out); }
int sleep(sqlite3_vfs* v, int microseconds) { return system_vfs(v)->xSleep(system_vfs(v), microseconds); }
int current_time(sqlite3_vfs* v, double* out) { return system_vfs(v)->xCurrentTime(system_vfs(v), out); }
int last_error(sqlite3_vfs* v, int size, char* out) { return system_vfs(v)->xGetLastError(system_vfs(v), size, out); }
int current_time_64(sqlite3_vfs* v, sqlite3_int64* out) { return system_vfs(v)->xCurrentTimeInt64(system_vfs(v), out); }

sqlite3_vfs make_vfs()
{
    sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
    sqlite3_vfs out{};
    out.iVersion = 2;
    out.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
    out.mxPathname = below->mxPathname;
    out.zName = front_vfs_name;
    out.pAppData = below;
    out.xOpen = open;
    out.xDelete = remove;
    out.xAccess = access;
    out.xFullPathname = full_path;
    out.xRandomness = randomness;
    out.xSleep = sleep;
    out.xCurrentTime = current_time;
    out.xGetLastError = last_error;
    out.xCurrentTimeInt64 = current_time_64;
    return out;
}

/// The store file itself, opened below our VFS.
class RawFile
{
public:
    RawFile(const std::filesystem::path& path, int flags) : path_(path)
    {
        sqlite3_initialize();
        sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
        name_ = sqlite3_create_filename(std::filesystem::absolute(path).c_str(), "", "", 0, nullptr);
        memory_ = std::make_unique<std::byte[]>(static_cast<std::size_t>(below->szOsFile));
        if (name_ == nullptr || below->xOpen(below, name_, file(), flags | SQLITE_OPEN_MAIN_DB, nullptr) != SQLITE_OK) {
            sqlite3_free_filename(name_);
            fail(std::filesystem::exists(path) ? "store.read_only" : "store.missing");
        }
    }
    ~RawFile()
    {
        file()->pMethods->xClose(file());
        sqlite3_free_filename(name_);
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.get()); }
    [[noreturn]] void fail(const char* code) const { throw StoreError({.code = code, .value = path_.string()}); }

private:
    std::filesystem::path path_;
    sqlite3_filename name_ = nullptr;
    std::unique_ptr<std::byte[]> memory_;
};

} // namespace

void register_front_vfs()
{
    static std::once_flag once;
    static sqlite3_vfs vfs;
    std::call_once(once, [] {
        sqlite3_initialize();
        vfs = make_vfs();
        sqlite3_vfs_register(&vfs, 0);
    });
}

Bytes read_front(const std::filesystem::path& path)
{
    RawFile raw(path, SQLITE_OPEN_READONLY);
    sqlite3_int64 size = 0;
    if (raw.file()->pMethods->xFileSize(raw.file(), &size) != SQLITE_OK)
        raw.fail("store.damaged");
    Bytes out(static_cast<std::size_t>(std::min<sqlite3_int64>(size, front_size)));
    if (!out.empty() && raw.file()->pMethods->xRead(raw.file(), out.data(), static_cast<int>(out.size()), 0) != SQLITE_OK)
        raw.fail("store.damaged");
    return out;
}

void write_front(const std::filesystem::path& path, std::size_t offset, ByteView bytes)
{
    RawFile raw(path, SQLITE_OPEN_READWRITE);
    const auto& methods = *raw.file()->pMethods;
    if (methods.xWrite(raw.file(), bytes.data(), static_cast<int>(bytes.size()), static_cast<sqlite3_int64>(offset)) != SQLITE_OK ||
        methods.xSync(raw.file(), SQLITE_SYNC_FULL) != SQLITE_OK)
        raw.fail("store.full");
}

} // namespace dondoc::db
