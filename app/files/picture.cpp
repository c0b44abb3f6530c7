#include "app/files/picture.hpp"
#include "app/files/picture_readers.hpp"
#include <algorithm>
#include <cstring>

namespace dondoc::files {
namespace {

constexpr std::size_t tiff_head = 8, tiff_entry = 12;
constexpr std::uint32_t orientation_tag = 0x0112;

/// Numbers of a TIFF block in its own byte order; what lies outside reads as 0.
struct Tiff {
    ByteView bytes;
    bool little = false;
    [[nodiscard]] std::uint32_t at(std::size_t place, std::size_t size) const
    {
        if (place > bytes.size() || bytes.size() - place < size)
            return 0;
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < size; ++i)
            out = out << 8 | bytes[place + (little ? size - 1 - i : i)];
        return out;
    }
};

/// Where the pixel of the upright picture stands in the one that was stored.
std::pair<std::uint32_t, std::uint32_t> stored_at(std::uint32_t x, std::uint32_t y, const Picture& stored, int orientation)
{
    const std::uint32_t right = stored.width - 1, bottom = stored.height - 1;
    switch (orientation) {
    case 2: return {right - x, y};
    case 3: return {right - x, bottom - y};
    case 4: return {x, bottom - y};
    case 5: return {y, x};
    case 6: return {y, bottom - x};
    case 7: return {right - y, bottom - x};
    case 8: return {right - y, x};
    default: return {x, y};
    }
}

} // namespace

int exif_orientation(ByteView bytes)
{
    if (bytes.size() < tiff_head || bytes[0] != bytes[1] || (bytes[0] != 'I' && bytes[0] != 'M'))
        return 1;
    const Tiff tiff{bytes, bytes[0] == 'I'};
    const std::size_t directory = tiff.at(4, 4), entries = tiff.at(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t place = directory + 2 + i * tiff_entry;
        if (place >= bytes.size())
            return 1;
        if (tiff.at(place, 2) == orientation_tag) {
            const auto value = tiff.at(place + 8, 2);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    }
    return 1;
}

Picture upright(Picture picture, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return picture;
    Picture out{picture.width, picture.height, Bytes(picture.rgb.size())};
    if (orientation >= 5)
        std::swap(out.width, out.height);
    std::uint8_t* to = out.rgb.data();
    for (std::uint32_t y = 0; y < out.height; ++y)
        for (std::uint32_t x = 0; x < out.width; ++x, to += 3) {
            const auto [from_x, from_y] = stored_at(x, y, picture, orientation);
            std::memcpy(to, picture.rgb.data() + (std::size_t{from_y} * picture.width + from_x) * 3, 3);
        }
    return out;
}

Result<Picture> read_picture(ByteView file, std::uint32_t longest_side)
{
    if (file.size() >= 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF)
        return read_jpeg(file, longest_side);
    if (file.size() >= 8 && std::memcmp(file.data(), "\x89PNG\r\n\x1a\n", 8) == 0)
        return read_png(file, longest_side);
    return Problem{.code = "picture.type"};
}

} // namespace dondoc::files
