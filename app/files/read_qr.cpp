#include "app/files/read_qr.hpp"
#include <algorithm>
#include <memory>
#include <new>
#include <zbar.h>

namespace dondoc::files {
namespace {

constexpr std::uint32_t looked_at[] = {2400, 4200, 1500};     ///< longest sides; 13 mm of a page are 105, 184 and 66 pixels then
constexpr std::size_t most_pages = 6;                         ///< JPEGs of a PDF that are looked at
constexpr std::size_t text_limit = 200;                       ///< bytes; ours have 60 at most

struct FreeScanner {
    void operator()(zbar::zbar_image_scanner_t* scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
};
struct FreeImage {
    void operator()(zbar::zbar_image_t* image) const { zbar::zbar_image_destroy(image); }
};

/// ITU-R BT.601, in 1/256.
Bytes greys_of(const Picture& picture)
{
    Bytes out(picture.rgb.size() / 3);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>((picture.rgb[i * 3] * 77U + picture.rgb[i * 3 + 1] * 150U + picture.rgb[i * 3 + 2] * 29U) >> 8);
    return out;
}

void add_new(std::vector<std::string>& texts, std::string text)
{
    if (text.size() <= text_limit && std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

/// The file itself, or where JPEGs begin in a PDF.
std::vector<ByteView> pictures_in(ByteView file)
{
    const auto all = text_of(file);
    if (!all.starts_with("%PDF-"))
        return {file};
    std::vector<ByteView> out;
    for (auto at = all.find("\xff\xd8\xff"); at != std::string_view::npos && out.size() < most_pages; at = all.find("\xff\xd8\xff", at + 3))
        out.push_back(file.subspan(at));
    return out;
}

} // namespace

std::vector<std::string> qr_texts(const Picture& picture)
{
    const Bytes greys = greys_of(picture);
    std::unique_ptr<zbar::zbar_image_scanner_t, FreeScanner> scanner(zbar::zbar_image_scanner_create());
    std::unique_ptr<zbar::zbar_image_t, FreeImage> image(zbar::zbar_image_create());
    if (!scanner || !image)
        throw std::bad_alloc();
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), picture.width, picture.height);
    zbar::zbar_image_set_data(image.get(), greys.data(), greys.size(), nullptr);
    std::vector<std::string> out;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return out;
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get()); symbol != nullptr; symbol = zbar::zbar_symbol_next(symbol))
        add_new(out, std::string(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol)));
    return out;
}

std::vector<std::string> qr_texts_in_file(ByteView file, const std::function<bool(const std::string&)>& is_enough)
{
    std::vector<std::string> out;
    for (const ByteView bytes : pictures_in(file))
        for (const auto side : looked_at) {
            const auto picture = read_picture(bytes, side);
            if (!picture.ok())
                break;
            for (auto& text : qr_texts(*picture))
                add_new(out, std::move(text));
            if (std::any_of(out.begin(), out.end(), is_enough))
                return out;
        }
    return out;
}

} // namespace dondoc::files
