// LD_PRELOAD=libfault_shim.so: the disk that fails. Calls that change something under $FAULT_UNDER (a folder) are numbered from 1 in the order they come:
// opening for writing, write, sync, rename, mkdir, ftruncate. Number $FAULT_AT and, with $FAULT_STICKS, all after it fail with the errno $FAULT_ERRNO.
// $FAULT_COUNT: a file that gets the number of calls when the program ends.
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

long number_from(const char* name, long otherwise)
{
    const char* text = std::getenv(name);
    return text != nullptr ? std::strtol(text, nullptr, 10) : otherwise;
}

struct Plan {
    const char* under = std::getenv("FAULT_UNDER");
    long at = number_from("FAULT_AT", 0), code = number_from("FAULT_ERRNO", EIO);
    bool sticks = std::getenv("FAULT_STICKS") != nullptr;
    long calls = 0;
    ~Plan()
    {
        const char* place = std::getenv("FAULT_COUNT");
        if (place == nullptr)
            return;
        char text[32];
        const int length = std::snprintf(text, sizeof text, "%ld", calls);
        const long file = syscall(SYS_openat, AT_FDCWD, place, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        syscall(SYS_write, file, text, static_cast<std::size_t>(length));
        syscall(SYS_close, file);
    }
};

Plan& plan()
{
    static Plan one;
    return one;
}

bool is_watched(const char* path)
{
    if (plan().under == nullptr || path == nullptr)
        return false;
    char whole[PATH_MAX * 2] = "";
    if (path[0] != '/' && syscall(SYS_getcwd, whole, PATH_MAX) > 0)
        std::strcat(whole, "/");
    std::strncat(whole, path, PATH_MAX - 1);
    return std::strncmp(whole, plan().under, std::strlen(plan().under)) == 0;
}

bool is_watched(int file)
{
    char link[64], path[PATH_MAX] = "";
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    return length > 0 && is_watched(path);
}

/// Counts a call; true when this one must fail.
template <class What>
bool fails(What what)
{
    if (!is_watched(what))
        return false;
    const long now = ++plan().calls;
    if (plan().at == 0 || now < plan().at || (now > plan().at && !plan().sticks))
        return false;
    errno = static_cast<int>(plan().code);
    return true;
}

template <class Function>
Function* real(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

int open_as(const char* name, const char* path, int flags, mode_t mode)
{
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0 && fails(path))
        return -1;
    return real<int(const char*, int, mode_t)>(name)(path, flags, mode);
}

mode_t mode_in(int flags, va_list list) { return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(list, unsigned)) : 0; }

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_in(flags, list);
    va_end(list);
    return open_as("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = mode_in(flags, list);
    va_end(list);
    return open_as("open64", path, flags, mode);
}

FILE* fopen(const char* path, const char* how) { return std::strpbrk(how, "wa+") != nullptr && fails(path) ? nullptr : real<FILE*(const char*, const char*)>("fopen")(path, how); }
FILE* fopen64(const char* path, const char* how) { return std::strpbrk(how, "wa+") != nullptr && fails(path) ? nullptr : real<FILE*(const char*, const char*)>("fopen64")(path, how); }

ssize_t write(int file, const void* from, size_t size) { return fails(file) ? -1 : real<ssize_t(int, const void*, size_t)>("write")(file, from, size); }
ssize_t pwrite(int file, const void* from, size_t size, off_t at) { return fails(file) ? -1 : real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(file, from, size, at); }
ssize_t pwrite64(int file, const void* from, size_t size, off64_t at) { return fails(file) ? -1 : real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, from, size, at); }
ssize_t writev(int file, const iovec* parts, int count) { return fails(file) ? -1 : real<ssize_t(int, const iovec*, int)>("writev")(file, parts, count); }
int fsync(int file) { return fails(file) ? -1 : real<int(int)>("fsync")(file); }
int fdatasync(int file) { return fails(file) ? -1 : real<int(int)>("fdatasync")(file); }
int ftruncate(int file, off_t size) noexcept { return fails(file) ? -1 : real<int(int, off_t)>("ftruncate")(file, size); }
int ftruncate64(int file, off64_t size) noexcept { return fails(file) ? -1 : real<int(int, off64_t)>("ftruncate64")(file, size); }
int rename(const char* from, const char* to) noexcept { return fails(to) ? -1 : real<int(const char*, const char*)>("rename")(from, to); }
int mkdir(const char* path, mode_t mode) noexcept { return fails(path) ? -1 : real<int(const char*, mode_t)>("mkdir")(path, mode); }
}
