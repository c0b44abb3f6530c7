#pragma once
// Reading a bundle forwards, authenticated before it is parsed (SYNC.md 3.6): header → keys → front → proof → body. Nothing of the body may count
// until `read_body` has returned: a cut file gives true chunks first.
#include "core/bundle/age.hpp"
#include "core/bundle/certificate.hpp"
#include "core/bundle/manifest.hpp"
#include "core/bundle/ustar.hpp"
#include <memory>

namespace dondoc::bundle {

/// What anybody can read without a key: a hint, until the manifest confirms it.
struct Cover {
    std::vector<std::string> arguments;
    Bytes tag;
    DeviceId to;
    std::array<std::uint8_t, 8> from{};
    sync::Number number;
    std::uint64_t kind = 0;
};
std::optional<Cover> cover_of(const AgeHeader& header);

struct Front {
    Manifest manifest;
    Hash hash;             ///< of the manifest's bytes: fingerprint and cover tag come from it
    Signature signature{};
    Certificates certificates;
};

/// What the reader of a bundle relies on.
struct Trust {
    DeviceId me;
    bool training = false;
    std::optional<SignPublic> root; ///< empty before enrolment: the trust list in the bundle brings it
    std::vector<Revocation> revoked;
};

/// Who signed the front, when all holds: Q02 recipient, Q04 certificate not of this root, Q05 signature, Q07 unknown must-features,
/// Q20 training against real. `cover` is compared where there is one (Q11). A revoked sender (Q06) is the caller's to judge: its ops before the cut count.
Result<Certificate> prove(const Front& front, const Trust& trust, const std::optional<Cover>& cover);

struct BundleHandler {
    virtual ~BundleHandler() = default;
    virtual Result<Done> segment(const SegmentEntry& entry, ByteView raw) = 0;
    virtual Result<Done> chunk(const AttachmentEntry& entry, std::uint64_t number, ByteView bytes) = 0;
};

class BundleReader
{
public:
    explicit BundleReader(Source& in) : in_(in) {}
    /// Age header; then `cover` can be asked.
    Result<Done> read_header();
    [[nodiscard]] const std::optional<Cover>& cover() const { return cover_; }
    [[nodiscard]] const AgeHeader& header() const { return header_; }
    Result<Done> unlock(const std::vector<BoxSecret>& keys);
    Result<Front> read_front();
    /// All segments and chunks in the manifest's order, then the end; Q03, Q08, Q18, or what the handler refuses.
    Result<Done> read_body(const Manifest& manifest, BundleHandler& handler);

private:
    Source& in_;
    AgeHeader header_;
    std::optional<Cover> cover_;
    std::unique_ptr<AgeReader> plain_;
    std::unique_ptr<TarReader> tar_;
};

/// A bundle without age: the enrolment request. Nothing but the front may stand in it.
Result<Front> read_bare_bundle(Source& in);

} // namespace dondoc::bundle
