#include "app/actions/exchange_take.hpp"
#include "app/actions/exchange_trust.hpp"
#include "core/bundle/reason.hpp"
#include "db/exchange_feed.hpp"
#include "db/exchange_snapshots.hpp"

namespace dondoc::actions {
namespace {

using bundle::Reason;
using bundle::refusal;

class LaptopTaker : public Taker
{
public:
    LaptopTaker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const bundle::Certificate& hub)
        : Taker(t, store, front), hub_(hub), before_(db::find_peer(t, hub.device()))
    {
    }

    Result<Done> finish() override
    {
        if (auto counted = Taker::finish(); !counted.ok())
            return counted;
        if (auto trusted = take_papers(); !trusted.ok())
            return trusted;
        if (is_newest())
            take_statement();
        look_for_signs();
        note_snapshots();
        return Done{};
    }

protected:
    Result<Done> take_own_run(const sync::Op&) override { return refusal(Reason::not_allowed, "ops"); }

    Result<Done> take_vouched(const bundle::VouchedOp& item) override
    {
        const auto* owner = owner_of(item.op.stream);
        if (owner == nullptr)
            return refusal(Reason::not_canonical, "owner");
        unite(item.op, {owner->device, owner->epoch, owner->by_hub}, true, item.voucher);
        return Done{};
    }

    Result<Done> take_feed(const std::vector<bundle::FeedItem>& items) override
    {
        for (const auto& item : items) {
            entries_.push_back(item.hash);
            if (!item.body)
                continue;
            if (auto taken = take_vouched(*item.body); !taken.ok())
                return taken;
        }
        return Done{};
    }

    Result<Done> take_snapshots(const std::vector<bundle::SnapshotPart>& parts) override
    {
        for (const auto& part : parts)
            if (auto taken = db::take_snapshot(t_, part, snapshots_); !taken.ok())
                return taken;
        return Done{};
    }

private:
    [[nodiscard]] bool is_newest() const { return !before_ || front_.manifest.number > before_->number; }

    /// Root, trust list, the hub itself; at enrolment one's own certificate, too.
    Result<Done> take_papers()
    {
        db::pin_root(t_, hub_.issuer);
        if (auto taken = take_trust_list(t_, front_.certificates.trust_list, hub_.issuer); !taken.ok())
            return taken;
        const DeviceId device = hub_.device();
        db::put_peer(t_, {device, front_.certificates.sender, hub_.serial, hub_.office, "", t_.now_ms()});
        db::forget_other_peers(t_, device);
        return front_.certificates.device.empty() ? Result<Done>(Done{}) : take_own_certificate();
    }

    Result<Done> take_own_certificate()
    {
        const auto own = bundle::read_certificate(front_.certificates.device);
        if (!own.ok())
            return own.problems();
        const auto& keys = store_.keys();
        if (own->issuer != hub_.issuer || own->sign != public_of(keys.sign) || own->box != public_of(keys.box) || own->officers.empty())
            return refusal(Reason::unknown_key, "device certificate");
        db::put_own_certificate(t_, front_.certificates.device);
        db::put_officer_of_store(t_, own->officers.front(), own->officer_name);
        return Done{};
    }

    void take_statement()
    {
        const auto& m = front_.manifest;
        db::put_statement(t_, hub_.device(), m, lists_, front_.hash);
        db::put_held_there(t_, lists_.held);
        if (m.feed)
            join_feed(*m.feed);
        db::add_confirmed(t_, lists_.confirmed);
    }

    void join_feed(const sync::FeedPosition& base)
    {
        const sync::FeedPart part{base.ident, base.no, base.chain, entries_};
        const sync::FeedJoin joined = sync::join(db::feed_position(t_), part);
        if (joined.replaced)
            db::drop_confirmed(t_);
        const std::vector<Hash> fresh(entries_.begin() + static_cast<std::ptrdiff_t>(std::min(joined.first_new, entries_.size())), entries_.end());
        db::put_feed_position(t_, joined.position, joined.replaced, fresh);
    }

    void note_snapshots()
    {
        for (auto& [table, import] : snapshots_.tables) {
            import.file_name = "bundle " + std::to_string(front_.manifest.number.epoch) + "." + std::to_string(front_.manifest.number.no);
            db::note_import(t_, import, "");
        }
    }

    void look_for_signs()
    {
        const auto& m = front_.manifest;
        signs_ = sync::signs_at_laptop(self(), m.base, m.saw.value_or(sync::Number{}), fresh_streams_, holds());
        if (!signs_.empty())
            open_epoch("laptop.rolled_back");
    }

    bundle::Certificate hub_;
    std::optional<db::PeerRow> before_;
    std::vector<Hash> entries_;
    db::SnapshotsTaken snapshots_;
};

} // namespace

std::unique_ptr<Taker> laptop_taker(db::Transaction& t, const db::Store& store, const bundle::Front& front, const bundle::Certificate& hub)
{
    return std::make_unique<LaptopTaker>(t, store, front, hub);
}

} // namespace dondoc::actions
