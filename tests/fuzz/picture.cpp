// Pictures as any phone, scanner or stranger makes them; the first byte chooses what is done with them.
#include "app/files/picture.hpp"
#include "app/files/read_qr.hpp"
#include "core/base/check.hpp"
#include "core/documents/page_mark.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace files;

void run(ByteView input)
{
    if (input.empty())
        return;
    const std::uint32_t side = 1 + input[0] % 200U;
    const auto picture = read_picture(input.subspan(1), side);
    if (picture.ok()) {
        check(picture->width >= 1 && picture->height >= 1 && picture->width <= side && picture->height <= side, "no side is longer than asked");
        check(picture->rgb.size() == std::size_t{picture->width} * picture->height * 3, "every pixel is there");
        for (const auto& text : qr_texts(*picture))
            (void)documents::read_page_mark(text);
    }
    (void)documents::read_page_mark(text_of(input));
    (void)exif_orientation(input);
}

Picture gradient(std::uint32_t width, std::uint32_t height)
{
    Picture out{width, height, Bytes(std::size_t{width} * height * 3)};
    for (std::size_t i = 0; i < out.rgb.size(); ++i)
        out.rgb[i] = static_cast<std::uint8_t>(i * 7 / 5);
    return out;
}

std::vector<Bytes> samples()
{
    Bytes jpeg = jpeg_of(gradient(40, 30), 70);
    jpeg.insert(jpeg.begin(), 99);
    Bytes png = *parse_hex( // two by two pixels
        "6389504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001349444154789c63f8cfc0c000c20cff393939011a2a0319ee357d000000000049454e44ae426082");
    return {jpeg, png, copy_of(view_of("\x10" "DD1:BBCK-DC0013D-261120-01:1/2:189F4DD8CF6A"))};
}

} // namespace

const Target picture_target{"picture", run, samples};

} // namespace dondoc::fuzz
