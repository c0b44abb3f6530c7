#include "app/actions/exchange_take.hpp"
#include "app/actions/signed_payload.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#include "core/sync/payload.hpp"
#include "core/sync/union.hpp"
#include "db/assignments.hpp"
#include "db/exchange_feed.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_snapshots.hpp"
#include "db/log.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using bundle::Reason;
using bundle::refusal;

class HubTaker : public Taker
{
public:
    HubTaker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const db::PeerRow& sender)
        : Taker(t, store, front), sender_(sender), certificate_(certificate_in(sender.certificate)), secrets_(*store.keys().hub), revoked_(revocation_of(t, sender.device))
    {
        for (const auto& row : db::streams(t))
            known_[row.stream] = row;
    }

    Result<Done> finish() override
    {
        if (auto counted = Taker::finish(); !counted.ok())
            return counted;
        if (db::pending_count(t_, sender_.device) > bundle::limit::pending_ops)
            return refusal(Reason::pending_overflow, "pending");
        take_statement();
        return Done{};
    }

protected:
    Result<Done> take_own_run(const sync::Op& op) override
    {
        if (!is_senders(op.stream))
            return refusal(Reason::not_allowed, "stream");
        return take_by_chain(op);
    }

    Result<Done> take_vouched(const bundle::VouchedOp& item) override
    {
        const bool vouched = sync::is_voucher(secrets_.voucher, item.op.hash, sync_owner(item.op.stream), item.voucher);
        switch (sync::admit(is_senders(item.op.stream), vouched)) {
        case sync::Admission::by_chain: return take_by_chain(item.op);
        case sync::Admission::by_voucher: unite(item.op, origin_of(item.op.stream), true, item.voucher); return Done{};
        case sync::Admission::drop: break;
        }
        drop();
        return Done{};
    }

    Result<Done> take_feed(const std::vector<bundle::FeedItem>&) override { return refusal(Reason::not_allowed, "feed"); }
    Result<Done> take_snapshots(const std::vector<bundle::SnapshotPart>&) override { return refusal(Reason::not_allowed, "snapshot"); }

private:
    static std::optional<bundle::Revocation> revocation_of(const db::Reader& reader, const DeviceId& device)
    {
        for (auto& revocation : db::revocations(reader))
            if (revocation.device == device)
                return std::move(revocation);
        return {};
    }

    /// A stream that nobody has written yet belongs to who brings it.
    bool is_senders(const StreamId& stream) const
    {
        const auto at = known_.find(stream);
        if (at != known_.end())
            return at->second.device == sender_.device;
        const auto* owner = owner_of(stream);
        return owner == nullptr || owner->device == sender_.device;
    }

    db::Origin origin_of(const StreamId& stream) const
    {
        if (const auto at = known_.find(stream); at != known_.end())
            return {at->second.device, at->second.epoch_no, at->second.by_hub};
        const auto* owner = owner_of(stream);
        if (owner == nullptr)
            return {sender_.device, front_.manifest.number.epoch, false};
        return {owner->device, owner->epoch, owner->by_hub};
    }

    sync::Owner sync_owner(const StreamId& stream) const
    {
        const db::Origin origin = origin_of(stream);
        return {origin.device, origin.by_hub};
    }

    Result<Done> take_by_chain(const sync::Op& op)
    {
        if (revoked_ && op.seq > cut_of(op.stream))
            return refusal(Reason::device_revoked, "cut");
        if (is_under_grant_of_another(op))
            return refusal(Reason::not_allowed, "grant");
        if (must_be_signed(op) && !payload_is_signed_by(op, certificate_.sign))
            return refusal(Reason::bad_signature, "op");
        unite(op, {sender_.device, origin_of(op.stream).epoch_no, false}, false, {});
        return Done{};
    }

    /// The program takes only its own officer's grants, each in its employer: whoever names another's pretends to be him. A grant not known here is
    /// judged when it is known (core/sync/control.hpp).
    bool is_under_grant_of_another(const sync::Op& op) const
    {
        if (op.grant == sync::GrantId{})
            return false;
        const auto grant = db::find_grant(t_, op.grant);
        const auto& officers = certificate_.officers;
        return grant && (scope_of(grant->unit) != op.scope || std::find(officers.begin(), officers.end(), grant->officer) == officers.end());
    }

    /// Ops that prove themselves outside the log, too (amendment 5). A redacted one has nothing left to prove.
    static bool must_be_signed(const sync::Op& op)
    {
        if (op.payload.empty())
            return false;
        const auto attaching = op.kind == sync::Kind::attach ? sync::read_attaching(op) : std::nullopt;
        return op.kind == sync::Kind::finalise || (attaching && attaching->role == "signed");
    }

    static bundle::Certificate certificate_in(ByteView stored)
    {
        auto read = bundle::read_certificate(stored);
        check(read.ok(), "a stored certificate reads back");
        return std::move(*read);
    }

    std::uint64_t cut_of(const StreamId& stream) const
    {
        const auto at = revoked_->cut.find(stream);
        return at == revoked_->cut.end() ? 0 : at->second;
    }

    /// A statement that is newer replaces the one held, whole; then it is asked whether it remembers a hub that this one is not.
    void take_statement()
    {
        const auto& m = front_.manifest;
        const auto number = sync::judge_number(m.number, front_.hash, sender_.number, sender_.content);
        same_number_ = number == sync::NumberSign::other_content;
        const bool newest = number == sync::NumberSign::in_order;
        if (newest)
            db::put_statement(t_, sender_.device, m, lists_, front_.hash);
        db::PeerRow stated = sender_;
        stated.statement = m;
        stated.lists = lists_;
        look_for_signs(db::statement_of(stated), newest);
    }

    void look_for_signs(const sync::Statement& stated, bool newest)
    {
        std::optional<db::StoredFeed> feed;
        if (db::has_feed(t_, sender_.device))
            feed.emplace(t_, sender_.device);
        signs_ = sync::signs_at_hub(self(), stated, newest, fresh_streams_, holds(), db::snapshot_marks(t_), feed ? &*feed : nullptr);
        if (signs_.empty())
            return;
        open_epoch("hub.rolled_back");
        db::drop_feeds(t_);
    }

    db::PeerRow sender_;
    bundle::Certificate certificate_;
    const bundle::HubSecrets& secrets_;
    std::optional<bundle::Revocation> revoked_;
    std::map<StreamId, db::StreamRow> known_;
};

} // namespace

std::unique_ptr<Taker> hub_taker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const db::PeerRow& sender)
{
    return std::make_unique<HubTaker>(t, store, front, sender);
}

} // namespace dondoc::actions
