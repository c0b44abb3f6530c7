#include "app/actions/exchange_content.hpp"
#include "app/actions/exchange_trust.hpp"
#include "core/sync/payload.hpp"
#include "db/assignments.hpp"
#include "db/exchange_boxes.hpp"
#include "db/exchange_feed.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_scope.hpp"
#include "db/exchange_snapshots.hpp"
#include <algorithm>
#include <set>

namespace dondoc::actions {
namespace {

using bundle::BundleKind;

/// What is counted and listed while ops go by.
struct Gathered {
    std::vector<std::pair<sync::Op, Bytes>> vouched; ///< of the hub's own-op returns; few
    bundle::Lists lists;
    std::set<StreamId> streams;
    std::vector<Hash> attachments;
    std::set<RecordId> records;
    std::uint64_t finals = 0;

    void count(const sync::Op& op)
    {
        streams.insert(op.stream);
        if (!op.record.empty())
            records.insert(op.record);
        finals += op.kind == sync::Kind::finalise ? 1 : 0;
        if (const auto attaching = sync::read_attaching(op); op.kind == sync::Kind::attach && attaching)
            attachments.push_back(attaching->content);
    }
};

void name_owners(const db::Reader& reader, Gathered& gathered)
{
    for (const StreamId& stream : gathered.streams)
        if (const auto row = db::find_stream(reader, stream))
            gathered.lists.owners.push_back({stream, row->device, row->epoch_no, row->by_hub});
}

void begin_manifest(db::Transaction& t, const db::Store& store, bundle::Manifest& m, BundleKind kind, const bundle::Certificate& to)
{
    m.kind = kind;
    if (store.identity().training)
        m.must = {"training"};
    m.from = store.identity().device;
    m.number = db::next_bundle_number(t);
    m.to = to.device();
    std::copy_n(to.box.bytes.begin(), m.key.size(), m.key.begin());
    t.random().fill(m.series);
    m.wall_ms = t.now_ms();
    m.app = "dondoc";
    m.copies_to = 1;
}

void fill_totals(bundle::Manifest& m, const Gathered& gathered)
{
    m.totals.records = gathered.records.size();
    m.totals.finals = gathered.finals;
}

bundle::Certificate certificate_in(ByteView stored)
{
    auto read = bundle::read_certificate(stored);
    check(read.ok(), "a stored certificate reads back");
    return std::move(*read);
}

bundle::TrustList trust_list_in(ByteView stored)
{
    auto read = bundle::read_trust_list(stored);
    check(read.ok(), "a stored trust list reads back");
    return std::move(*read);
}

const char* letter_up = "Tệp này là gói dữ liệu của chương trình Đôn Đốc, do cán bộ chuyên quản thu gửi BHXH tỉnh/thành phố.\n"
                        "Nội dung đã được mã hóa và ký; chỉ máy của tỉnh mở được. Xin chuyển nguyên tệp, không đổi đuôi .bhx, cho bộ phận phụ trách\n"
                        "thu của BHXH tỉnh/thành phố. Khi không có chương trình: age -d -i KHOA x.bhx | tar x\n";
const char* letter_down = "Tệp này là gói dữ liệu của chương trình Đôn Đốc, do BHXH tỉnh/thành phố gửi một cán bộ chuyên quản thu.\n"
                          "Nội dung đã được mã hóa và ký; chỉ máy của cán bộ đó mở được. Xin chuyển nguyên tệp, không đổi đuôi .bhx.\n"
                          "Khi không có chương trình: age -d -i KHOA x.bhx | tar x\n";

// --- laptop

/// The lists stand first in the bundle, so the surplus is looked at once before it is written.
Gathered lists_up(const db::Transaction& t, const DeviceId& me)
{
    Gathered out;
    for (const auto& row : db::streams(t))
        if (row.device == me)
            out.streams.insert(row.stream);
    db::each_surplus(t, me, [&](const db::LogRow& row) {
        out.streams.insert(row.op.stream);
        out.lists.surplus.push_back(row.op.hash);
    });
    if (out.lists.surplus.empty() && out.streams.size() == 1)
        return out; // the manifest says whose bundle it is: a small one needs no list
    name_owners(t, out);
    return out;
}

/// Own ops that came back from the hub may stand above a gap: they go with its voucher, all others as runs.
void add_up(const db::Transaction& t, const DeviceId& me, const std::vector<sync::Run>& ack, Gathered& gathered, bundle::SegmentBuilder& builder)
{
    db::each_uncovered(t, me, ack, [&](const db::LogRow& row) {
        gathered.count(row.op);
        if (row.voucher.empty())
            builder.own(row.op);
        else
            builder.vouched(row.op, row.voucher);
    });
    db::each_surplus(t, me, [&](const db::LogRow& row) { builder.vouched(row.op, row.voucher); });
}

void state_up(const db::Transaction& t, const db::Store& store, const db::PeerRow& hub, bundle::Manifest& m)
{
    m.have = db::runs_of(t, store.identity().device);
    m.base = db::statement_of(hub).have;
    if (hub.number != sync::Number{})
        m.saw = hub.number;
    m.feed = db::feed_position(t);
    m.snapshots = db::snapshot_marks(t);
    m.want = wanted_contents(t, store, attachment_vault(store));
}

std::vector<Hash> in_vault(const db::Store& store, const std::vector<Hash>& contents)
{
    const auto vault = attachment_vault(store);
    std::vector<Hash> out;
    for (const Hash& content : contents)
        if (std::find(out.begin(), out.end(), content) == out.end() && files::is_sealed(vault, content))
            out.push_back(content);
    return out;
}

// --- hub

struct Down {
    Gathered gathered;
    std::vector<bundle::FeedItem> feed;
    std::set<ScopeId> touched;
};

sync::Owner owner_of(const db::Reader& reader, const StreamId& stream)
{
    const auto row = db::find_stream(reader, stream);
    check(row.has_value(), "an op's stream is known");
    return {row->device, row->by_hub};
}

void gather_own_back(const db::Transaction& t, const db::PeerRow& device, const sync::VoucherKey& key, Down& down)
{
    db::each_uncovered(t, device.device, db::statement_of(device).have, [&](const db::LogRow& row) {
        const auto voucher = sync::vouch(key, row.op.hash, {device.device, false});
        down.gathered.count(row.op);
        down.gathered.vouched.emplace_back(row.op, Bytes(voucher.begin(), voucher.end()));
        down.touched.insert(row.op.scope);
    });
}

/// Steps 2 to 4 of the hub's export: what the device may see joins the feed; what it lacks of the feed goes along.
sync::FeedPosition gather_feed(db::Transaction& t, const db::PeerRow& device, const sync::DeviceScope& scope, const sync::VoucherKey& key, Down& down)
{
    db::StoredFeed feed(t, device.device);
    std::unordered_map<Hash, std::int64_t> visible;
    for (const db::VisibleOp& op : db::visible_ops(t, scope)) {
        sync::offer(feed, op.hash);
        visible.emplace(op.hash, op.number);
    }
    const std::uint64_t base = sync::base_for(feed, db::statement_of(device).feed);
    for (std::uint64_t no = base + 1; no <= feed.size(); ++no) {
        const Hash hash = feed.entry_at(no);
        const auto at = visible.find(hash);
        bundle::FeedItem item{hash, {}};
        if (sync::carries_body(feed, no, at != visible.end())) {
            const sync::Op op = db::op_numbered(t, at->second)->op;
            down.gathered.count(op);
            down.touched.insert(op.scope);
            item.body = bundle::VouchedOp{op, sync::vouch(key, hash, owner_of(t, op.stream))};
        }
        down.feed.push_back(std::move(item));
    }
    return {feed.ident(), base, feed.chain_at(base)};
}

std::vector<bundle::Quarantined> quarantined_of(const db::Reader& reader, const DeviceId& device)
{
    std::vector<bundle::Quarantined> out;
    for (const db::InboxRow& row : db::inbox(reader))
        if (row.state == db::InboxState::quarantined && row.device == device && row.number && out.size() < 100)
            out.push_back({*row.number, row.reason, row.detail.substr(0, 100)});
    return out;
}

bool is_visible(const db::NamedContent& named, const sync::DeviceScope& scope)
{
    return scope.units.contains(named.scope) || named.scope == scope.office || named.actor == scope.officer;
}

std::vector<Hash> answers_to_want(const db::Transaction& t, const db::Store& store, const db::PeerRow& device, const sync::DeviceScope& scope)
{
    std::set<Hash> visible;
    for (const auto& named : db::named_contents(t))
        if (is_visible(named, scope))
            visible.insert(named.content);
    std::vector<Hash> asked;
    for (const Hash& content : db::statement_of(device).want)
        if (visible.contains(content))
            asked.push_back(content);
    return in_vault(store, asked);
}

void state_down(const db::Transaction& t, const db::Store& store, const db::PeerRow& device, bundle::Manifest& m, bundle::Lists& lists)
{
    m.have = db::runs_of(t, device.device);
    m.base = db::statement_of(device).have;
    if (device.number != sync::Number{})
        m.saw = device.number;
    m.want = wanted_contents(t, store, attachment_vault(store));
    m.quarantine = quarantined_of(t, device.device);
    for (const auto& row : db::pending_ops(t))
        if (row.origin.device == device.device)
            lists.held.push_back(row.op.hash);
    for (const Hash& hash : device.lists.surplus)
        if (db::holds_op(t, hash))
            lists.confirmed.push_back(hash);
}

std::vector<bundle::PackedSegment> pack_down(Down& down, const std::vector<bundle::SnapshotPart>& snapshots, bundle::Manifest& m)
{
    bundle::SegmentBuilder builder(down.gathered.lists);
    for (const auto& [op, voucher] : down.gathered.vouched)
        builder.vouched(op, voucher);
    for (auto& item : down.feed)
        builder.feed(std::move(item));
    for (const auto& part : snapshots)
        builder.snapshot(part);
    return builder.finish(m);
}

} // namespace

files::AttachmentVault attachment_vault(const db::Store& store)
{
    return {store.files_folder(), store.derived_key("att-data"), store.derived_key("att-name")};
}

std::vector<Hash> wanted_contents(const db::Reader& reader, const db::Store& store, const files::AttachmentVault& vault)
{
    const bool hub = store.identity().role == db::Role::hub;
    std::set<ScopeId> open;
    for (const auto& assignment : db::open_assignments(reader, hub ? "" : store.identity().officer))
        open.insert(scope_of(assignment.unit));
    std::set<Hash> out;
    for (const auto& named : db::named_contents(reader))
        if ((hub || open.contains(named.scope) || named.actor == store.identity().officer) && !files::is_sealed(vault, named.content))
            out.insert(named.content);
    return {out.begin(), out.end()};
}

namespace {

class SealedSource : public bundle::Source
{
public:
    SealedSource(const files::AttachmentVault& vault, const Hash& content) : reader_(vault, content) {}
    Result<std::size_t> read(std::span<std::uint8_t> out) override
    {
        std::size_t filled = 0;
        while (filled < out.size()) {
            if (at_ == piece_.size()) {
                auto next = reader_.next();
                if (!next)
                    break;
                piece_ = std::move(*next);
                at_ = 0;
            }
            const std::size_t taken = std::min(out.size() - filled, piece_.size() - at_);
            std::copy_n(piece_.begin() + static_cast<std::ptrdiff_t>(at_), taken, out.begin() + static_cast<std::ptrdiff_t>(filled));
            filled += taken;
            at_ += taken;
        }
        return filled;
    }

private:
    files::SealedReader reader_;
    Bytes piece_;
    std::size_t at_ = 0;
};

} // namespace

std::unique_ptr<bundle::Source> open_attachment(const files::AttachmentVault& vault, const Hash& content)
{
    return std::make_unique<SealedSource>(vault, content);
}

Content content_for_hub(db::Transaction& t, const db::Store& store, const db::PeerRow& hub, bool full)
{
    const db::Exchange state = db::exchange_state(t);
    const bundle::Certificate receiver = certificate_in(hub.certificate);
    Content out;
    bundle::Manifest& m = out.parts.manifest;
    begin_manifest(t, store, m, BundleKind::up, receiver);
    m.serial = certificate_in(state.certificate).serial;
    m.trust_version = state.trust_version;
    state_up(t, store, hub, m);
    const DeviceId me = store.identity().device;
    Gathered gathered = lists_up(t, me);
    bundle::SegmentBuilder builder(gathered.lists);
    add_up(t, me, full ? std::vector<sync::Run>{} : db::statement_of(hub).have, gathered, builder);
    out.parts.segments = builder.finish(m);
    fill_totals(m, gathered);
    out.parts.certificates.sender = state.certificate;
    out.parts.letter = letter_up;
    std::vector<Hash> contents = db::statement_of(hub).want;
    contents.insert(contents.end(), gathered.attachments.begin(), gathered.attachments.end());
    out.attachments = in_vault(store, contents);
    out.recipients = recipients_for(receiver, trust_list_in(state.trust_list).escrow);
    return out;
}

Content content_for_device(db::Transaction& t, const db::Store& store, const db::PeerRow& device, ByteView device_certificate)
{
    const HubPapers papers = hub_papers(t, store);
    const bundle::Certificate receiver = certificate_in(device.certificate);
    const auto& secrets = *store.keys().hub;
    Content out;
    bundle::Manifest& m = out.parts.manifest;
    begin_manifest(t, store, m, device_certificate.empty() ? BundleKind::down : BundleKind::certificate, receiver);
    m.serial = 1;
    m.trust_version = papers.version;
    const sync::DeviceScope scope = db::device_scope(t, device.device, device.officer, device.office);
    Down down;
    m.feed = gather_feed(t, device, scope, secrets.voucher, down);
    gather_own_back(t, device, secrets.voucher, down);
    state_down(t, store, device, m, down.gathered.lists);
    name_owners(t, down.gathered);
    out.parts.segments = pack_down(down, db::due_snapshots(t, scope, db::statement_of(device).snapshots), m);
    fill_totals(m, down.gathered);
    out.parts.certificates = {papers.certificate, papers.trust_list, copy_of(device_certificate)};
    out.parts.letter = letter_down;
    out.attachments = answers_to_want(t, store, device, scope);
    out.recipients = recipients_for(receiver, secrets.escrow);
    return out;
}

} // namespace dondoc::actions
