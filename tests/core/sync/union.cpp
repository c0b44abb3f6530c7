// P1 to P3 of SYNC.md 2.13: order, repetition and the way that sets were merged leave no trace.
#include "core/sync/union.hpp"
#include "core/base/random.hpp"
#include "core/sync/voucher.hpp"
#include "tests/core/sync/memory_log.hpp"
#include "tests/core/sync/ops.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;
using namespace dondoc::sync::test;

namespace {

struct Delivery {
    const Op* op = nullptr;
    bool vouched = false;
};

/// Three streams, the third the hub's; some ops are lost for good, some vouched, some of the orphans waived.
struct Schedule {
    std::array<Writer, 3> writers{officer(1), officer(2), supervisor()};
    std::vector<Delivery> deliveries;

    explicit Schedule(SeededRandom& random)
    {
        for (int i = 0; i < 40; ++i) {
            Writer& writer = writers[random.below(3)];
            writer.clock = random.below(9);
            writer.record = a_record(static_cast<std::uint8_t>(random.below(3)));
            writer.set(2 + random.below(2), random.below(3) == 0 ? cbor::Value(1) : cbor::Value(i), some_over(random));
        }
        std::vector<Ref> lonely;
        for (const Writer& writer : writers)
            for (const Op& op : writer.written) {
                if (random.below(8) == 0)
                    lonely.push_back({op.stream, op.seq, ref_of(op).h8});
                else
                    deliveries.push_back({&op, random.below(10) == 0});
            }
        for (const Writer& writer : writers)
            for (const Op& op : writer.written)
                if (random.below(10) == 0)
                    lonely.push_back(ref_of(op));
        writers[2].write(Kind::waive_gap, {}, lonely);
        deliveries.push_back({&writers[2].written.back(), true});
        writers[0].write(Kind::waive_gap, {}, lonely); // no hub: waives nothing
        deliveries.push_back({&writers[0].written.back(), true});
    }

    std::vector<Ref> some_over(SeededRandom& random) const
    {
        std::vector<Ref> out;
        for (const Writer& writer : writers)
            for (const Op& op : writer.written)
                if (random.below(6) == 0)
                    out.push_back(ref_of(op));
        return out;
    }
};

MemoryLog empty_log()
{
    MemoryLog log;
    log.hub_streams.insert({{0xFF}});
    return log;
}

void shuffle(std::vector<Delivery>& list, SeededRandom& random)
{
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[random.below(i)]);
}

MemoryLog log_of(const std::vector<Delivery>& list)
{
    MemoryLog log = empty_log();
    for (const Delivery& d : list)
        unite(log, d.op, d.vouched);
    return log;
}

cbor::Value state_of(const MemoryLog& log)
{
    std::vector<RankedOp> ops;
    for (const auto& [hash, op] : log.ops)
        ops.push_back({op, rank_of(*op, log.is_hub(op->stream))});
    cbor::Array out;
    for (const auto& [id, record] : fold_scope(ops))
        out.push_back(cbor::Array{id.view(), state_value(record)});
    return out;
}

void check_same(const MemoryLog& a, const MemoryLog& b)
{
    REQUIRE(a.effective() == b.effective());
    REQUIRE(a.waiting() == b.waiting());
    REQUIRE(state_of(a) == state_of(b));
}

} // namespace

TEST_CASE("P1: any order and any repetition of ops give the same log, the same pending and the same records")
{
    SeededRandom random(11);
    for (int round = 0; round < 60; ++round) {
        const Schedule schedule(random);
        const MemoryLog expected = log_of(schedule.deliveries);
        for (int k = 0; k < 5; ++k) {
            auto list = schedule.deliveries;
            for (std::size_t i = 0; i < 15; ++i)
                list.push_back(schedule.deliveries[random.below(schedule.deliveries.size())]);
            shuffle(list, random);
            check_same(log_of(list), expected);
        }
    }
}

TEST_CASE("P2: folding record by record, as each op arrives, ends where one fold of the whole scope ends")
{
    SeededRandom random(12);
    for (int round = 0; round < 40; ++round) {
        const Schedule schedule(random);
        auto list = schedule.deliveries;
        shuffle(list, random);
        MemoryLog log = empty_log();
        std::map<RecordId, cbor::Value> projected;
        for (const Delivery& d : list) {
            const auto before = log.effective();
            unite(log, d.op, d.vouched);
            std::set<RecordId> touched;
            for (const auto& [hash, op] : log.ops)
                if (!before.contains(hash) && !is_control(op->kind))
                    touched.insert(op->record);
            for (const RecordId& record : touched) {
                std::vector<RankedOp> ops;
                for (const auto& [hash, op] : log.ops)
                    if (op->record == record)
                        ops.push_back({op, rank_of(*op, log.is_hub(op->stream))});
                projected[record] = state_value(fold_record(ops, {}));
            }
        }
        cbor::Array incremental;
        for (const auto& [id, value] : projected)
            incremental.push_back(cbor::Array{id.view(), value});
        REQUIRE(cbor::Value(incremental) == state_of(log));
    }
}

TEST_CASE("P3: merging is commutative, associative and idempotent")
{
    SeededRandom random(13);
    for (int round = 0; round < 60; ++round) {
        const Schedule schedule(random);
        std::array<std::vector<Delivery>, 3> parts;
        for (const Delivery& d : schedule.deliveries)
            parts[random.below(3)].push_back(d);
        const auto merged = [&](std::initializer_list<int> order) {
            std::vector<Delivery> all;
            for (int i : order)
                all.insert(all.end(), parts[static_cast<std::size_t>(i)].begin(), parts[static_cast<std::size_t>(i)].end());
            return log_of(all);
        };
        const MemoryLog expected = merged({0, 1, 2});
        check_same(merged({1, 0, 2}), expected);
        check_same(merged({2, 1, 0}), expected);
        check_same(merged({0, 1, 2, 0, 1, 2}), expected);
        check_same(merged({0, 0}), merged({0}));
    }
}

TEST_CASE("P5: no write vanishes: it is shown, or replaced by a named op, or a visible sibling, or late, or pending")
{
    SeededRandom random(14);
    for (int round = 0; round < 60; ++round) {
        const Schedule schedule(random);
        const MemoryLog log = log_of(schedule.deliveries);
        std::vector<RankedOp> ops;
        std::set<Ref> replaced;
        for (const auto& [hash, op] : log.ops) {
            ops.push_back({op, rank_of(*op, log.is_hub(op->stream))});
            replaced.insert(op->over.begin(), op->over.end());
        }
        std::set<Hash> visible = log.waiting();
        for (const auto& [id, record] : fold_scope(ops))
            for (const Op* op : record.live)
                visible.insert(op->hash);
        for (const Delivery& d : schedule.deliveries)
            if (d.op->kind == Kind::set)
                REQUIRE((visible.contains(d.op->hash) || replaced.contains(ref_of(*d.op))));
    }
}

TEST_CASE("ops above a gap wait, and come in when the gap is filled, vouched over or waived by the hub")
{
    Writer a = officer(1), hub = supervisor();
    const Op& first = a.set(2, 1);
    const Op& second = a.set(2, 2);
    const Op& third = a.set(2, 3);
    MemoryLog log = empty_log();
    CHECK(unite(log, &third, false) == Taken::pending);
    CHECK(unite(log, &third, false) == Taken::pending);
    CHECK(log.waiting().size() == 1);
    SUBCASE("filled")
    {
        CHECK(unite(log, &second, false) == Taken::pending);
        CHECK(unite(log, &first, false) == Taken::applied);
        CHECK(unite(log, &first, false) == Taken::known);
    }
    SUBCASE("vouched") { CHECK(unite(log, &second, true) == Taken::applied); }
    SUBCASE("waived")
    {
        const Op& waive = hub.write(Kind::waive_gap, {}, refs({&third}));
        CHECK(unite(log, &waive, false) == Taken::applied);
    }
    CHECK(log.holds(third.hash));
    CHECK(log.waiting().empty());
}

TEST_CASE("a waiver that a laptop wrote waives nothing")
{
    Writer a = officer(1), b = officer(2);
    a.set(2, 1);
    const Op& second = a.set(2, 2);
    MemoryLog log = empty_log();
    unite(log, &second, false);
    unite(log, &b.write(Kind::waive_gap, {}, refs({&second})), false);
    CHECK_FALSE(log.holds(second.hash));
}

TEST_CASE("a hub takes foreign ops only with its own voucher")
{
    CHECK(admit(true, false) == Admission::by_chain);
    CHECK(admit(true, true) == Admission::by_voucher);
    CHECK(admit(false, true) == Admission::by_voucher);
    CHECK(admit(false, false) == Admission::drop);
}

TEST_CASE("a voucher holds for one op of one owner and one hub")
{
    const VoucherKey key{1, 2, 3}, other{1, 2, 4};
    const Hash op{{5}};
    const Owner owner{DeviceId{{7}}, false};
    const Voucher given = vouch(key, op, owner);
    CHECK(is_voucher(key, op, owner, given));
    CHECK_FALSE(is_voucher(other, op, owner, given));
    CHECK_FALSE(is_voucher(key, Hash{{6}}, owner, given));
    CHECK_FALSE(is_voucher(key, op, {DeviceId{{8}}, false}, given));
    CHECK_FALSE(is_voucher(key, op, {DeviceId{{7}}, true}, given));
    for (std::size_t n = 0; n < 16; ++n)
        CHECK_FALSE(is_voucher(key, op, owner, ByteView(given).first(n)));
    for (std::size_t bit = 0; bit < 128; ++bit) {
        Voucher flipped = given;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1U << (bit % 8));
        CHECK_FALSE(is_voucher(key, op, owner, flipped));
    }
}
