#include "core/sync/fold.hpp"
#include <algorithm>
#include <tuple>

namespace dondoc::sync {
namespace {

/// A register: a data group, or the acts of one kind (void, supersede, refuse) beyond all groups.
using Key = std::uint64_t;

constexpr Key act_key(Kind kind) { return Key{static_cast<std::uint8_t>(kind)} << 32; }
constexpr bool is_act(Key key) { return key >> 32 != 0; }

bool writes_groups(Kind kind) { return kind == Kind::create || kind == Kind::set || kind == Kind::resolve; }
bool is_act(Kind kind) { return kind == Kind::void_record || kind == Kind::supersede || kind == Kind::refuse_signature; }

struct Entry {
    const Op* op = nullptr;
    int rank = 0;
    bool late = false;
    cbor::Map carried; ///< by register; empty when redacted
};

bool earlier(const Op* a, const Op* b) { return std::tie(a->hlc, a->hash) < std::tie(b->hlc, b->hash); }
void in_order(std::vector<const Op*>& ops) { std::sort(ops.begin(), ops.end(), earlier); }

bool stands_before(const Write& a, const Write& b)
{
    return std::tie(a.rank, a.op->hlc, a.op->hash) > std::tie(b.rank, b.op->hlc, b.op->hash);
}

/// Highest rank, then the earliest, then the larger hash (SYNC.md 2.5).
bool finalises_before(const RankedOp& a, const RankedOp& b)
{
    if (a.rank != b.rank)
        return a.rank > b.rank;
    return std::tie(b.op->hlc, a.op->hash) > std::tie(a.op->hlc, b.op->hash);
}

cbor::Map carried_by(const Op& op)
{
    auto payload = cbor::decode(op.payload);
    if (!payload.ok() || payload->map() == nullptr)
        return {};
    cbor::Map& map = *payload->map();
    if (is_act(op.kind))
        return map.contains(1) ? cbor::Map{{act_key(op.kind), map.at(1)}} : cbor::Map{};
    map.erase(0);
    map.erase(map.upper_bound(act_key(static_cast<Kind>(1)) - 1), map.end()); // a group beyond 32 bits is no group
    return std::move(map);
}

class Folding
{
public:
    explicit Folding(const ControlFacts& facts) : facts_(facts) {}

    void take(const RankedOp& ranked)
    {
        const Op& op = *ranked.op;
        if (is_control(op.kind))
            return;
        const bool late = is_late(facts_, op);
        if (late)
            out_.late.push_back(&op);
        if (writes_groups(op.kind) || is_act(op.kind))
            entries_.push_back({&op, ranked.rank, late, carried_by(op)});
        else if (!late)
            take_event(ranked);
    }

    FoldedRecord finish()
    {
        bury();
        gather();
        if (!finals_.empty())
            freeze();
        judge_level();
        judge_state();
        for (auto* list : {&out_.other_finals, &out_.proposals, &out_.amendments, &out_.late})
            in_order(*list);
        std::sort(out_.attachments.begin(), out_.attachments.end(), [](const auto& a, const auto& b) { return earlier(a.op, b.op); });
        return std::move(out_);
    }

private:
    void take_event(const RankedOp& ranked)
    {
        const Op& op = *ranked.op;
        if (op.kind == Kind::finalise) {
            if (op.payload.empty() || read_finalising(op)) // redacted, it still freezes
                finals_.push_back(ranked);
        } else if (op.kind == Kind::amend)
            out_.amendments.push_back(&op);
        else if (op.kind == Kind::attach) {
            if (auto content = read_attaching(op))
                out_.attachments.push_back({&op, std::move(*content)});
        }
    }

    /// Which writes are replaced, and in which register. What a redacted write carried is not known any more: it replaces whole.
    void bury()
    {
        for (const Entry& entry : entries_) {
            if (entry.late || entry.op->over.empty())
                continue;
            for (const Ref& ref : entry.op->over) {
                if (entry.op->payload.empty())
                    dead_.emplace_back(ref, whole);
                for (const auto& [key, value] : entry.carried)
                    dead_.emplace_back(ref, key);
            }
        }
        std::sort(dead_.begin(), dead_.end());
    }

    [[nodiscard]] bool is_dead(const Ref& ref, Key key) const
    {
        const auto holds = [&](Key k) { return std::binary_search(dead_.begin(), dead_.end(), std::pair(ref, k)); };
        return !dead_.empty() && (holds(key) || holds(whole));
    }

    void gather()
    {
        std::map<Ref, const Op*> live;
        for (Entry& entry : entries_) {
            if (entry.late)
                continue;
            const Ref ref = ref_of(*entry.op);
            for (const auto& [key, value] : entry.carried) {
                if (is_dead(ref, key))
                    continue;
                (is_act(key) ? acts_ : out_.groups)[key].live.push_back({entry.op, entry.rank, value});
                live.emplace(ref, entry.op);
            }
        }
        for (const auto& [ref, op] : live)
            out_.live.push_back(op);
        settle(out_.groups);
        settle(acts_);
    }

    static void settle(std::map<Key, Register>& registers)
    {
        for (auto& entry : registers) {
            Register& reg = entry.second;
            std::sort(reg.live.begin(), reg.live.end(), stands_before);
            reg.conflict = std::any_of(reg.live.begin(), reg.live.end(), [&](const Write& w) { return w.value != reg.live.front().value; });
        }
    }

    /// The content is exactly what the official finalise names, whatever came before or after it.
    void freeze()
    {
        std::sort(finals_.begin(), finals_.end(), finalises_before);
        out_.official = finals_.front().op;
        out_.finalising = read_finalising(*out_.official);
        for (std::size_t i = 1; i < finals_.size(); ++i)
            out_.other_finals.push_back(finals_[i].op);
        const auto& named = out_.official->over;
        out_.groups.clear();
        for (const Entry& entry : entries_)
            if (!is_act(entry.op->kind) && std::binary_search(named.begin(), named.end(), ref_of(*entry.op)))
                for (const auto& [key, value] : entry.carried)
                    freeze_write(entry, key, value, named);
        settle(out_.groups);
        const std::set<Ref> seen = ancestors_of(*out_.official);
        for (const Entry& entry : entries_)
            if (!entry.late && !is_act(entry.op->kind) && !seen.contains(ref_of(*entry.op)))
                out_.proposals.push_back(entry.op);
    }

    /// A write named for one group may have been replaced in another by a second write that is named too.
    void freeze_write(const Entry& entry, Key key, const cbor::Value& value, const std::vector<Ref>& named)
    {
        const Ref ref = ref_of(*entry.op);
        const bool replaced = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
            return other.carried.contains(key) && std::binary_search(other.op->over.begin(), other.op->over.end(), ref) &&
                   std::binary_search(named.begin(), named.end(), ref_of(*other.op));
        });
        if (!replaced)
            out_.groups[key].live.push_back({entry.op, entry.rank, value});
    }

    [[nodiscard]] std::set<Ref> ancestors_of(const Op& op)
    {
        if (index_.empty())
            for (const Entry& entry : entries_)
                index_.emplace(ref_of(*entry.op), entry.op);
        std::set<Ref> out;
        std::vector<Ref> open(op.over);
        while (!open.empty()) {
            const Ref ref = open.back();
            open.pop_back();
            if (!out.insert(ref).second)
                continue;
            if (const auto at = index_.find(ref); at != index_.end())
                open.insert(open.end(), at->second->over.begin(), at->second->over.end());
        }
        return out;
    }

    void judge_level()
    {
        for (const auto& [key, reg] : out_.groups)
            if (reg.conflict)
                out_.level = Level::conflict;
        if (out_.level == Level::none && !out_.official && wrote_in_parallel())
            out_.level = Level::parallel;
    }

    /// Two writers, two groups, neither had seen the other's.
    [[nodiscard]] bool wrote_in_parallel()
    {
        std::vector<const Op*> writers;
        for (const auto& [key, reg] : out_.groups)
            if (std::find(writers.begin(), writers.end(), reg.live.front().op) == writers.end())
                writers.push_back(reg.live.front().op);
        for (const Op* a : writers)
            for (const Op* b : writers)
                if (a < b && a->stream != b->stream && !ancestors_of(*a).contains(ref_of(*b)) && !ancestors_of(*b).contains(ref_of(*a)))
                    return true;
        return false;
    }

    [[nodiscard]] const Op* act(Kind kind) const
    {
        const auto at = acts_.find(act_key(kind));
        return at == acts_.end() ? nullptr : at->second.live.front().op;
    }

    [[nodiscard]] bool is_signed() const
    {
        return std::any_of(out_.attachments.begin(), out_.attachments.end(), [&](const Attachment& a) {
            return a.content.role == "signed" && (!a.content.page || !out_.finalising || *a.content.page == out_.finalising->content_hash);
        });
    }

    void judge_state()
    {
        if (const Op* op = act(Kind::void_record))
            if (auto voiding = read_voiding(*op); voiding && voiding->voided)
                out_.voiding = std::move(voiding);
        if (const Op* op = act(Kind::supersede))
            if (const auto superseding = read_superseding(*op))
                out_.superseded_by = superseding->by;
        if (const Op* op = act(Kind::refuse_signature))
            out_.refusal = read_refusing(*op);
        out_.state = out_.voiding ? State::voided : out_.superseded_by ? State::superseded : !out_.official ? State::draft
                   : is_signed()  ? State::signed_ : out_.refusal ? State::refused_to_sign : State::finalised;
    }

    static constexpr Key whole = ~Key{0};

    const ControlFacts& facts_;
    std::vector<Entry> entries_;
    std::vector<RankedOp> finals_;
    std::vector<std::pair<Ref, Key>> dead_;
    std::map<Key, Register> acts_;
    std::map<Ref, const Op*> index_;
    FoldedRecord out_;
};

cbor::Array hashes_of(const std::vector<const Op*>& ops)
{
    cbor::Array out;
    for (const Op* op : ops)
        out.emplace_back(op->hash.view());
    return out;
}

cbor::Array hashes_of(const Register& reg)
{
    cbor::Array out;
    for (const Write& write : reg.live)
        out.emplace_back(write.op->hash.view());
    return out;
}

} // namespace

FoldedRecord fold_record(std::span<const RankedOp> ops, const ControlFacts& facts)
{
    Folding folding(facts);
    for (const RankedOp& op : ops)
        folding.take(op);
    return folding.finish();
}

std::map<RecordId, FoldedRecord> fold_scope(std::span<const RankedOp> ops) { return fold_scope(ops, facts_of(ops)); }

std::map<RecordId, FoldedRecord> fold_scope(std::span<const RankedOp> ops, const ControlFacts& facts)
{
    std::map<RecordId, std::vector<RankedOp>> by_record;
    for (const RankedOp& op : ops)
        if (!is_control(op.op->kind) && (!op.op->record.empty() || is_late(facts, *op.op)))
            by_record[op.op->record].push_back(op);
    std::map<RecordId, FoldedRecord> out;
    for (const auto& [record, held] : by_record)
        out.emplace(record, fold_record(held, facts));
    return out;
}

std::vector<Ref> over_for(const FoldedRecord& record)
{
    std::vector<Ref> out;
    for (const Op* op : record.live)
        out.push_back(ref_of(*op));
    return out;
}

cbor::Value state_value(const FoldedRecord& record)
{
    cbor::Array groups, attachments;
    for (const auto& [group, reg] : record.groups)
        groups.emplace_back(cbor::Array{group, reg.live.front().value, hashes_of(reg)});
    for (const Attachment& attachment : record.attachments)
        attachments.emplace_back(attachment.content.content.view());
    cbor::Map out{{1, std::move(groups)}, {2, std::uint64_t{static_cast<std::uint8_t>(record.state)}}, {3, hashes_of(record.late)},
                  {4, std::move(attachments)}, {5, hashes_of(record.proposals)}, {6, hashes_of(record.other_finals)}, {7, hashes_of(record.amendments)}};
    if (record.official != nullptr)
        out.emplace(8, record.official->hash.view());
    return out;
}

} // namespace dondoc::sync
