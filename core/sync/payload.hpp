#pragma once
// What stands in the payload of every kind of op that does not write a record's own groups: {0: salt, 1: {…}}, the numbers of the inner map beside
// each field. Payloads of create, set, resolve and amend are {0: salt, group: value, …} and belong to core/model/kind.hpp.
// `read_…` is empty when the payload is of another form: such an op stays in the log and has no effect (SYNC.md 5.2).
#include "core/base/day.hpp"
#include "core/sync/op.hpp"

namespace dondoc::sync {

/// Per stream the last seq that was in time under a grant; a stream that is missing stands at 0 (SYNC.md 2.7).
using Cut = std::map<StreamId, std::uint64_t>;

/// grant and end_grant, by the hub only; the unit is the op's scope. `end_grant` has no grant of its own, only closings.
struct Granting {
    GrantId grant{};                     ///< 1; absent in end_grant
    std::string officer;                 ///< 2; absent in end_grant
    bool deputy = false;                 ///< 3; absent = false
    std::optional<Day> from;             ///< 4; days since 1970-01-01
    std::optional<Day> to;               ///< 5; a reminder: only end_grant ends a deputy (FEED.md FIX 6)
    std::map<GrantId, Cut> closings;     ///< 6; [[grant, [[stream, seq], …]], …] ascending
    friend bool operator==(const Granting&, const Granting&) = default;
};

/// review, by the hub only; `over` names the late ops.
struct Review {
    bool accept = false;                 ///< 1
    std::string reason;                  ///< 2; absent = none
    friend bool operator==(const Review&, const Review&) = default;
};

/// finalise; `over` names every live write of the record: exactly the content that is frozen.
struct Finalising {
    Hash content_hash;                   ///< 1; SHA-256 (DESIGN.md 4)
    std::string page_code;               ///< 2
    std::vector<std::string> signers;    ///< 3; absent = none
    std::string template_name;           ///< 4
    std::uint64_t template_version = 0;  ///< 5
    cbor::Value figures;                 ///< 6; figures quoted with their as-of, as documents define them; absent = none
    friend bool operator==(const Finalising&, const Finalising&) = default;
};

/// attach
struct Attaching {
    Hash content;                        ///< 1; BLAKE2b "bhx-att-v1" of the plain bytes
    std::uint64_t size = 0;              ///< 2
    std::string role;                    ///< 3; "signed", "photo", "other"
    std::string name;                    ///< 4; as the officer's file was called
    std::string media_type;              ///< 5
    std::optional<Hash> page;            ///< 6; role "signed": content hash of the page that was signed
    friend bool operator==(const Attaching&, const Attaching&) = default;
};

/// void_record; undone by another one that names it in `over`, with `voided` false.
struct Voiding {
    bool voided = true;                  ///< 1
    std::string reason;                  ///< 2
    friend bool operator==(const Voiding&, const Voiding&) = default;
};

/// supersede, on the old record
struct Superseding {
    RecordId by;                         ///< 1
    friend bool operator==(const Superseding&, const Superseding&) = default;
};

/// refuse_signature
struct Refusing {
    std::string reason;                  ///< 1
    std::vector<std::string> witnesses;  ///< 2
    friend bool operator==(const Refusing&, const Refusing&) = default;
};

cbor::Map payload_of(const Granting& facts);
cbor::Map payload_of(const Review& facts);
cbor::Map payload_of(const Finalising& facts);
cbor::Map payload_of(const Attaching& facts);
cbor::Map payload_of(const Voiding& facts);
cbor::Map payload_of(const Superseding& facts);
cbor::Map payload_of(const Refusing& facts);

std::optional<Granting> read_granting(const Op& op);
std::optional<Review> read_review(const Op& op);
std::optional<Finalising> read_finalising(const Op& op);
std::optional<Attaching> read_attaching(const Op& op);
std::optional<Voiding> read_voiding(const Op& op);
std::optional<Superseding> read_superseding(const Op& op);
std::optional<Refusing> read_refusing(const Op& op);

} // namespace dondoc::sync
