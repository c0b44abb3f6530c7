#pragma once
// An op: one immutable fact at (stream, seq), named by its hash (SYNC.md 2.1, 2.2).
#include "core/base/cbor.hpp"
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"

namespace dondoc::sync {

enum class Kind : std::uint8_t {
    create = 1, set = 2, finalise = 3, amend = 4, void_record = 5, supersede = 6, grant = 7, release = 8, review = 9, seal = 10, epoch = 11,
    waive_gap = 12, redact = 13, revoke_device = 14, attach = 15, resolve = 16, end_grant = 17, import = 18, refuse_signature = 19,
};

/// Another op, by place and by the first 8 bytes of its hash (tells the branches of a fork apart).
struct Ref {
    StreamId stream;
    std::uint64_t seq = 0;
    std::array<std::uint8_t, 8> h8{};
    friend auto operator<=>(const Ref&, const Ref&) = default;
};

using GrantId = std::array<std::uint8_t, 8>; ///< all zero = none

/// What the author decides. Payload: {group: value, …}, 0 = 16 bytes of salt for kinds that hold personal data.
struct OpDraft {
    Kind kind = Kind::set;
    ScopeId scope;
    RecordId record;
    std::vector<Ref> over; ///< the writes that this one replaces
    GrantId grant{};
    std::string actor;     ///< officer's code, at most 16 bytes
    cbor::Map payload;
};

struct Op {
    StreamId stream;
    std::uint64_t seq = 0;
    std::uint64_t hlc = 0; ///< 48-bit ms << 16 | counter
    Kind kind = Kind::set;
    ScopeId scope;
    RecordId record;
    std::vector<Ref> over;
    GrantId grant{};
    std::string actor;
    std::uint64_t schema = 1;
    std::uint64_t wall = 0; ///< 0 = within 2 s of hlc
    Hash payload_hash;
    Hash prev;              ///< empty for seq 1
    Bytes payload;          ///< canonical CBOR; empty = redacted
    Hash hash;              ///< computed, never taken from outside
};

Ref ref_of(const Op& op);
/// The header's canonical bytes: what `hash` is taken over.
Bytes header_bytes(const Op& op);
/// Fills payload_hash and hash.
void seal(Op& op);
/// Stored form: CBOR [header, payload | null].
Bytes pack(const Op& op);
/// Strict: canonical bytes, known field types, ≤ 64 KiB, payload matches its hash. Problems "op.…". Unknown kinds are kept (SYNC.md 2.11).
Result<Op> unpack(ByteView stored);

inline constexpr std::size_t op_limit = 64 * 1024;

/// HLC advance: max(last + 1, wall, largest seen) (SYNC.md 2.10).
std::uint64_t next_hlc(std::uint64_t last, std::int64_t wall_ms);

} // namespace dondoc::sync
