#pragma once
// One window for a store. The second is told who holds it: user, machine, process and since when.
#include <filesystem>
#include <optional>
#include <string>

namespace dondoc::files {

/// Held as long as it lives; the system lets go of it when the program dies, however it dies.
class WindowLock
{
public:
    /// Empty when another window holds the store; then `holder` is what it wrote: "name@machine (pid), hh:mm dd/mm/yyyy". A folder that cannot be written to locks nothing.
    static std::optional<WindowLock> take(const std::filesystem::path& store, std::int64_t wall_ms, std::string& holder);

    WindowLock(WindowLock&& other) noexcept;
    WindowLock& operator=(WindowLock&& other) noexcept;
    ~WindowLock();

private:
    WindowLock(int descriptor, std::string file) : descriptor_(descriptor), file_(std::move(file)) {}
    int descriptor_ = -1;
    std::string file_; ///< taken away on a clean close: one file is left
};

} // namespace dondoc::files
