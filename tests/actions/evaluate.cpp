#include "app/actions/evaluate.hpp"
#include "app/actions/rules_in_force.hpp"
#include "core/base/random.hpp"
#include "tests/cases.hpp"

using namespace dondoc;
using tests::json;

namespace {

/// `exact` of months_in_debt is for information.
json without_exact(json value)
{
    if (value.is_object())
        value.erase("exact");
    return value;
}

void check_cases(const std::string& name, const rules::Rows& rows)
{
    CAPTURE(name);
    const json cases = tests::read_cases(name);
    json inputs = json::array();
    for (const auto& one : cases)
        inputs.push_back(one.at("input"));
    const auto results = actions::evaluate(name, inputs.dump(), rows);
    REQUIRE(results.ok());
    REQUIRE(results->size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::string id = cases[i].at("id");
        CAPTURE(id);
        CHECK(without_exact(json::parse((*results)[i].dump())) == without_exact(cases[i].at("expected")));
    }
}

} // namespace

TEST_CASE("every golden case of every file is answered to the letter")
{
    const auto rows = actions::program_rules();
    const auto names = actions::evaluations();
    CHECK(names.size() == 26);
    for (const auto& name : names)
        check_cases(name, rows);
}

TEST_CASE("an input that is cut or spoiled is refused, with its place, and stops nothing")
{
    const auto rows = actions::program_rules();
    SeededRandom random(3);
    for (const auto& name : actions::evaluations()) {
        CAPTURE(name);
        const json cases = tests::read_cases(name);
        for (std::size_t k = 0; k < 6; ++k) {
            const std::string good = json::array({cases[random.below(cases.size())].at("input")}).dump();
            for (std::size_t cut = 0; cut < good.size(); cut += 1 + good.size() / 60)
                CHECK_FALSE(actions::evaluate(name, good.substr(0, cut), rows).ok());
            for (int i = 0; i < 200; ++i) {
                std::string spoiled = good;
                spoiled[random.below(spoiled.size())] = static_cast<char>(random.below(256));
                const auto results = actions::evaluate(name, spoiled, rows);
                if (!results.ok())
                    CHECK_FALSE(results.problems().front().code.empty());
            }
        }
        for (const char* wrong : {"[1e400]", "[null]", "[[]]", "[{}]", "{}", "[\"\\ud800\"]", "7", ""})
            CHECK((actions::evaluate(name, wrong, rows).ok() == false || std::string(wrong) == "[\"\\ud800\"]"));
    }
}

TEST_CASE("numbers beyond every office are refused, not wrapped")
{
    const auto rows = actions::program_rules();
    const auto refused = [&](const char* name, const char* inputs) {
        const auto results = actions::evaluate(name, inputs, rows);
        REQUIRE_FALSE(results.ok());
        return results.problems().front();
    };
    CHECK(refused("debt_class", R"([{"months":"3","debt":1000000000000000000,"uncollectable":null,"evidence":false}])").field == "[0].debt");
    CHECK(refused("debt_class", R"([{"months":"1e3","debt":1}])").field == "[0].months");
    CHECK(refused("amount_in_words", R"([{"n":9223372036854775808,"linh":"linh","nghin":"nghìn","ty":"tỷ"}])").code == "evaluate.type");
    CHECK(refused("nothing", "[]").code == "evaluate.unknown");
    CHECK(refused("back", "[]").code == "evaluate.unknown");
}
