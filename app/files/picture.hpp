#pragma once
// Pictures from cameras and scanners, read without trusting them: dimensions are looked at before anything of their size is allocated, rows are made
// smaller as they come, so memory grows with what is wanted and not with what the file claims. libjpeg-turbo and libpng read, we only weigh.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"
#include <string>
#include <vector>

namespace dondoc::files {

inline constexpr std::uint32_t picture_side_limit = 20'000;        ///< pixels
inline constexpr std::uint64_t picture_area_limit = 120'000'000;   ///< pixels of a picture that comes row by row
inline constexpr std::uint64_t held_picture_limit = 48'000'000;    ///< of one that its reader must hold whole: progressive JPEG, interlaced PNG

/// Upright, rows from the top, three bytes a pixel; what was transparent is white.
struct Picture {
    std::uint32_t width = 0, height = 0;
    Bytes rgb;
};

/// JPEG or PNG, no side longer than `longest_side`, never larger than it was, turned as its EXIF says.
/// Problems: picture.type (no JPEG or PNG), picture.too_large (its dimensions), picture.damaged.
Result<Picture> read_picture(ByteView file, std::uint32_t longest_side);

/// A JPEG with nothing in it but the picture: no place, no time, no camera.
Bytes jpeg_of(const Picture& picture, int quality);

/// 1 to 8 (TIFF tag 0x0112) out of an EXIF block beginning with "II" or "MM"; 1 when there is none or it is nonsense.
int exif_orientation(ByteView tiff);
/// The picture turned so that orientation 1 holds.
Picture upright(Picture picture, int orientation);

} // namespace dondoc::files
