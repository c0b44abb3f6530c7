#pragma once
// What a window remembers beside the store: look, columns, saved filters, folders, time of the last backup. Lines "key = value"; nothing of it is needed to work,
// so a file that is missing, cut or strange gives what can be read of it and never an error.
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace dondoc::files {

class WindowSettings
{
public:
    WindowSettings() = default;
    /// Empty path: remembered in memory only.
    explicit WindowSettings(std::filesystem::path file);

    [[nodiscard]] std::string text(std::string_view key, std::string_view otherwise = "") const;
    /// A whole number from `least` to `most`; anything else is `otherwise`: a value that would make the window unusable heals when it is read.
    [[nodiscard]] std::int64_t number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most) const;
    /// Keys that begin so, with their values.
    [[nodiscard]] std::map<std::string, std::string> under(std::string_view prefix) const;
    /// Line ends and control characters become blanks; "" drops the key. False when the disk did not take it: the window goes on without.
    bool put(std::string_view key, std::string_view value);

private:
    std::filesystem::path file_;
    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace dondoc::files
