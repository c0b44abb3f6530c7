#pragma once
// Rows in, fewer and shorter rows out: each pixel is the exact mean of the area it covers. Integers only.
#include "app/files/picture.hpp"

namespace dondoc::files {

class PictureShrinker
{
public:
    /// Sides of the source must be within the limits of picture.hpp.
    PictureShrinker(std::uint32_t width, std::uint32_t height, std::uint32_t longest_side);
    /// One row of the source, `width` × 3 bytes; rows past the last are not asked for.
    void add(const std::uint8_t* rgb);
    /// Rows that never came are white.
    Picture take() { return std::move(out_); }

private:
    void add_across(const std::uint8_t* rgb);
    void add_down(std::uint64_t weight);
    void finish_row();

    std::uint32_t width_, height_;
    std::uint32_t row_ = 0, out_row_ = 0;
    Picture out_;
    std::vector<std::uint32_t> across_; ///< of this source row: sums weighted by width
    std::vector<std::uint64_t> down_;   ///< of the row being made: weighted by area
};

} // namespace dondoc::files
