#include "app/actions/exchange_take.hpp"
#include "core/bundle/reason.hpp"
#include "db/exchange_runs.hpp"
#include <algorithm>

namespace dondoc::actions {

using bundle::Reason;
using bundle::refusal;
using bundle::SegmentType;

Taker::Taker(db::Transaction& t, const db::Store& store, const bundle::Front& front) : t_(t), store_(store), front_(front) {}

namespace {

/// Q10 when a segment does not hold as many as the manifest says.
Result<Done> count_is(const bundle::SegmentEntry& entry, std::size_t count)
{
    if (entry.count != count)
        return refusal(Reason::not_canonical, entry.name);
    return Done{};
}

/// `use` for each item, until one is refused.
template <class Items, class Use>
Result<Done> each(const Items& items, Use use)
{
    for (const auto& item : items)
        if (auto taken = use(item); !taken.ok())
            return taken;
    return Done{};
}

} // namespace

Result<Done> Taker::segment(const bundle::SegmentEntry& entry, ByteView raw)
{
    switch (entry.type) {
    case SegmentType::statement: return take_lists(raw);
    case SegmentType::ops: return take_runs(entry, raw);
    case SegmentType::vouched: return take_all_vouched(entry, raw);
    case SegmentType::feed: return take_items(entry, raw);
    case SegmentType::snapshots: return take_parts(entry, raw);
    }
    return refusal(Reason::too_new, entry.name);
}

Result<Done> Taker::take_lists(ByteView raw)
{
    auto lists = bundle::read_lists(raw);
    if (!lists.ok())
        return lists.problems();
    lists_ = std::move(*lists);
    for (const auto& owner : lists_.owners)
        owners_[owner.stream] = owner;
    return Done{};
}

Result<Done> Taker::take_runs(const bundle::SegmentEntry& entry, ByteView raw)
{
    const auto ops = bundle::decode_runs(raw);
    if (!ops.ok())
        return ops.problems();
    if (auto counted = count_is(entry, ops->size()); !counted.ok())
        return counted;
    return each(*ops, [&](const sync::Op& op) {
        bundle::add_to_ranges(ranges_, op);
        return take_own_run(op);
    });
}

Result<Done> Taker::take_all_vouched(const bundle::SegmentEntry& entry, ByteView raw)
{
    const auto ops = bundle::decode_vouched(raw);
    if (!ops.ok())
        return ops.problems();
    if (auto counted = count_is(entry, ops->size()); !counted.ok())
        return counted;
    return each(*ops, [&](const bundle::VouchedOp& op) { return take_vouched(op); });
}

Result<Done> Taker::take_items(const bundle::SegmentEntry& entry, ByteView raw)
{
    const auto items = bundle::decode_feed(raw);
    if (!items.ok())
        return items.problems();
    if (auto counted = count_is(entry, items->size()); !counted.ok())
        return counted;
    return take_feed(*items);
}

Result<Done> Taker::take_parts(const bundle::SegmentEntry& entry, ByteView raw)
{
    const auto parts = bundle::read_snapshots(raw);
    if (!parts.ok())
        return parts.problems();
    if (auto counted = count_is(entry, parts->size()); !counted.ok())
        return counted;
    return take_snapshots(*parts);
}

/// Only attachments that are whole in one bundle are kept; of one cut over bundles the receiver keeps asking.
Result<Done> Taker::chunk(const bundle::AttachmentEntry& entry, std::uint64_t number, ByteView bytes)
{
    const auto vault = attachment_vault(store_);
    if (entry.sent.size() != entry.chunks.size() || (number == 0 && files::is_sealed(vault, entry.content)))
        return Done{};
    if (number == 0)
        writing_ = std::make_unique<files::SealedWriter>(vault, entry.content);
    if (!writing_)
        return Done{};
    writing_->write(bytes);
    if (number + 1 < entry.chunks.size())
        return Done{};
    const bool whole = writing_->commit();
    writing_.reset();
    if (!whole)
        return refusal(Reason::attachment_differs, hex(entry.content.view()));
    return Done{};
}

Result<Done> Taker::finish()
{
    if (ranges_ != front_.manifest.streams)
        return refusal(Reason::chain_broken, "streams");
    if (ops_ != front_.manifest.totals.ops)
        return refusal(Reason::not_canonical, "totals.ops");
    return Done{};
}

void Taker::unite(const sync::Op& op, const db::Origin& origin, bool vouched, ByteView voucher)
{
    ++ops_;
    clock_ahead_ = clock_ahead_ || sync::is_clock_far_ahead(op.hlc, t_.now_ms());
    const db::Taken taken = t_.take(op, origin, vouched, voucher);
    fresh_ += taken == db::Taken::known ? 0 : 1;
    waiting_ += taken == db::Taken::applied || holds()({op.stream, op.seq, op.seq, op.hash}) ? 0 : 1;
    if (taken == db::Taken::applied && (fresh_streams_.empty() || fresh_streams_.back() != op.stream))
        fresh_streams_.push_back(op.stream);
}

void Taker::drop() { ++ops_; }

const bundle::StreamOwner* Taker::owner_of(const StreamId& stream) const
{
    const auto at = owners_.find(stream);
    return at == owners_.end() ? nullptr : &at->second;
}

sync::Self Taker::self() const
{
    const db::StreamHead head = db::stream_head(t_);
    const sync::Number last = db::exchange_state(t_).last;
    return {head.stream, {head.epoch_no, last.epoch == head.epoch_no ? last.no : 0}};
}

sync::HoldsRun Taker::holds() const
{
    return [this](const sync::Run& run) { return db::holds_run(t_, run); };
}

void Taker::open_epoch(std::string_view reason) { t_.new_epoch(reason, front_.manifest.saw.value_or(sync::Number{}).epoch); }

} // namespace dondoc::actions
