#pragma once
// The text header of an age v1 file (C2SP age.md): stanzas, wrapped file keys, HMAC.
#include "core/bundle/keys.hpp"
#include "core/bundle/stream.hpp"

namespace dondoc::bundle {

using FileKey = std::array<std::uint8_t, 16>;

struct Stanza {
    std::vector<std::string> arguments; ///< at least one, each of visible ASCII
    Bytes body;
    friend bool operator==(const Stanza&, const Stanza&) = default;
};

struct AgeHeader {
    std::vector<Stanza> stanzas;
    std::string text; ///< as it stood, up to and including "---"
    Key32 mac{};
};

/// Reads exactly the header. Q01 when the first line is not age's, Q03 for any other form that age does not allow, Q08 when too large.
Result<AgeHeader> read_age_header(Source& source);
/// Q02 when no key opens a stanza; Q03 when a stanza of type X25519 is malformed or the HMAC is wrong.
Result<FileKey> unwrap(const AgeHeader& header, const std::vector<BoxSecret>& keys);

Stanza wrap(const FileKey& key, const BoxPublic& recipient, const BoxSecret& ephemeral);
std::string header_text(const FileKey& key, const std::vector<Stanza>& stanzas);

} // namespace dondoc::bundle
