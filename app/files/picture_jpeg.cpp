// libjpeg jumps out of its calls with longjmp: nothing with a destructor lives in the frames that it jumps over.
#include "app/files/picture_readers.hpp"
#include "app/files/picture_shrinker.hpp"
#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <optional>

#include <jerror.h>
#include <jpeglib.h>

namespace dondoc::files {
namespace {

constexpr long memory_limit = 320L * 1024 * 1024;           ///< bytes that libjpeg may take for itself
constexpr std::uint64_t scanned_limit = 1'500'000'000;      ///< pixels × scans: a file of empty scans would keep a processor for minutes
constexpr unsigned int exif_marker = JPEG_APP0 + 1;
constexpr std::size_t exif_head = 6;                        ///< "Exif\0\0"

struct Errors : jpeg_error_mgr {
    std::jmp_buf back;
};

[[noreturn]] void leave(j_common_ptr info) { std::longjmp(static_cast<Errors*>(info->err)->back, 1); }
void be_silent(j_common_ptr) {}

/// Stray bytes between markers are a habit of some cameras; every other warning means that pixels are missing.
void hear(j_common_ptr info, int level)
{
    if (level < 0 && info->err->msg_code != JWRN_EXTRANEOUS_DATA)
        leave(info);
}

jpeg_error_mgr* quiet(Errors& errors)
{
    jpeg_std_error(&errors);
    errors.error_exit = leave;
    errors.output_message = be_silent;
    errors.emit_message = hear;
    return &errors;
}

struct Reading {
    jpeg_decompress_struct info{};
    Errors errors{};
    jpeg_progress_mgr progress{};
    std::optional<PictureShrinker> shrinker{};
    Bytes row{};
    int orientation = 1;
    ~Reading() { jpeg_destroy_decompress(&info); }
};

Reading& reading_of(j_common_ptr info) { return *static_cast<Reading*>(info->client_data); }

void watch_scans(j_common_ptr info)
{
    const auto& jpeg = reading_of(info).info;
    const std::uint64_t area = std::uint64_t{jpeg.image_width} * jpeg.image_height;
    if (static_cast<std::uint64_t>(std::max(0, jpeg.input_scan_number)) * area > scanned_limit && jpeg.input_scan_number > 12)
        leave(info);
}

int orientation_in(const jpeg_decompress_struct& info)
{
    for (auto* marker = info.marker_list; marker != nullptr; marker = marker->next)
        if (marker->marker == exif_marker && marker->data_length > exif_head && std::memcmp(marker->data, "Exif\0", exif_head) == 0)
            return exif_orientation(ByteView(marker->data, marker->data_length).subspan(exif_head));
    return 1;
}

/// The largest of 1/1, 1/2, 1/4, 1/8 that leaves at least what is wanted: most of a camera's pixels are never made.
unsigned int eighths_for(std::uint32_t longest, std::uint32_t wanted)
{
    for (unsigned int part : {8U, 4U, 2U})
        if (longest / part >= wanted)
            return part;
    return 1;
}

bool read_head(Reading& reading, ByteView file)
{
    auto& info = reading.info;
    if (setjmp(reading.errors.back) != 0)
        return false;
    jpeg_create_decompress(&info);
    info.client_data = &reading;
    info.mem->max_memory_to_use = memory_limit;
    reading.progress.progress_monitor = watch_scans;
    info.progress = &reading.progress;
    jpeg_save_markers(&info, static_cast<int>(exif_marker), 0xFFFF);
    jpeg_mem_src(&info, file.data(), file.size());
    return jpeg_read_header(&info, TRUE) == JPEG_HEADER_OK;
}

bool start(Reading& reading, std::uint32_t longest_side)
{
    auto& info = reading.info;
    if (setjmp(reading.errors.back) != 0)
        return false;
    info.scale_num = 1;
    info.scale_denom = eighths_for(std::max(info.image_width, info.image_height), longest_side);
    info.out_color_space = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&info);
    return true;
}

/// Adobe's CMYK is stored upside down: 255 = no ink.
void ink_to_light(std::uint8_t* row, std::uint32_t width, bool inverted)
{
    for (std::uint32_t x = 0; x < width; ++x)
        for (std::uint32_t c = 0; c < 3; ++c) {
            const unsigned ink = row[x * 4 + c], black = row[x * 4 + 3];
            row[x * 3 + c] = static_cast<std::uint8_t>(inverted ? ink * black / 255 : (255 - ink) * (255 - black) / 255);
        }
}

bool read_rows(Reading& reading)
{
    auto& info = reading.info;
    if (setjmp(reading.errors.back) != 0)
        return false;
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = reading.row.data();
        jpeg_read_scanlines(&info, &row, 1);
        if (info.out_color_space == JCS_CMYK)
            ink_to_light(row, info.output_width, info.saw_Adobe_marker != FALSE);
        reading.shrinker->add(row);
    }
    return true;
}

struct Writing {
    jpeg_compress_struct info{};
    Errors errors{};
    unsigned char* out = nullptr;
    unsigned long size = 0;
    ~Writing()
    {
        jpeg_destroy_compress(&info);
        std::free(out);
    }
};

bool write_rows(Writing& writing, const Picture& picture, int quality)
{
    auto& info = writing.info;
    if (setjmp(writing.errors.back) != 0)
        return false;
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &writing.out, &writing.size);
    info.image_width = picture.width;
    info.image_height = picture.height;
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        auto* row = const_cast<std::uint8_t*>(picture.rgb.data()) + std::size_t{info.next_scanline} * picture.width * 3;
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

} // namespace

Result<Picture> read_jpeg(ByteView file, std::uint32_t longest_side)
{
    Reading reading;
    reading.info.err = quiet(reading.errors);
    const Problem damaged{.code = "picture.damaged"};
    if (!read_head(reading, file))
        return damaged;
    if (auto why = why_not_picture(reading.info.image_width, reading.info.image_height, reading.info.progressive_mode != FALSE); !why.empty())
        return why;
    reading.orientation = orientation_in(reading.info);
    if (!start(reading, longest_side))
        return damaged;
    reading.row.resize(std::size_t{reading.info.output_width} * 4);
    reading.shrinker.emplace(reading.info.output_width, reading.info.output_height, longest_side);
    if (!read_rows(reading))
        return damaged;
    return upright(reading.shrinker->take(), reading.orientation);
}

Bytes jpeg_of(const Picture& picture, int quality)
{
    Writing writing;
    writing.info.err = quiet(writing.errors);
    if (!write_rows(writing, picture, quality))
        throw std::bad_alloc();
    return {writing.out, writing.out + writing.size};
}

} // namespace dondoc::files
