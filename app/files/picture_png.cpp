// libpng jumps out of its calls with longjmp: nothing with a destructor lives in the frames that it jumps over.
#include "app/files/picture_readers.hpp"
#include "app/files/picture_shrinker.hpp"
#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <optional>
#include <png.h>

namespace dondoc::files {
namespace {

constexpr png_alloc_size_t chunk_limit = 8 * 1024 * 1024; ///< bytes of one chunk outside the picture
constexpr png_uint_32 chunks_limit = 128;

struct Reading {
    png_structp png = nullptr;
    png_infop info = nullptr;
    ByteView rest;
    std::optional<PictureShrinker> shrinker;
    Bytes rows; ///< one row, or the whole of an interlaced picture
    std::vector<png_bytep> at;
    std::uint32_t width = 0, height = 0;
    bool held = false;
    int orientation = 1;
    ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }
};

void give(png_structp png, png_bytep to, std::size_t count)
{
    auto& reading = *static_cast<Reading*>(png_get_io_ptr(png));
    if (count > reading.rest.size())
        png_error(png, "cut");
    std::memcpy(to, reading.rest.data(), count);
    reading.rest = reading.rest.subspan(count);
}

[[noreturn]] void leave(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void be_silent(png_structp, png_const_charp) {}

int orientation_in(png_structp png, png_infop info)
{
    png_uint_32 size = 0;
    png_bytep exif = nullptr;
    return png_get_eXIf_1(png, info, &size, &exif) != 0 && exif != nullptr ? exif_orientation(ByteView(exif, size)) : 1;
}

bool read_head(Reading& reading)
{
    if (setjmp(png_jmpbuf(reading.png)) != 0)
        return false;
    png_set_user_limits(reading.png, picture_side_limit, picture_side_limit);
    png_set_chunk_malloc_max(reading.png, chunk_limit);
    png_set_chunk_cache_max(reading.png, chunks_limit);
    png_set_read_fn(reading.png, &reading, give);
    png_read_info(reading.png, reading.info);
    reading.width = png_get_image_width(reading.png, reading.info);
    reading.height = png_get_image_height(reading.png, reading.info);
    reading.held = png_get_interlace_type(reading.png, reading.info) != PNG_INTERLACE_NONE;
    reading.orientation = orientation_in(reading.png, reading.info);
    return true;
}

/// Whatever the file holds becomes three bytes a pixel on white.
bool prepare(Reading& reading)
{
    if (setjmp(png_jmpbuf(reading.png)) != 0)
        return false;
    png_color_16 paper{};
    paper.red = paper.green = paper.blue = paper.gray = 255;
    png_set_expand(reading.png);
    png_set_scale_16(reading.png);
    png_set_gray_to_rgb(reading.png);
    if ((png_get_color_type(reading.png, reading.info) & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(reading.png, reading.info, PNG_INFO_tRNS) != 0)
        png_set_background(reading.png, &paper, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
    if (reading.held)
        png_set_interlace_handling(reading.png);
    png_read_update_info(reading.png, reading.info);
    return png_get_rowbytes(reading.png, reading.info) == std::size_t{reading.width} * 3;
}

bool read_rows(Reading& reading)
{
    if (setjmp(png_jmpbuf(reading.png)) != 0)
        return false;
    if (reading.held)
        png_read_image(reading.png, reading.at.data());
    for (std::uint32_t y = 0; y < reading.height; ++y) {
        png_bytep row = reading.at[reading.held ? y : 0];
        if (!reading.held)
            png_read_row(reading.png, row, nullptr);
        reading.shrinker->add(row);
    }
    png_read_end(reading.png, nullptr);
    return true;
}

} // namespace

Problems why_not_picture(std::uint32_t width, std::uint32_t height, bool held)
{
    const std::uint64_t area = std::uint64_t{width} * height;
    if (area == 0)
        return {{.code = "picture.damaged"}};
    if (width > picture_side_limit || height > picture_side_limit || area > (held ? held_picture_limit : picture_area_limit))
        return {{.code = "picture.too_large", .value = std::to_string(width) + " × " + std::to_string(height)}};
    return {};
}

Result<Picture> read_png(ByteView file, std::uint32_t longest_side)
{
    Reading reading;
    reading.rest = file;
    reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, be_silent);
    reading.info = reading.png ? png_create_info_struct(reading.png) : nullptr;
    const Problem damaged{.code = "picture.damaged"};
    if (!reading.info)
        throw std::bad_alloc();
    if (!read_head(reading))
        return damaged;
    if (auto why = why_not_picture(reading.width, reading.height, reading.held); !why.empty())
        return why;
    if (!prepare(reading))
        return damaged;
    const std::size_t row = std::size_t{reading.width} * 3, rows = reading.held ? reading.height : 1;
    reading.rows.resize(row * rows);
    for (std::size_t y = 0; y < rows; ++y)
        reading.at.push_back(reading.rows.data() + y * row);
    reading.shrinker.emplace(reading.width, reading.height, longest_side);
    if (!read_rows(reading))
        return damaged;
    return upright(reading.shrinker->take(), reading.orientation);
}

} // namespace dondoc::files
