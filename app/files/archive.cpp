#include "app/files/archive.hpp"
#include "app/files/atomic_file.hpp"
#include "app/files/bundle_file.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::files {

std::filesystem::path archive_bundle(const std::filesystem::path& archive, const std::filesystem::path& file, const Hash& hash)
{
    const std::filesystem::path place = archive / (hex(hash.view()) + bundle_ending);
    if (std::filesystem::exists(place))
        return place;
    std::filesystem::create_directories(archive);
    AtomicFile copy(place);
    FileSource source(file);
    Bytes buffer(256 * 1024);
    for (std::size_t got = buffer.size(); got == buffer.size();) {
        got = *source.read(buffer);
        copy.write(ByteView(buffer).first(got));
    }
    copy.commit();
    return place;
}

std::optional<Hash> hash_in_name(const std::filesystem::path& archived)
{
    const std::string name = archived.stem().string();
    Hash out;
    if (name.size() != 2 * out.bytes.size())
        return {};
    for (std::size_t i = 0; i < out.bytes.size(); ++i) {
        const auto [end, wrong] = std::from_chars(name.data() + 2 * i, name.data() + 2 * i + 2, out.bytes[i], 16);
        if (wrong != std::errc() || end != name.data() + 2 * i + 2)
            return {};
    }
    return out;
}

std::vector<std::filesystem::path> archived_bundles(const std::filesystem::path& archive)
{
    std::vector<std::filesystem::path> out;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(archive, missing))
        if (entry.path().extension() == bundle_ending)
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace dondoc::files
