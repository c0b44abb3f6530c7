#include "core/bundle/manifest.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::bundle {

namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

constexpr const char* magic = "bhxh-goi";
constexpr std::uint64_t format = 1;
constexpr std::size_t many = 65'536; ///< the manifest's own limit of 1 MiB bounds lists tighter

enum Key : std::uint64_t {
    k_magic = 1, k_format, k_must, k_optional, k_kind, k_from, k_to, k_series, k_created, k_app, k_streams, k_have, k_base, k_saw, k_segments,
    k_attachments, k_want, k_totals, k_cover, k_trust, k_archived, k_digests, k_quarantine, k_note, k_feed, k_snapshots, k_copies,
};

struct TooNew {};
struct TooMany {};

void within(bool holds)
{
    if (!holds)
        throw TooMany{};
}

Value hash_or_null(const Hash& hash) { return hash.empty() ? Value() : Value(hash.view()); }
Hash maybe_hash(const Value& value) { return value.is_null() ? Hash{} : hash_in(value); }

Value texts(const std::vector<std::string>& list)
{
    return list_of(list, [](const std::string& text) { return Value(text); });
}

std::vector<std::string> texts_in(const Value& value)
{
    return list_in<std::string>(value, 64, [](const Value& v) { return text_in(v, 200); });
}

Value value_of(const sync::Number& number) { return Array{Value(number.epoch), Value(number.no)}; }
sync::Number number_in(const Value& value) { return {count_in(tuple_in(value, 2)[0]), count_in(tuple_in(value, 2)[1])}; }

Value value_of(const sync::Run& s) { return Array{Value(s.stream.view()), Value(s.low), Value(s.seq), Value(s.hash.view())}; }
sync::Run stretch_in(const Value& value)
{
    const Array& p = tuple_in(value, 4);
    return {id_in<StreamId>(p[0]), count_in(p[1]), count_in(p[2]), hash_in(p[3])};
}

Value value_of(const StreamRange& r)
{
    return Array{Value(r.stream.view()), Value(r.from), Value(r.to), hash_or_null(r.prev), Value(r.head.view())};
}
StreamRange range_in(const Value& value)
{
    const Array& p = tuple_in(value, 5);
    return {id_in<StreamId>(p[0]), count_in(p[1]), count_in(p[2]), maybe_hash(p[3]), hash_in(p[4])};
}

Value value_of(const sync::FeedPosition& f)
{
    return Array{Value(f.ident.hub_epoch), Value(ByteView(f.ident.random)), Value(f.no), hash_or_null(f.chain)};
}
sync::FeedPosition feed_in(const Value& value)
{
    const Array& p = tuple_in(value, 4);
    return {{count_in(p[0]), exact_bytes<8>(p[1])}, count_in(p[2]), maybe_hash(p[3])};
}

Value value_of(const sync::SnapshotMarks::value_type& s)
{
    return Array{Value(s.first.table), Value(s.first.unit.view()), value_of(s.second.number), Value(s.second.content.view())};
}
sync::SnapshotMarks snapshots_in(const Value& value)
{
    sync::SnapshotMarks out;
    for (const Value& item : value.is_null() ? Array{} : array_in(value, many)) {
        const Array& p = tuple_in(item, 4);
        need(out.emplace(sync::SnapshotKey{count_in(p[0]), id_in<ScopeId>(p[1])}, sync::SnapshotMark{number_in(p[2]), hash_in(p[3])}).second, "snapshot twice");
    }
    return out;
}

Value value_of(const SegmentEntry& s)
{
    return Array{Value(s.name), Value(static_cast<int>(s.type)), Value(s.raw), Value(s.stored), Value(s.hash.view()), Value(s.count)};
}
SegmentEntry segment_in(const Value& value)
{
    const Array& p = tuple_in(value, 6);
    const std::uint64_t type = count_in(p[1]);
    need(type >= 1 && type <= static_cast<std::uint64_t>(SegmentType::statement), "segment type");
    SegmentEntry out{text_in(p[0], 99), static_cast<SegmentType>(type), count_in(p[2]), count_in(p[3]), hash_in(p[4]), count_in(p[5])};
    within(out.raw <= limit::segment_raw && out.stored <= 2 * limit::segment_raw);
    return out;
}

Value value_of(const AttachmentEntry& a)
{
    return Array{Value(a.content.view()), Value(a.size), Value(a.type), list_of(a.chunks, [](const Hash& h) { return Value(h.view()); }),
                 list_of(a.sent, [](std::uint64_t n) { return Value(n); })};
}
AttachmentEntry attachment_in(const Value& value)
{
    const Array& p = tuple_in(value, 5);
    AttachmentEntry out{hash_in(p[0]), count_in(p[1]), text_in(p[2], 100), list_in<Hash>(p[3], many, hash_in),
                        list_in<std::uint64_t>(p[4], many, count_in)};
    within(out.size <= limit::attachment);
    need(out.chunks.size() == (out.size + limit::attachment_chunk - 1) / limit::attachment_chunk, "chunks");
    for (std::size_t i = 0; i < out.sent.size(); ++i)
        need(out.sent[i] < out.chunks.size() && (i == 0 || out.sent[i - 1] < out.sent[i]), "chunk numbers");
    return out;
}

Value value_of(const UnitDigestMark& d) { return Array{Value(d.scope.view()), Value(d.ops.view()), Value(d.state.view())}; }
UnitDigestMark digest_in(const Value& value)
{
    const Array& p = tuple_in(value, 3);
    return {id_in<ScopeId>(p[0]), hash_in(p[1]), hash_in(p[2])};
}

Value value_of(const Quarantined& q) { return Array{value_of(q.number), Value(q.reason), Value(q.detail)}; }
Quarantined quarantined_in(const Value& value)
{
    const Array& p = tuple_in(value, 3);
    return {number_in(p[0]), count_in(p[1]), text_in(p[2], 500)};
}

Value value_of(const Totals& t) { return Array{Value(t.ops), Value(t.records), Value(t.finals), Value(t.raw)}; }
Totals totals_in(const Value& value)
{
    const Array& p = tuple_in(value, 4);
    return {count_in(p[0]), count_in(p[1]), count_in(p[2]), count_in(p[3])};
}

template <class Items>
void put_items(Map& map, Key key, const Items& items)
{
    put_list(map, key, list_of(items, [](const auto& item) { return value_of(item); }));
}

void put_who(Map& map, const Manifest& m)
{
    map[k_from] = Array{Value(m.from.view()), Value(m.serial), Value(m.number.epoch), Value(m.number.no)};
    if (!m.to.empty())
        map[k_to] = Array{Value(m.to.view()), Value(ByteView(m.key))};
    map[k_series] = Array{Value(ByteView(m.series)), Value(m.volume), Value(m.volumes)};
    map[k_created] = Array{Value(m.hlc), Value(m.wall_ms), Value(m.zone_minutes)};
    map[k_app] = Array{Value(m.app), Value(m.schema_from), Value(m.schema_to)};
}

void read_who(const Map& map, Manifest& m)
{
    const Array& from = tuple_in(cbor::at(map, k_from), 4);
    m.from = id_in<DeviceId>(from[0]);
    m.serial = count_in(from[1]);
    m.number = {count_in(from[2]), count_in(from[3])};
    if (const Value& to = cbor::at(map, k_to); !to.is_null()) {
        m.to = id_in<DeviceId>(tuple_in(to, 2)[0]);
        m.key = exact_bytes<8>(tuple_in(to, 2)[1]);
    }
    const Array& series = tuple_in(cbor::at(map, k_series), 3);
    m.series = exact_bytes<16>(series[0]);
    m.volume = count_in(series[1]);
    m.volumes = count_in(series[2]);
    need(m.volume >= 1 && m.volume <= m.volumes, "series");
    const Array& created = tuple_in(cbor::at(map, k_created), 3);
    m.hlc = count_in(created[0]);
    m.wall_ms = integer_in(created[1]);
    m.zone_minutes = integer_in(created[2]);
    const Array& app = tuple_in(cbor::at(map, k_app), 3);
    m.app = text_in(app[0], 100);
    m.schema_from = count_in(app[1]);
    m.schema_to = count_in(app[2]);
}

void put_content(Map& map, const Manifest& m)
{
    put_items(map, k_streams, m.streams);
    put_items(map, k_have, m.have);
    put_items(map, k_base, m.base);
    if (m.saw)
        map[k_saw] = value_of(*m.saw);
    put_items(map, k_segments, m.segments);
    put_items(map, k_attachments, m.attachments);
    put_list(map, k_want, list_of(m.want, [](const Hash& h) { return Value(h.view()); }));
    map[k_totals] = value_of(m.totals);
    put_list(map, k_cover, texts(m.cover));
    map[k_trust] = m.trust_version;
    put_items(map, k_archived, m.archived);
    put_items(map, k_digests, m.digests);
    put_items(map, k_quarantine, m.quarantine);
    if (!m.note.empty())
        map[k_note] = m.note;
    if (m.feed)
        map[k_feed] = value_of(*m.feed);
    put_items(map, k_snapshots, m.snapshots);
    map[k_copies] = m.copies_to;
}

/// All that is promised must be within the limits before any of it is read.
void judge_promises(const Manifest& m)
{
    within(m.segments.size() <= limit::segments && m.attachments.size() <= limit::attachments && m.totals.ops <= limit::ops);
    within(m.streams.size() <= (m.kind == BundleKind::up ? limit::streams_up : limit::streams_down));
    std::uint64_t raw = 0;
    for (std::size_t i = 0; i < m.segments.size(); ++i) {
        raw += m.segments[i].raw;
        need(m.segments[i].name == segment_name(i + 1, m.segments[i].type), "segment name");
    }
    within(raw <= limit::raw_total);
    need(raw == m.totals.raw, "total of the segments");
    within(m.note.size() <= 4 * limit::note);
}

void read_content(const Map& map, Manifest& m)
{
    m.streams = list_in<StreamRange>(cbor::at(map, k_streams), many, range_in);
    m.have = list_in<sync::Run>(cbor::at(map, k_have), many, stretch_in);
    m.base = list_in<sync::Run>(cbor::at(map, k_base), many, stretch_in);
    if (const Value& saw = cbor::at(map, k_saw); !saw.is_null())
        m.saw = number_in(saw);
    m.segments = list_in<SegmentEntry>(cbor::at(map, k_segments), many, segment_in);
    m.attachments = list_in<AttachmentEntry>(cbor::at(map, k_attachments), many, attachment_in);
    m.want = list_in<Hash>(cbor::at(map, k_want), many, hash_in);
    m.totals = totals_in(cbor::at(map, k_totals));
    m.cover = texts_in(cbor::at(map, k_cover));
    m.trust_version = count_in(cbor::at(map, k_trust));
    m.archived = list_in<sync::Run>(cbor::at(map, k_archived), many, stretch_in);
    m.digests = list_in<UnitDigestMark>(cbor::at(map, k_digests), many, digest_in);
    m.quarantine = list_in<Quarantined>(cbor::at(map, k_quarantine), many, quarantined_in);
    if (const Value& note = cbor::at(map, k_note); !note.is_null())
        m.note = text_in(note, 4 * limit::note);
    if (const Value& feed = cbor::at(map, k_feed); !feed.is_null())
        m.feed = feed_in(feed);
    m.snapshots = snapshots_in(cbor::at(map, k_snapshots));
    m.copies_to = count_in(cbor::at(map, k_copies));
}

Manifest manifest_in(const Map& map)
{
    need(cbor::at(map, k_magic).text() != nullptr && text_in(cbor::at(map, k_magic)) == magic, "magic");
    if (count_in(cbor::at(map, k_format)) != format)
        throw TooNew{};
    Manifest m;
    m.must = texts_in(cbor::at(map, k_must));
    m.optional = texts_in(cbor::at(map, k_optional));
    const std::uint64_t kind = count_in(cbor::at(map, k_kind));
    if (kind > static_cast<std::uint64_t>(BundleKind::diagnostic))
        throw TooNew{};
    m.kind = static_cast<BundleKind>(kind);
    read_who(map, m);
    read_content(map, m);
    judge_promises(m);
    return m;
}

} // namespace

Bytes encode(const Manifest& m)
{
    Map map{{k_magic, magic}, {k_format, format}, {k_kind, static_cast<int>(m.kind)}};
    put_list(map, k_must, texts(m.must));
    put_list(map, k_optional, texts(m.optional));
    put_who(map, m);
    put_content(map, m);
    return cbor::encode(map);
}

Result<Manifest> read_manifest(ByteView stored)
{
    if (stored.size() > limit::manifest)
        return refusal(Reason::limits, "manifest");
    try {
        const auto value = cbor::decode(stored);
        need(value.ok(), "cbor");
        return manifest_in(map_in(*value));
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    } catch (const TooNew&) {
        return refusal(Reason::too_new, "manifest");
    } catch (const TooMany&) {
        return refusal(Reason::limits, "manifest");
    }
}

Hash manifest_hash(ByteView stored) { return blake2b("bhx-manifest-v1", stored); }

Bytes manifest_statement(const Hash& hash)
{
    Bytes out = copy_of(view_of("bhxh-goi-v1"));
    out.push_back(0);
    out.insert(out.end(), hash.bytes.begin(), hash.bytes.end());
    return out;
}

std::vector<std::string> cover_arguments(const Manifest& m)
{
    return {hex(m.to.view()), hex(m.from.view().first(8)), std::to_string(m.number.epoch) + "." + std::to_string(m.number.no),
            std::to_string(m.volume) + "/" + std::to_string(m.volumes), std::to_string(static_cast<int>(m.kind))};
}

} // namespace dondoc::bundle
