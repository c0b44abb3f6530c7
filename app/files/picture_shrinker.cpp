#include "app/files/picture_shrinker.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc::files {
namespace {

constexpr std::uint8_t white = 255;

std::uint32_t scaled(std::uint32_t side, std::uint32_t longest, std::uint32_t wanted)
{
    const std::uint64_t out = (std::uint64_t{side} * wanted + longest / 2) / longest;
    return static_cast<std::uint32_t>(std::max<std::uint64_t>(1, out));
}

} // namespace

PictureShrinker::PictureShrinker(std::uint32_t width, std::uint32_t height, std::uint32_t longest_side) : width_(width), height_(height)
{
    check(width > 0 && height > 0 && width <= picture_side_limit && height <= picture_side_limit, "the picture was measured before");
    check(longest_side > 0, "a picture has sides");
    const auto longest = std::max(width, height), wanted = std::min(longest, longest_side);
    out_.width = scaled(width, longest, wanted);
    out_.height = scaled(height, longest, wanted);
    out_.rgb.assign(std::size_t{out_.width} * out_.height * 3, white);
    across_.resize(std::size_t{out_.width} * 3);
    down_.resize(std::size_t{out_.width} * 3);
}

/// On a ruler of width × out.width marks source pixel x covers [x·out, (x+1)·out) and pixel o of the result [o·width, (o+1)·width): two of these at most.
void PictureShrinker::add_across(const std::uint8_t* rgb)
{
    std::fill(across_.begin(), across_.end(), 0U);
    std::uint32_t o = 0;
    std::uint64_t end = width_;
    for (std::uint32_t x = 0; x < width_; ++x) {
        const std::uint64_t from = std::uint64_t{x} * out_.width, to = from + out_.width;
        const auto here = static_cast<std::uint32_t>(std::min(to, end) - from), next = out_.width - here;
        for (std::size_t c = 0; c < 3; ++c)
            across_[o * 3 + c] += rgb[x * 3 + c] * here;
        if (to >= end && o + 1 < out_.width) {
            ++o;
            end += width_;
            for (std::size_t c = 0; c < 3; ++c)
                across_[o * 3 + c] += rgb[x * 3 + c] * next;
        }
    }
}

void PictureShrinker::add_down(std::uint64_t weight)
{
    for (std::size_t i = 0; i < down_.size(); ++i)
        down_[i] += across_[i] * weight;
}

void PictureShrinker::finish_row()
{
    const std::uint64_t area = std::uint64_t{width_} * height_;
    std::uint8_t* to = out_.rgb.data() + std::size_t{out_row_} * down_.size();
    for (std::size_t i = 0; i < down_.size(); ++i)
        to[i] = static_cast<std::uint8_t>((down_[i] + area / 2) / area);
    std::fill(down_.begin(), down_.end(), 0U);
    ++out_row_;
}

void PictureShrinker::add(const std::uint8_t* rgb)
{
    if (row_ >= height_)
        return;
    add_across(rgb);
    const std::uint64_t from = std::uint64_t{row_} * out_.height, to = from + out_.height, end = (std::uint64_t{out_row_} + 1) * height_;
    add_down(std::min(to, end) - from);
    ++row_;
    if (to < end)
        return;
    finish_row();
    if (to > end)
        add_down(to - end);
}

} // namespace dondoc::files
