// Random histories: streams of two laptops and the hub, edits that saw anything or nothing, control ops, and delivery in any order, twice, with gaps.
#include "core/sync/control.hpp"
#include "db/assignments.hpp"
#include "db/digest.hpp"
#include "db/log.hpp"
#include "db/rebuild.hpp"
#include "tests/db/temp_store.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::db;
using sync::Kind;

namespace {

struct Author {
    Origin origin;
    StreamId stream;
    std::uint64_t seq = 0;
    std::uint64_t hlc = 0;
    Hash head;
};

struct Sent {
    sync::Op op;
    Origin origin;
};

class History
{
public:
    explicit History(std::uint64_t seed) : random(seed)
    {
        for (std::uint8_t i = 0; i < 3; ++i) {
            Author author;
            author.origin = {.epoch_no = 1, .by_hub = i == 2};
            author.origin.device.bytes[0] = static_cast<std::uint8_t>(i + 1);
            author.stream.bytes[0] = static_cast<std::uint8_t>(i + 1);
            author.hlc = (1'700'000'000'000 + random.below(1'000'000'000)) << 16;
            authors.push_back(author);
        }
        for (int i = 0; i < 6; ++i)
            records.push_back(new_record_id(1'700'000'000'000 + i, random));
    }

    void grow(std::size_t count)
    {
        while (sent.size() < count)
            random.below(5) == 0 ? control() : edit();
    }

    SeededRandom random;
    std::vector<UnitId> units{unit_id("048", "TA0001A"), unit_id("048", "TA0002B")};
    std::vector<Sent> sent;

private:
    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(random.below(bound)); }

    void write(Author& author, sync::OpDraft draft)
    {
        author.hlc += 1 + random.below(1 << 20);
        sync::Op op{.stream = author.stream, .seq = ++author.seq, .hlc = author.hlc, .kind = draft.kind, .scope = draft.scope, .record = draft.record,
                    .over = draft.over, .grant = draft.grant, .actor = "CB0" + std::to_string(author.stream.bytes[0]), .prev = author.head,
                    .payload = cbor::encode(draft.payload)};
        sync::seal(op);
        author.head = op.hash;
        sent.push_back({op, author.origin});
    }

    /// Some of the ops that stand already, of one record or of any.
    std::vector<sync::Ref> some(const RecordId* record, std::uint64_t of)
    {
        std::vector<sync::Ref> out;
        for (const auto& [op, origin] : sent)
            if ((!record || op.record == *record) && random.below(of) == 0)
                out.push_back(sync::ref_of(op));
        return out;
    }

    void edit()
    {
        Author& author = authors[pick(3)];
        const std::size_t n = pick(records.size());
        const UnitId& unit = units[n % 2];
        const bool is_new = std::none_of(sent.begin(), sent.end(), [&](const auto& s) { return s.op.record == records[n]; });
        auto draft = a_visit(unit, records[n], Day{20'000 + static_cast<int>(random.below(30))}, std::string(1 + random.below(3), 'a'));
        if (!author.origin.by_hub && !grants[n % 2].empty() && random.below(2) == 0)
            draft.grant = grants[n % 2][pick(grants[n % 2].size())];
        if (!is_new)
            change(draft);
        write(author, std::move(draft));
    }

    void change(sync::OpDraft& draft)
    {
        draft.over = some(&draft.record, 2);
        switch (random.below(9)) {
        case 0: draft.kind = Kind::finalise; draft.payload = payload_of(sync::Finalising{.content_hash = blake2b("t", draft.record.view()), .page_code = "BBLV-1"}); break;
        case 1: draft.kind = Kind::attach; draft.payload = payload_of(sync::Attaching{.content = blake2b("t", draft.record.view()), .size = 5, .role = random.below(2) ? "signed" : "photo", .name = "a.jpg", .media_type = "image/jpeg"}); break;
        case 2: draft.kind = Kind::void_record; draft.payload = payload_of(sync::Voiding{random.below(2) == 0, "sai"}); break;
        case 3: draft.kind = Kind::resolve; draft.payload.erase(1); break;
        case 4: draft.kind = Kind::create; break;
        case 5: draft.kind = static_cast<Kind>(77); break;
        default: draft.kind = Kind::set; draft.payload.erase(1); break;
        }
    }

    void control()
    {
        Author& hub = random.below(8) == 0 ? authors[0] : authors[2]; // now and then one who may not
        const std::size_t u = pick(2);
        sync::OpDraft draft{.scope = scope_of(units[u])};
        switch (random.below(5)) {
        case 0: case 1: {
            sync::Granting granting{.officer = "CB0" + std::to_string(1 + random.below(2)), .deputy = random.below(4) == 0, .from = Day{20'000}};
            random.fill(granting.grant);
            closings(u, granting);
            draft.kind = Kind::grant;
            draft.payload = payload_of(granting);
            grants[u].push_back(granting.grant);
            break;
        }
        case 2: {
            sync::Granting granting;
            closings(u, granting);
            draft.kind = Kind::end_grant;
            draft.payload = payload_of(granting);
            break;
        }
        case 3: draft.kind = Kind::review; draft.over = some(nullptr, 3); draft.payload = payload_of(sync::Review{random.below(2) == 0, "xem"}); break;
        default: draft.kind = Kind::redact; draft.over = some(nullptr, 15); break;
        }
        write(hub, std::move(draft));
    }

    void closings(std::size_t u, sync::Granting& granting)
    {
        for (const auto& grant : grants[u])
            if (random.below(2) == 0)
                granting.closings[grant] = {{authors[0].stream, random.below(authors[0].seq + 1)}, {authors[1].stream, random.below(authors[1].seq + 1)}};
    }

    std::vector<Author> authors;
    std::vector<RecordId> records;
    std::array<std::vector<sync::GrantId>, 2> grants;
};

template <class T>
void shuffle(std::vector<T>& items, SeededRandom& random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(i))]);
}

struct Stop {};

/// The dump that a rebuild would give, the store left as it was.
Bytes rebuilt(Store& store)
{
    Bytes out;
    try {
        store.write([&](Transaction& t) {
            rebuild(t);
            out = dump_derived(t);
            throw Stop{};
        });
    } catch (const Stop&) {
    }
    return out;
}

void deliver(Store& store, std::vector<Sent> ops, SeededRandom& random, bool check_rebuild)
{
    shuffle(ops, random);
    for (std::size_t at = 0; at < ops.size();) {
        const std::size_t end = std::min(ops.size(), at + 1 + static_cast<std::size_t>(random.below(12)));
        store.write([&](Transaction& t) {
            for (; at < end; ++at)
                t.take(ops[at].op, ops[at].origin, random.below(12) == 0);
            if (random.below(3) == 0)
                t.take(ops[random.below(end)].op, ops[0].origin, false);
        });
        if (check_rebuild && random.below(4) == 0)
            REQUIRE(dump_derived(store.reader()) == rebuilt(store));
    }
}

void add_units(Store& store)
{
    store.write([](Transaction& t) {
        put_unit(t, a_unit("TA0001A"));
        put_unit(t, a_unit("TA0002B"));
    });
}

} // namespace

TEST_CASE("in random histories what an import left is what a rebuild gives, byte for byte")
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        CAPTURE(seed);
        History history(seed);
        history.grow(60);
        TempStore temp(Role::field, seed);
        add_units(temp.store);
        deliver(temp.store, history.sent, temp.random, true);
        REQUIRE(dump_derived(temp.store.reader()) == rebuilt(temp.store));
    }
}

TEST_CASE("two stores that took the same ops in other orders show the same, and their digests agree")
{
    for (std::uint64_t seed = 100; seed <= 125; ++seed) {
        CAPTURE(seed);
        History history(seed);
        history.grow(50);
        TempStore a(Role::field, seed), b(Role::field, seed + 1000);
        for (auto* store : {&a, &b}) {
            add_units(store->store);
            deliver(store->store, history.sent, store->random, false);
            REQUIRE(count_ops(store->store.reader()) == history.sent.size());
            REQUIRE(pending_ops(store->store.reader()).empty());
        }
        REQUIRE(dump_derived(a.store.reader()) == dump_derived(b.store.reader()));
        const auto digest = store_digest(a.store.reader());
        CHECK(digest.ops == store_digest(b.store.reader()).ops);
        CHECK(digest.state == store_digest(b.store.reader()).state);
        CHECK(digest.records == 6);
    }
}

TEST_CASE("an op whose ancestor is missing waits, and both become effective when it comes")
{
    History history(7);
    history.grow(30);
    std::vector<Sent> chain;
    for (const auto& item : history.sent)
        if (item.op.stream == history.sent.front().op.stream)
            chain.push_back(item);
    REQUIRE(chain.size() > 3);
    TempStore temp;
    const auto take = [&](const Sent& item) { return temp.store.write([&](Transaction& t) { return t.take(item.op, item.origin, false); }); };
    CHECK(take(chain[0]) == Taken::applied);
    CHECK(take(chain[2]) == Taken::pending);
    CHECK(take(chain[2]) == Taken::known);
    CHECK(count_ops(temp.store.reader()) == 1);
    CHECK(take(chain[1]) == Taken::applied);
    CHECK(count_ops(temp.store.reader()) == 3);
    CHECK(take(chain[2]) == Taken::known);
    CHECK(pending_ops(temp.store.reader()).empty());
    CHECK(audit_stream(temp.store.reader(), chain[0].op.stream).empty());
}

TEST_CASE("work beyond the cut of a closed grant is late and comes back by a review")
{
    TempStore temp(Role::hub, 3);
    const UnitId unit = unit_id("048", "TA0001A");
    add_units(temp.store);
    sync::GrantId first{1}, second{2};
    const auto grant = [&](const sync::GrantId& id, const std::string& officer, std::map<sync::GrantId, sync::Cut> closings) {
        temp.store.write([&](Transaction& t) {
            t.append({.kind = Kind::grant, .scope = scope_of(unit), .payload = payload_of(sync::Granting{.grant = id, .officer = officer, .from = Day{20'000}, .closings = std::move(closings)})});
        });
    };
    grant(first, "CB01", {});
    CHECK(open_principal(temp.store.reader(), unit)->officer == "CB01");
    CHECK(grant_for(temp.store.reader(), unit, "CB01") == first);
    grant(second, "CB02", {{first, {}}});
    CHECK(open_principal(temp.store.reader(), unit)->officer == "CB02");
    CHECK(all_units(temp.store.reader())[0].now.officer == "CB02");

    TempStore laptop(Role::field, 4);
    const RecordId id = new_record_id(1, laptop.random);
    const auto op = laptop.store.write([&](Transaction& t) { return t.append(a_visit(unit, id, Day{20'001}, "muộn", first)); });
    temp.store.write([&](Transaction& t) { t.take(op, {laptop.store.identity().device, 1, false}, false); });
    REQUIRE(find_record(temp.store.reader(), id));
    CHECK(find_record(temp.store.reader(), id)->late);
    CHECK(find_record(temp.store.reader(), id)->day == Day{20'001});
    REQUIRE(late_ops(temp.store.reader()).size() == 1);
    temp.store.write([&](Transaction& t) {
        t.append({.kind = Kind::review, .scope = scope_of(unit), .over = {sync::ref_of(op)}, .payload = payload_of(sync::Review{true, ""})});
    });
    CHECK(!find_record(temp.store.reader(), id)->late);
    CHECK(late_ops(temp.store.reader()).empty());
}

TEST_CASE("a redacted op keeps its place in the chain and loses its words, here and where it arrives later")
{
    TempStore laptop(Role::field, 4), hub(Role::hub, 3);
    const UnitId unit = unit_id("048", "TA0001A");
    const RecordId id = new_record_id(1, laptop.random);
    const auto op = laptop.store.write([&](Transaction& t) { return t.append(a_visit(unit, id, Day{20'001}, "bí mật")); });
    const auto after = laptop.store.write([&](Transaction& t) { return t.append(a_visit(unit, new_record_id(2, laptop.random), Day{20'001}, "khác")); });
    const auto redact = hub.store.write([&](Transaction& t) { return t.append({.kind = Kind::redact, .scope = scope_of(unit), .over = {sync::ref_of(op)}}); });
    const Origin field{laptop.store.identity().device, 1, false}, province{hub.store.identity().device, 1, true};
    laptop.store.write([&](Transaction& t) { t.take(redact, province, true); });
    hub.store.write([&](Transaction& t) {
        t.take(op, field, false);
        t.take(after, field, false);
    });
    for (auto* store : {&laptop.store, &hub.store}) {
        CHECK(find_op(store->reader(), sync::ref_of(op))->op.payload.empty());
        CHECK(find_record(store->reader(), id)->groups.empty());
        CHECK(audit_stream(store->reader(), op.stream).empty());
    }
}
