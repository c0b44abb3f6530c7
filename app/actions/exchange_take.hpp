#pragma once
// Taking a proven bundle into the store: every op, snapshot and attachment of it, inside one transaction (SYNC.md 3.6, FEED.md import).
#include "app/actions/exchange_content.hpp"
#include "core/bundle/bundle_reader.hpp"
#include "core/sync/detect.hpp"
#include <map>

namespace dondoc::actions {

/// What hub and laptop share: segments told apart, ops counted and checked against the manifest, attachments sealed.
class Taker : public bundle::BundleHandler
{
public:
    Taker(db::Transaction& t, const db::Store& store, const bundle::Front& front);
    Result<Done> segment(const bundle::SegmentEntry& entry, ByteView raw) override;
    Result<Done> chunk(const bundle::AttachmentEntry& entry, std::uint64_t number, ByteView bytes) override;
    /// After the whole file was read and found true.
    virtual Result<Done> finish();

    [[nodiscard]] std::size_t fresh() const { return fresh_; }            ///< ops that were not here before
    [[nodiscard]] std::size_t waiting() const { return waiting_; }        ///< ops that came and wait for earlier ones
    [[nodiscard]] bool clock_ahead() const { return clock_ahead_; }       ///< Q17
    [[nodiscard]] bool same_number() const { return same_number_; }       ///< Q16
    [[nodiscard]] const std::vector<sync::Sign>& signs() const { return signs_; } ///< of a roll-back: a new epoch was opened

protected:
    virtual Result<Done> take_own_run(const sync::Op& op) = 0;
    virtual Result<Done> take_vouched(const bundle::VouchedOp& op) = 0;
    virtual Result<Done> take_feed(const std::vector<bundle::FeedItem>& items) = 0;
    virtual Result<Done> take_snapshots(const std::vector<bundle::SnapshotPart>& parts) = 0;
    /// The store's union; remembers what became effective.
    void unite(const sync::Op& op, const db::Origin& origin, bool vouched, ByteView voucher);
    [[nodiscard]] const bundle::StreamOwner* owner_of(const StreamId& stream) const;
    [[nodiscard]] sync::Self self() const;
    [[nodiscard]] sync::HoldsRun holds() const;
    void open_epoch(std::string_view reason);
    void drop(); ///< an op that this bundle has no right to bring: counted, not kept

    db::Transaction& t_;
    const db::Store& store_;
    const bundle::Front& front_;
    bundle::Lists lists_;
    std::vector<StreamId> fresh_streams_;
    std::vector<sync::Sign> signs_;
    bool same_number_ = false;

private:
    Result<Done> take_lists(ByteView raw);
    Result<Done> take_runs(const bundle::SegmentEntry& entry, ByteView raw);
    Result<Done> take_all_vouched(const bundle::SegmentEntry& entry, ByteView raw);
    Result<Done> take_items(const bundle::SegmentEntry& entry, ByteView raw);
    Result<Done> take_parts(const bundle::SegmentEntry& entry, ByteView raw);
    std::map<StreamId, bundle::StreamOwner> owners_;
    std::vector<bundle::StreamRange> ranges_;
    std::unique_ptr<files::SealedWriter> writing_;
    std::size_t ops_ = 0;
    std::size_t fresh_ = 0;
    std::size_t waiting_ = 0;
    bool clock_ahead_ = false;
};

/// Hub: a laptop's bundle.
std::unique_ptr<Taker> hub_taker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const db::PeerRow& sender);
/// Laptop: the hub's bundle, or its answer to the enrolment request.
std::unique_ptr<Taker> laptop_taker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const bundle::Certificate& hub);

} // namespace dondoc::actions
