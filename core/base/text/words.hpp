#pragma once
#include "core/base/money.hpp"
#include <string>

namespace dondoc::text {

/// Settings of an office: linh or lẻ, nghìn or ngàn, tỷ or tỉ.
struct WordStyle {
    std::string linh = "linh";
    std::string nghin = "nghìn";
    std::string ty = "tỷ";
};

/// "một triệu không trăm linh năm" (office style, DOMAIN.md 9); "âm …" for less than nothing.
std::string number_in_words(std::int64_t number, const WordStyle& style = {});

/// "Một triệu không trăm linh năm đồng".
std::string amount_in_words(Money amount, const WordStyle& style = {});

} // namespace dondoc::text
