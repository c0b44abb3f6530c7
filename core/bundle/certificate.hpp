#pragma once
// Certificates and the trust list: strict CBOR bodies, each signed whole (SYNC.md 4.1). No X.509.
#include "core/base/day.hpp"
#include "core/bundle/keys.hpp"
#include "core/base/result.hpp"
#include <map>

namespace dondoc::bundle {

enum class DeviceRole : std::uint8_t { field = 0, hub = 1 };

/// Validity is advice for the screen; what a device wrote is cut by its revocation, never by a clock.
struct Certificate {
    std::uint64_t serial = 0; ///< 0 = a request, signed by the device itself
    SignPublic sign;
    BoxPublic box;
    std::string office;
    std::string office_name;
    std::vector<std::string> officers; ///< codes
    DeviceRole role = DeviceRole::field;
    Day not_before;
    Day not_after;
    SignPublic issuer;
    bool training = false;
    std::string officer_name; ///< of the first officer, as the laptop was set up
    friend bool operator==(const Certificate&, const Certificate&) = default;
    [[nodiscard]] DeviceId device() const { return device_id(sign); }
};

/// The stored form: CBOR [body bytes, signature by `seed`, whose public half is written into `issuer`].
Bytes issue(Certificate certificate, const SignSeed& seed);
/// Signed by the issuer that it names; who that is, the caller judges. Q05 for a wrong signature, Q10 for another form.
Result<Certificate> read_certificate(ByteView stored);

struct Revocation {
    DeviceId device;
    std::map<StreamId, std::uint64_t> cut; ///< last seq the hub had, per stream
    friend bool operator==(const Revocation&, const Revocation&) = default;
};

struct TrustList {
    std::uint64_t version = 0; ///< only rises
    std::int64_t issued_ms = 0;
    Day valid_until;
    SignPublic root;
    Bytes hub_certificate; ///< stored form
    BoxPublic escrow;
    std::vector<Revocation> revoked;
    std::map<std::string, std::string> officers; ///< code → name
    friend bool operator==(const TrustList&, const TrustList&) = default;
};

Bytes issue(const TrustList& list, const SignSeed& root);
/// Signed by the root that it names.
Result<TrustList> read_trust_list(ByteView stored);

/// Content of bhx/certs.cbor. Empty = not there.
struct Certificates {
    Bytes sender;     ///< 1: of who wrote the bundle (a request: signed by itself)
    Bytes trust_list; ///< 2: from the hub
    Bytes device;     ///< 3: for the device, in the answer to its request
    friend bool operator==(const Certificates&, const Certificates&) = default;
};

Bytes encode(const Certificates& certificates);
Result<Certificates> read_certificates(ByteView stored);

/// What the officer compares with the official letter at first contact.
Hash root_hash(const SignPublic& root);

} // namespace dondoc::bundle
