#pragma once
#include "app/files/picture.hpp"

namespace dondoc::files {

Result<Picture> read_jpeg(ByteView file, std::uint32_t longest_side);
Result<Picture> read_png(ByteView file, std::uint32_t longest_side);

/// Why a picture of these sides is not read; empty = it is. `held`: its reader needs all of it at once.
Problems why_not_picture(std::uint32_t width, std::uint32_t height, bool held);

} // namespace dondoc::files
