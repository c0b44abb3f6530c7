#include "app/files/picture.hpp"
#include "app/files/picture_shrinker.hpp"
#include "tests/files/folder.hpp"
#include "tests/files/tools.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::files;

namespace {

/// Left half red, right half blue, a green line at the top.
Picture a_picture(std::uint32_t width, std::uint32_t height)
{
    Picture out{width, height, Bytes(std::size_t{width} * height * 3)};
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) {
            auto* pixel = out.rgb.data() + (std::size_t{y} * width + x) * 3;
            pixel[y < height / 4 ? 1 : x < width / 2 ? 0 : 2] = 255;
        }
    return out;
}

std::array<int, 3> at(const Picture& picture, std::uint32_t x, std::uint32_t y)
{
    const auto* pixel = picture.rgb.data() + (std::size_t{y} * picture.width + x) * 3;
    return {pixel[0], pixel[1], pixel[2]};
}

bool is_about(const std::array<int, 3>& a, const std::array<int, 3>& b)
{
    return std::abs(a[0] - b[0]) < 40 && std::abs(a[1] - b[1]) < 40 && std::abs(a[2] - b[2]) < 40;
}

constexpr std::array red{255, 0, 0}, green{0, 255, 0}, blue{0, 0, 255};

/// A JPEG with an EXIF block of one entry and a text that must not survive.
Bytes with_exif(const Bytes& jpeg, std::uint8_t orientation)
{
    std::string exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += static_cast<char>(orientation);
    exif += std::string("\0\0\0\0\0\0\0", 7) + "GPS 16.047 108.206";
    Bytes out{0xFF, 0xD8, 0xFF, 0xE1, 0, static_cast<std::uint8_t>(exif.size() + 2)};
    out.insert(out.end(), exif.begin(), exif.end());
    out.insert(out.end(), jpeg.begin() + 2, jpeg.end());
    return out;
}

std::string convert(const tests::Folder& folder, const std::string& how, const std::string& name)
{
    tests::output_of("convert " + how + " " + tests::quoted(folder / name));
    return tests::read_text(folder / name);
}

std::string code(const Result<Picture>& picture) { return picture.ok() ? "" : picture.problems().front().code; }

} // namespace

TEST_CASE("a picture made smaller keeps its shape and its colours, and is never made larger")
{
    const auto jpeg = jpeg_of(a_picture(1000, 600), 90);
    const auto small = read_picture(jpeg, 100);
    REQUIRE(small.ok());
    CHECK(small->width == 100);
    CHECK(small->height == 60);
    CHECK(is_about(at(*small, 50, 3), green));
    CHECK(is_about(at(*small, 10, 50), red));
    CHECK(is_about(at(*small, 90, 50), blue));
    CHECK(read_picture(jpeg, 5000)->width == 1000);
}

TEST_CASE("each pixel of the smaller picture is the exact mean of what it covers")
{
    PictureShrinker shrinker(3, 3, 2);
    for (const Bytes& row : {Bytes{0, 0, 0, 90, 90, 90, 0, 0, 0}, Bytes{90, 90, 90, 90, 90, 90, 90, 90, 90}, Bytes{0, 0, 0, 90, 90, 90, 0, 0, 0}})
        shrinker.add(row.data());
    const auto out = shrinker.take();
    CHECK(out.width == 2);
    CHECK(out.rgb == Bytes(12, 50)); // (0·4 + 90·2 + 90·2 + 90·1) / 9
}

TEST_CASE("a picture of one colour stays that colour at every size")
{
    for (std::uint32_t side : {1U, 7U, 64U, 97U, 100U}) {
        PictureShrinker shrinker(100, 61, side);
        const Bytes row(300, 203);
        for (int y = 0; y < 61; ++y)
            shrinker.add(row.data());
        const auto out = shrinker.take();
        CHECK(out.rgb == Bytes(out.rgb.size(), 203));
    }
}

TEST_CASE("all eight turns that a camera notes are undone")
{
    const Picture upright_picture = a_picture(80, 40);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        // What a camera would have stored: the inverse turn. 6 and 8 undo each other, all others themselves.
        const int inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        const auto stored = upright(upright_picture, inverse);
        const auto read = read_picture(with_exif(jpeg_of(stored, 95), static_cast<std::uint8_t>(orientation)), 1000);
        REQUIRE(read.ok());
        CHECK(read->width == 80);
        CHECK(read->height == 40);
        CHECK(is_about(at(*read, 40, 3), green));
        CHECK(is_about(at(*read, 10, 30), red));
        CHECK(is_about(at(*read, 70, 30), blue));
    }
}

TEST_CASE("another program turns the same way")
{
    tests::Folder folder;
    tests::write_text(folder / "in.jpg", std::string(text_of(with_exif(jpeg_of(a_picture(80, 40), 95), 6))));
    const auto theirs = convert(folder, tests::quoted(folder / "in.jpg") + " -auto-orient -depth 8", "out.rgb");
    const auto ours = read_picture(view_of(tests::read_text(folder / "in.jpg")), 1000);
    REQUIRE(ours.ok());
    REQUIRE(theirs.size() == ours->rgb.size());
    CHECK(ours->width == 40);
    int differing = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i)
        differing += std::abs(static_cast<int>(static_cast<unsigned char>(theirs[i])) - ours->rgb[i]) > 12 ? 1 : 0;
    CHECK(differing == 0);
}

TEST_CASE("place, time and camera are gone from a picture made smaller")
{
    const auto file = with_exif(jpeg_of(a_picture(80, 40), 90), 1);
    REQUIRE(text_of(file).find("GPS 16.047") != std::string_view::npos);
    const auto out = jpeg_of(*read_picture(file, 40), 85);
    CHECK(text_of(out).find("GPS") == std::string_view::npos);
    CHECK(text_of(out).find("Exif") == std::string_view::npos);
}

TEST_CASE("PNGs of every kind come out in colour on white")
{
    tests::Folder folder;
    const std::string base = "-size 60x40 xc:red -fill blue -draw 'rectangle 30,0 59,39' ";
    for (const char* kind : {"", "-interlace PNG", "-colors 2 -type Palette", "-depth 16", "-type Grayscale", "-monochrome"}) {
        CAPTURE(kind);
        const auto picture = read_picture(view_of(convert(folder, base + kind, "a.png")), 30);
        REQUIRE(picture.ok());
        CHECK(picture->width == 30);
        CHECK(picture->height == 20);
    }
    const auto clear = read_picture(view_of(convert(folder, "-size 40x40 xc:none", "clear.png")), 40);
    REQUIRE(clear.ok());
    CHECK(at(*clear, 20, 20) == std::array{255, 255, 255});
    CHECK(is_about(at(*read_picture(view_of(convert(folder, base, "b.png")), 60), 10, 10), red));
}

TEST_CASE("progressive, grey and CMYK JPEGs are read")
{
    tests::Folder folder;
    const std::string base = "-size 60x40 xc:red ";
    for (const char* kind : {"-interlace JPEG", "-colorspace CMYK"}) {
        const auto picture = read_picture(view_of(convert(folder, base + kind, "a.jpg")), 30);
        REQUIRE(picture.ok());
        CHECK(is_about(at(*picture, 10, 10), red));
    }
    CHECK(read_picture(view_of(convert(folder, base + "-colorspace Gray", "g.jpg")), 30).ok());
}

TEST_CASE("a picture cut at each length is refused, never read in part")
{
    tests::Folder folder;
    const auto jpeg = jpeg_of(a_picture(64, 48), 80);
    const auto png = convert(folder, "-size 40x30 plasma:", "a.png");
    for (std::size_t length = 0; length + 2 < jpeg.size(); ++length)
        CHECK_FALSE(read_picture(ByteView(jpeg).first(length), 100).ok());
    for (std::size_t length = 0; length < png.size(); ++length)
        CHECK_FALSE(read_picture(view_of(png).first(length), 100).ok());
}

TEST_CASE("a picture with any bit changed is read or refused")
{
    const auto jpeg = jpeg_of(a_picture(32, 24), 80);
    int refused = 0;
    for (std::size_t i = 0; i < jpeg.size(); ++i) {
        auto other = jpeg;
        other[i] = static_cast<std::uint8_t>(other[i] ^ (1U << (i % 8)));
        refused += read_picture(other, 16).ok() ? 0 : 1;
    }
    CHECK(refused > 20);
}

TEST_CASE("dimensions beyond the limits are refused before anything of their size is allocated")
{
    auto jpeg = jpeg_of(a_picture(32, 24), 80);
    const auto frame = text_of(jpeg).find("\xff\xc0");
    REQUIRE(frame != std::string_view::npos);
    const auto claim = [&](int width, int height) {
        for (int i = 0; i < 2; ++i) {
            jpeg[frame + 5 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(height >> (8 * (1 - i)));
            jpeg[frame + 7 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(width >> (8 * (1 - i)));
        }
        return code(read_picture(jpeg, 100));
    };
    CHECK(claim(65000, 65000) == "picture.too_large");
    CHECK(claim(15000, 15000) == "picture.too_large");
    CHECK(claim(0, 24) == "picture.damaged");
    Bytes png = copy_of(view_of(std::string("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0\0\0\0\0", 33)));
    CHECK_FALSE(read_picture(png, 100).ok());
    CHECK(code(read_picture(view_of("%PDF-1.4"), 100)) == "picture.type");
}
