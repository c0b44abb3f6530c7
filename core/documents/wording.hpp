#pragma once
// The words of a template: data in assets/documents, one key a sentence. Marks: *italic*, **bold**, ***both***, {argument}, <box:flag>, <gap>, <dots>.
// What is put in for an argument is never read as marks.
#include "core/documents/layout/blocks.hpp"
#include <cstdint>
#include <map>

namespace dondoc::documents {

using Arguments = std::map<std::string, std::string>;
using Flags = std::map<std::string, bool>;

struct Wording {
    std::string name;          ///< "commitment_minutes"
    std::uint64_t version = 1; ///< counted up with every change of a word
    std::map<std::string, std::string, std::less<>> texts;

    /// An unknown key or argument is our mistake (`check`): a test prints every document.
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments = {}) const;
    [[nodiscard]] layout::Runs runs(std::string_view key, const Arguments& arguments = {}, const Flags& flags = {},
                                    layout::FontStyle base = layout::FontStyle::regular) const;
    [[nodiscard]] bool has(std::string_view key) const { return texts.find(key) != texts.end(); }
};

/// Spaces that no line may break at become U+00A0 (LAYOUT.md 1): number + giờ/phút/đồng …, ngày/tháng/năm … + number, two-word place names.
std::string glued(const std::string& text);

} // namespace dondoc::documents
