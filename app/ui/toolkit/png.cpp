#include "app/files/atomic_file.hpp"
#include "app/ui/toolkit/raster.hpp"
#include <stdexcept>
#include <string>

// stb's own code does not hold to our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace dondoc::ui {
namespace {

void append(void* out, void* data, int size)
{
    auto& bytes = *static_cast<Bytes*>(out);
    const auto* from = static_cast<const std::uint8_t*>(data);
    bytes.insert(bytes.end(), from, from + size);
}

} // namespace

void write_png(const Image& image, const std::filesystem::path& file)
{
    Bytes bytes;
    if (stbi_write_png_to_func(append, &bytes, image.width, image.height, 4, image.rgba.data(), image.width * 4) == 0)
        throw std::runtime_error("the picture cannot be encoded: " + file.string());
    files::write_file_atomically(file, bytes);
}

} // namespace dondoc::ui
