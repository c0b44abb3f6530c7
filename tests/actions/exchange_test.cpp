#include "tests/actions/an_exchange.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_state.hpp"

using namespace dondoc;
using namespace dondoc::actions;

TEST_CASE("after enrolment the laptop holds its employers, their ledger and nothing of a colleague")
{
    AnExchange day;
    day.enrol_all();
    const auto reader = day.laptop(1).store.reader();
    CHECK(db::find_unit(reader, "4001").has_value());
    CHECK(db::find_unit(reader, "4002").has_value());
    CHECK_FALSE(db::find_unit(reader, "4003").has_value());
    CHECK(db::open_assignments(reader, "CB01").size() == 2);
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
    CHECK(day.same_as_hub(2, {"4003"}));
}

TEST_CASE("a full day: what the officer recorded stands at the hub, and the digests of both are equal")
{
    AnExchange day;
    day.enrol_all();
    day.visit(1, "4001", "hẹn trả ngày 30");
    day.visit(1, "4002", "đóng cửa");
    day.visit(2, "4003", "gặp kế toán");
    CHECK_FALSE(day.same_as_hub(1, {"4001", "4002"}));
    day.full_exchange(1);
    day.full_exchange(2);
    CHECK(day.same_as_hub(1, {"4001", "4002"}));
    CHECK(day.same_as_hub(2, {"4003"}));
    CHECK(db::list_records(day.hub.store.reader()).size() == 3);
}

TEST_CASE("what was sent is unsent until the hub's receipt names it")
{
    AnExchange day;
    day.enrol_all();
    day.full_exchange(1);
    day.visit(1, "4001", "một");
    const auto unsent = [&] {
        const auto& store = day.laptop(1).store;
        return db::count_uncovered(store.reader(), store.identity().device, db::statement_of(db::peers(store.reader()).at(0)).have);
    };
    const auto before = unsent();
    CHECK(before >= 1);
    const auto file = day.up(1);
    CHECK(unsent() == before);
    day.hub.take(file);
    CHECK(unsent() == before);
    day.laptop(1).take(day.down(1));
    CHECK(unsent() == 0);
}

TEST_CASE("a bundle imported twice leaves the hub as after the first time")
{
    AnExchange day;
    day.enrol_all();
    day.visit(1, "4001", "một");
    const auto file = day.up(1);
    CHECK(said(day.hub.take(file)) == "applied");
    const auto once = AnExchange::digest(day.hub, {"4001", "4002", "4003"});
    CHECK(said(day.hub.take(file)) == "duplicate Q19");
    const auto twice = AnExchange::digest(day.hub, {"4001", "4002", "4003"});
    CHECK(once.ops == twice.ops);
    CHECK(once.state == twice.state);
}

TEST_CASE("four bundles in any order give the same hub")
{
    std::vector<int> order{0, 1, 2, 3};
    std::optional<db::StoreDigest> first;
    do {
        AnExchange day(1);
        day.enrol_all();
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 4; ++i) {
            day.visit(1, i % 2 ? "4001" : "4002", "lần " + std::to_string(i));
            files.push_back(day.up(1));
        }
        for (int at : order)
            day.hub.take(files[static_cast<std::size_t>(at)]);
        const auto digest = AnExchange::digest(day.hub, {"4001", "4002"});
        if (!first)
            first = digest;
        CHECK(digest.ops == first->ops);
        CHECK(digest.state == first->state);
        CHECK(digest.records == 4);
    } while (std::next_permutation(order.begin(), order.end()));
}
