#pragma once
// show-bundle: what a file says of itself. Without a key only the cover, which is a hint; with a key that opens it the signed manifest, and whether the
// whole file is sound. Nothing is taken in.
#include "core/bundle/bundle_reader.hpp"
#include <filesystem>

namespace dondoc::actions {

struct ShownBundle {
    std::uint64_t bytes = 0;
    std::optional<bundle::Cover> cover;
    std::optional<bundle::Front> front;              ///< opened
    std::optional<bundle::Certificate> sender;       ///< whose signature on the manifest holds; whether he is trusted only a store can say
    std::string fingerprint;
    std::optional<Problem> damage;                   ///< opened, but not sound to its end
};
/// Q01 and Q03 when not even the header can be read; no key that fits is no problem.
Result<ShownBundle> show_bundle(const std::filesystem::path& file, const std::vector<bundle::BoxSecret>& keys);

} // namespace dondoc::actions
