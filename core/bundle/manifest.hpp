#pragma once
// The signed table of contents of a bundle (SYNC.md 3.3; keys in BUNDLE_FORMAT.md).
#include "core/base/ids.hpp"
#include "core/bundle/keys.hpp"
#include "core/bundle/segment.hpp"
#include "core/sync/statement.hpp"

namespace dondoc::bundle {

enum class BundleKind : std::uint8_t { up = 0, down = 1, request = 2, certificate = 3, full_backup = 4, diagnostic = 5 };

/// What of a stream stands in the segments: ops `from` … `to`; `prev` must be held by the receiver or they wait.
struct StreamRange {
    StreamId stream;
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    Hash prev;
    Hash head;
    friend bool operator==(const StreamRange&, const StreamRange&) = default;
};

struct AttachmentEntry {
    Hash content; ///< of the whole, as the attach op names it
    std::uint64_t size = 0;
    std::string type;
    std::vector<Hash> chunks;         ///< of every 4 MiB
    std::vector<std::uint64_t> sent;  ///< numbers of the chunks in this bundle, ascending from 0
    friend bool operator==(const AttachmentEntry&, const AttachmentEntry&) = default;
};

struct UnitDigestMark {
    ScopeId scope;
    Hash ops;
    Hash state;
    friend bool operator==(const UnitDigestMark&, const UnitDigestMark&) = default;
};

struct Quarantined {
    sync::Number number;
    std::uint64_t reason = 0; ///< 3 = Q03
    std::string detail;
    friend bool operator==(const Quarantined&, const Quarantined&) = default;
};

struct Totals {
    std::uint64_t ops = 0, records = 0, finals = 0, raw = 0;
    friend bool operator==(const Totals&, const Totals&) = default;
};

struct Manifest {
    std::vector<std::string> must;      ///< features without which nothing may be read, "training"
    std::vector<std::string> optional;
    BundleKind kind = BundleKind::up;
    DeviceId from;
    std::uint64_t serial = 0;           ///< of the sender's certificate
    sync::Number number;
    DeviceId to;                        ///< empty in a request
    std::array<std::uint8_t, 8> key{};  ///< first 8 bytes of the public box key it is sealed for
    std::array<std::uint8_t, 16> series{};
    std::uint64_t volume = 1, volumes = 1;
    std::uint64_t hlc = 0;
    std::int64_t wall_ms = 0;
    std::int64_t zone_minutes = 420;
    std::string app;
    std::uint64_t schema_from = 1, schema_to = 1;
    std::vector<StreamRange> streams;
    std::vector<sync::Run> have;
    std::vector<sync::Run> base;
    std::optional<sync::Number> saw;    ///< newest bundle of the receiver that the sender has taken
    std::vector<SegmentEntry> segments;
    std::vector<AttachmentEntry> attachments;
    std::vector<Hash> want;
    Totals totals;
    std::vector<std::string> cover;     ///< arguments of the cover stanza
    std::uint64_t trust_version = 0;
    std::vector<sync::Run> archived;
    std::vector<UnitDigestMark> digests;
    std::vector<Quarantined> quarantine;
    std::string note;
    std::optional<sync::FeedPosition> feed;      ///< up: my place; down: the place before the first entry here
    sync::SnapshotMarks snapshots;    ///< up: what I hold
    std::uint64_t copies_to = 0;        ///< number of recipients beside `to` (the escrow)
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

Bytes encode(const Manifest& manifest);
/// Q10 for another form, Q07 for another format, Q08 beyond a limit of SYNC.md 3.4.
Result<Manifest> read_manifest(ByteView stored);
Hash manifest_hash(ByteView stored);
/// What the sender signs: "bhxh-goi-v1" 0 ‖ manifest hash.
Bytes manifest_statement(const Hash& hash);
/// "<to> <device8> <epoch>.<no> <i>/<n> <kind>", as the cover stanza says it after "bhxh.gov.vn/goi v1".
std::vector<std::string> cover_arguments(const Manifest& manifest);

} // namespace dondoc::bundle
