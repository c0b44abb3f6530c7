#pragma once
// Other programs' opinion of our files: qpdf, poppler.
#include <array>
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>

namespace dondoc::tests {

inline std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

/// What a command printed, warnings included.
inline std::string output_of(const std::string& command)
{
    std::string out;
    auto* pipe = popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (auto got = fread(buffer.data(), 1, buffer.size(), pipe))
        out.append(buffer.data(), got);
    pclose(pipe);
    return out;
}

/// Words with one space between them.
inline std::string one_spaced(const std::string& text)
{
    std::istringstream in(text);
    std::string out, word;
    while (in >> word)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

} // namespace dondoc::tests
