#pragma once
// What a printed page says about itself, read back: from its QR "DD1:<code>:<page>/<pages>:<12 hex>", or typed from its last line.
#include "core/base/hash.hpp"
#include "core/base/result.hpp"

namespace dondoc::documents {

struct PageMark {
    std::string code;       ///< "BBCK-DC0013D-261120-01", upper case
    int page = 0, pages = 0; ///< 0 = not said (typed)
    std::string digits;     ///< first hex digits of the content hash, lower case; 12 from a QR, at least 4 when typed
    friend bool operator==(const PageMark&, const PageMark&) = default;
};

inline constexpr std::size_t fewest_typed_digits = 4;

/// Empty when the text is not of one of our pages.
std::optional<PageMark> read_page_mark(std::string_view qr_text);
/// As a person types them: case and spaces do not matter. Problems attachment.page.code, attachment.page.digits.
Result<PageMark> typed_page_mark(std::string_view code, std::string_view digits);

bool has_code(const PageMark& mark, std::string_view page_code);
bool has_hash(const PageMark& mark, const Hash& content_hash);

} // namespace dondoc::documents
