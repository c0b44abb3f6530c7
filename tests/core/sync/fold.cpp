#include "tests/core/sync/ops.hpp"
#include "core/base/random.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;
using namespace dondoc::sync::test;
using cbor::Map;
using cbor::Value;

namespace {

const Value& shown(const FoldedRecord& record, std::uint64_t group) { return record.groups.at(group).live.front().value; }

Finalising a_page(std::uint8_t n = 1) { return {.content_hash = {{n}}, .page_code = "BBLV-1"}; }
Attaching a_scan(std::optional<Hash> page = {}) { return {.content = {{7}}, .size = 5, .role = "signed", .name = "scan.pdf", .media_type = "application/pdf", .page = page}; }
Granting closing(GrantId grant, Cut cut) { return {.closings = {{grant, std::move(cut)}}}; }

} // namespace

TEST_CASE("work under another officer's grant has no effect until a review accepts it")
{
    Writer a = officer(1), hub = supervisor();
    hub.write(Kind::grant, payload_of(Granting{.grant = grant_a, .officer = "cb01"}));
    Op own = a.write(Kind::set, {{5, 1}});
    own.actor = "cb01";
    Op foreign = own;
    foreign.actor = "cb02";
    Op unknown = foreign;
    unknown.grant = {0xE};
    const auto facts = facts_of(all_of({&hub}));
    CHECK_FALSE(is_late(facts, own));
    CHECK(is_late(facts, foreign));
    CHECK_FALSE(is_late(facts, unknown));
    hub.write(Kind::review, payload_of(Review{true, "làm thay"}), {ref_of(foreign)});
    CHECK_FALSE(is_late(facts_of(all_of({&hub})), foreign));
}

TEST_CASE("a write that saw the other replaces it, whatever the clocks say")
{
    Writer a = officer(1), b = officer(2);
    a.clock = 1'000'000;
    const Op& first = a.set(2, "cũ");
    b.set(2, "mới", refs({&first}));
    const auto record = folded({&a, &b});
    CHECK(shown(record, 2) == Value("mới"));
    CHECK(record.groups.at(2).live.size() == 1);
    CHECK(record.level == Level::none);
}

TEST_CASE("a write kills an older one only in the groups that it carries itself")
{
    Writer a = officer();
    const Op& first = a.write(Kind::create, {{0, Bytes(16, 1)}, {1, Map{{1, 5}}}, {2, "thăm"}, {3, "ghi chú"}});
    a.set(3, "ghi chú sửa", refs({&first}));
    const auto record = folded({&a});
    CHECK(shown(record, 1) == Value(Map{{1, 5}}));
    CHECK(shown(record, 2) == Value("thăm"));
    CHECK(shown(record, 3) == Value("ghi chú sửa"));
    CHECK_FALSE(record.groups.contains(0));
    CHECK(over_for(record).size() == 2);
}

TEST_CASE("two blind writes of one group that differ are a conflict and both are kept, the hub's shown")
{
    Writer a = officer(), hub = supervisor();
    a.clock = 500;
    a.set(2, "cán bộ");
    hub.set(2, "tỉnh");
    const auto record = folded({&a, &hub});
    CHECK(record.level == Level::conflict);
    CHECK(record.groups.at(2).conflict);
    CHECK(record.groups.at(2).live.size() == 2);
    CHECK(shown(record, 2) == Value("tỉnh"));
}

TEST_CASE("two blind writes of the same value bother nobody")
{
    Writer a = officer(1), b = officer(2);
    a.set(2, "như nhau");
    b.set(2, "như nhau");
    const auto record = folded({&a, &b});
    CHECK(record.level == Level::none);
    CHECK(record.groups.at(2).live.size() == 2);
}

TEST_CASE("a resolution that names all siblings leaves one value")
{
    Writer a = officer(1), b = officer(2), hub = supervisor();
    a.set(2, "một");
    b.set(2, "hai");
    hub.write(Kind::resolve, {{2, "một"}}, over_for(folded({&a, &b})));
    const auto record = folded({&a, &b, &hub});
    CHECK(record.level == Level::none);
    CHECK(record.groups.at(2).live.size() == 1);
}

TEST_CASE("blind writes of different groups by two stores are told as parallel, writes that saw each other are not")
{
    Writer a = officer(1), b = officer(2);
    const Op& first = a.write(Kind::create, {{2, "x"}, {3, "y"}});
    const Op& second = a.set(2, "x2", refs({&first}));
    SUBCASE("blind")
    {
        b.set(3, "y2", refs({&first}));
        CHECK(folded({&a, &b}).level == Level::parallel);
    }
    SUBCASE("seen")
    {
        b.set(3, "y2", refs({&first, &second}));
        CHECK(folded({&a, &b}).level == Level::none);
    }
}

TEST_CASE("after finalise the content is what it named; later edits are proposals and are not applied")
{
    Writer a = officer(1), b = officer(2);
    const Op& first = a.write(Kind::create, {{2, "nợ 5 triệu"}, {3, "ghi chú"}});
    const Op& second = a.set(2, "nợ 6 triệu", refs({&first}));
    a.write(Kind::finalise, payload_of(a_page()), refs({&first, &second}));
    const Op& late_edit = b.set(2, "nợ 7 triệu", refs({&second}));
    const auto record = folded({&a, &b});
    CHECK(record.state == State::finalised);
    CHECK(shown(record, 2) == Value("nợ 6 triệu"));
    CHECK(shown(record, 3) == Value("ghi chú"));
    CHECK(record.groups.at(2).live.size() == 1);
    CHECK(record.proposals == std::vector{&late_edit});
    CHECK(record.finalising->page_code == "BBLV-1");
}

TEST_CASE("of two finalises the higher rank stands, then the earlier, and the other is listed")
{
    Writer a = officer(1), b = officer(2), hub = supervisor();
    const Op& first = a.write(Kind::create, {{2, "x"}});
    b.clock = 50;
    hub.clock = 900;
    const Op& early = a.write(Kind::finalise, payload_of(a_page(1)), refs({&first}));
    const Op& later = b.write(Kind::finalise, payload_of(a_page(2)), refs({&first}));
    CHECK(folded({&a, &b}).official == &early);
    CHECK(folded({&a, &b}).other_finals == std::vector{&later});
    const Op& over_all = hub.write(Kind::finalise, payload_of(a_page(3)), refs({&first}));
    CHECK(folded({&a, &b, &hub}).official == &over_all);
    CHECK(folded({&a, &b, &hub}).other_finals.size() == 2);
}

TEST_CASE("the scan of the finalised page makes it signed, a scan of another page does not")
{
    Writer a = officer();
    const Op& first = a.write(Kind::create, {{2, "x"}});
    a.write(Kind::finalise, payload_of(a_page(1)), refs({&first}));
    SUBCASE("no page named") { a.write(Kind::attach, payload_of(a_scan())); CHECK(folded({&a}).state == State::signed_); }
    SUBCASE("this page") { a.write(Kind::attach, payload_of(a_scan(Hash{{1}}))); CHECK(folded({&a}).state == State::signed_); }
    SUBCASE("another page") { a.write(Kind::attach, payload_of(a_scan(Hash{{2}}))); CHECK(folded({&a}).state == State::finalised); }
    SUBCASE("before finalise nothing is signed") { CHECK(folded({&a}).attachments.empty()); }
}

TEST_CASE("a record that is refused, voided, restored and superseded says so")
{
    Writer a = officer();
    const Op& first = a.write(Kind::create, {{2, "x"}});
    a.write(Kind::finalise, payload_of(a_page()), refs({&first}));
    a.write(Kind::refuse_signature, payload_of(Refusing{"giám đốc từ chối", {"Trần A"}}));
    CHECK(folded({&a}).state == State::refused_to_sign);
    const Op& voided = a.write(Kind::void_record, payload_of(Voiding{true, "sai số tiền"}));
    CHECK(folded({&a}).state == State::voided);
    CHECK(folded({&a}).voiding->reason == "sai số tiền");
    CHECK(shown(folded({&a}), 2) == Value("x"));
    a.write(Kind::void_record, payload_of(Voiding{false, ""}), refs({&voided}));
    CHECK(folded({&a}).state == State::refused_to_sign);
    a.write(Kind::supersede, payload_of(Superseding{a_record(9)}));
    CHECK(folded({&a}).state == State::superseded);
    CHECK(folded({&a}).superseded_by == a_record(9));
}

TEST_CASE("work beyond the cut of a closed grant is late, of every kind, until a review accepts it")
{
    Writer a = officer(), hub = supervisor();
    const Op& in_time = a.write(Kind::create, {{2, "đúng hạn"}});
    const Op& late_set = a.set(2, "muộn", refs({&in_time}));
    const Op& late_final = a.write(Kind::finalise, payload_of(a_page()), refs({&late_set}));
    const Op& late_file = a.write(Kind::attach, payload_of(a_scan()));
    hub.write(Kind::end_grant, payload_of(closing(grant_a, {{a.stream, 1}})));
    const auto record = folded({&a, &hub});
    CHECK(record.late == std::vector{&late_set, &late_final, &late_file});
    CHECK(shown(record, 2) == Value("đúng hạn"));
    CHECK(record.official == nullptr);
    CHECK(record.attachments.empty());
    hub.write(Kind::review, payload_of(Review{true, ""}), refs({&late_set}));
    hub.write(Kind::review, payload_of(Review{false, "không"}), refs({&late_set}));
    CHECK(shown(folded({&a, &hub}), 2) == Value("muộn"));
    CHECK(folded({&a, &hub}).late == std::vector{&late_final, &late_file});
}

TEST_CASE("of two closures the higher cut counts for each stream, and a stream that is missing has cut 0")
{
    Writer a = officer(1), b = officer(2), hub = supervisor();
    a.set(2, "a1"), a.set(3, "a2"), b.set(4, "b1");
    hub.write(Kind::end_grant, payload_of(closing(grant_a, {{a.stream, 2}})));
    hub.write(Kind::end_grant, payload_of(closing(grant_a, {{a.stream, 1}})));
    const auto record = folded({&a, &b, &hub});
    CHECK(record.late.size() == 1);
    CHECK(record.groups.contains(3));
    CHECK_FALSE(record.groups.contains(4));
}

TEST_CASE("control ops that the hub did not write have no effect")
{
    Writer a = officer(1), forger = officer(2);
    a.set(2, "việc của tôi");
    forger.write(Kind::grant, payload_of(Granting{.grant = grant_b, .officer = "cb02", .closings = {{grant_a, {}}}}));
    CHECK(folded({&a, &forger}).late.empty());
    CHECK(facts_of(all_of({&forger})) == ControlFacts{});
}

TEST_CASE("open grants are those that no closing names, principal or deputy")
{
    Writer hub = supervisor();
    hub.write(Kind::grant, payload_of(Granting{.grant = grant_a, .officer = "cb01", .from = Day{20000}}));
    hub.write(Kind::grant, payload_of(Granting{.grant = grant_b, .officer = "cb01", .deputy = true, .to = Day{20100}}));
    CHECK(open_grants(facts_of(all_of({&hub})), "cb01").size() == 2);
    hub.write(Kind::grant, payload_of(Granting{.grant = {0xC}, .officer = "cb02", .closings = {{grant_a, {}}}}));
    CHECK(open_grants(facts_of(all_of({&hub})), "cb01") == std::map<GrantId, ScopeId>{{grant_b, a_unit()}});
}

TEST_CASE("a redacted write shows nothing and does not bring back what it replaced")
{
    Writer a = officer();
    const Op& first = a.set(2, "tên người");
    Op second = a.set(2, "tên khác", refs({&first}));
    second.payload.clear();
    const std::vector<RankedOp> ops{{&first, 1}, {&second, 1}};
    CHECK(fold_record(ops, {}).groups.empty());
}

TEST_CASE("an op whose payload has another form stays in the log and has no effect")
{
    Writer a = officer(), hub = supervisor();
    a.write(Kind::create, {{2, "x"}});
    a.write(Kind::finalise, {{1, Map{{1, "no hash"}}}});
    a.write(Kind::attach, {});
    a.write(Kind::void_record, {{1, 5}});
    hub.write(Kind::end_grant, {{1, Map{{6, cbor::Array{5}}}}});
    hub.write(Kind::review, {{2, true}});
    const auto record = folded({&a, &hub});
    CHECK(shown(record, 2) == Value("x"));
    CHECK(record.state == State::draft);
    CHECK(record.attachments.empty());
}

TEST_CASE("payloads that are written are read back equal")
{
    Writer a = officer();
    const Granting granting{grant_b, "cb02", true, Day{20000}, Day{20030}, {{grant_a, {{a.stream, 4}}}, {grant_b, {}}}};
    CHECK(read_granting(a.write(Kind::grant, payload_of(granting))) == granting);
    const Finalising page{{{4}}, "BBLV-9", {"Trần A", "Lê B"}, "minutes", 3, Map{{1, 5}}};
    CHECK(read_finalising(a.write(Kind::finalise, payload_of(page))) == page);
    CHECK(read_attaching(a.write(Kind::attach, payload_of(a_scan(Hash{{4}})))) == a_scan(Hash{{4}}));
    const Refusing refusing{"vắng", {"Ông C"}};
    CHECK(read_refusing(a.write(Kind::refuse_signature, payload_of(refusing))) == refusing);
}

TEST_CASE("a fold is the same for every order of the ops")
{
    SeededRandom random(7);
    for (int round = 0; round < 300; ++round) {
        std::array<Writer, 3> writers{officer(1), officer(2), supervisor()};
        for (int i = 0; i < 14; ++i) {
            Writer& writer = writers[random.below(3)];
            writer.clock = random.below(5);
            std::vector<Ref> over;
            for (const Writer& other : writers)
                for (const Op& op : other.written)
                    if (random.below(4) == 0)
                        over.push_back(ref_of(op));
            switch (random.below(writer.hub ? 8 : 6)) {
            case 0: writer.write(Kind::finalise, payload_of(a_page()), over); break;
            case 1: writer.write(Kind::attach, payload_of(a_scan())); break;
            case 2: writer.write(Kind::void_record, payload_of(Voiding{random.below(2) == 0, ""}), over); break;
            case 6: writer.write(Kind::end_grant, payload_of(closing(grant_a, {{StreamId{{1}}, random.below(6)}}))); break;
            case 7: writer.write(Kind::review, payload_of(Review{random.below(2) == 0, ""}), over); break;
            default: writer.set(2 + random.below(3), random.below(2) == 0 ? Value(1) : Value(2), over);
            }
        }
        auto ops = all_of({&writers[0], &writers[1], &writers[2]});
        const Value expected = state_value(fold_record(ops, facts_of(ops)));
        for (int k = 0; k < 5; ++k) {
            for (std::size_t i = ops.size(); i > 1; --i)
                std::swap(ops[i - 1], ops[random.below(i)]);
            REQUIRE(state_value(fold_record(ops, facts_of(ops))) == expected);
        }
    }
}
