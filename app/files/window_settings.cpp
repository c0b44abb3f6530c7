#include "app/files/window_settings.hpp"
#include "app/files/atomic_file.hpp"
#include <charconv>
#include <fstream>

namespace dondoc::files {
namespace {

constexpr std::size_t most_bytes = 256 * 1024, most_lines = 2'000, longest_value = 8'000;

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r");
    return from == std::string_view::npos ? "" : std::string(text.substr(from, text.find_last_not_of(" \t\r") - from + 1));
}

std::string on_one_line(std::string_view text)
{
    std::string out(text.substr(0, longest_value));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return trimmed(out);
}

} // namespace

WindowSettings::WindowSettings(std::filesystem::path file) : file_(std::move(file))
{
    std::ifstream in(file_, std::ios::binary);
    std::string line;
    std::size_t bytes = 0;
    while (values_.size() < most_lines && bytes < most_bytes && std::getline(in, line)) {
        bytes += line.size() + 1;
        const auto equal = line.find('=');
        if (equal == std::string::npos || line.size() > longest_value || line.starts_with('#'))
            continue;
        const std::string key = on_one_line(std::string_view(line).substr(0, equal));
        if (!key.empty())
            values_[key] = on_one_line(std::string_view(line).substr(equal + 1));
    }
}

std::string WindowSettings::text(std::string_view key, std::string_view otherwise) const
{
    const auto found = values_.find(key);
    return found == values_.end() ? std::string(otherwise) : found->second;
}

std::int64_t WindowSettings::number(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most) const
{
    const auto found = values_.find(key);
    if (found == values_.end())
        return otherwise;
    std::int64_t value = 0;
    const char* end = found->second.data() + found->second.size();
    const auto [at, error] = std::from_chars(found->second.data(), end, value);
    return error == std::errc() && at == end && value >= least && value <= most ? value : otherwise;
}

std::map<std::string, std::string> WindowSettings::under(std::string_view prefix) const
{
    std::map<std::string, std::string> out;
    for (const auto& [key, value] : values_)
        if (key.starts_with(prefix))
            out.emplace(key.substr(prefix.size()), value);
    return out;
}

bool WindowSettings::put(std::string_view key, std::string_view value)
{
    const std::string clean = on_one_line(value);
    if (clean.empty())
        values_.erase(std::string(key));
    else
        values_.insert_or_assign(std::string(key), clean);
    if (file_.empty())
        return true;
    std::string out = "# dondoc\n";
    for (const auto& [name, kept] : values_)
        out += name + " = " + kept + "\n";
    try {
        std::filesystem::create_directories(file_.parent_path());
        write_file_atomically(file_, out);
    } catch (const std::filesystem::filesystem_error&) {
        return false;
    }
    return true;
}

} // namespace dondoc::files
