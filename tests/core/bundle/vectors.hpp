#pragma once
// The folder of published test vectors, or empty when it is not beside the project.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

inline std::filesystem::path vectors_folder(const char* name)
{
    const auto folder = std::filesystem::path(DONDOC_SOURCE_DIR) / "../shared/vectors" / name;
    return std::filesystem::exists(folder) ? folder : std::filesystem::path();
}

inline std::string whole_file(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
