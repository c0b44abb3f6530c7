#include "app/actions/rules_in_force.hpp"
#include "core/documents/debt_figures.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::documents;

namespace {

rules::Rows a_few_rules() { return actions::program_rules(); }

} // namespace

TEST_CASE("an employer without a closing figure has no figures to quote")
{
    auto rules = a_few_rules();
    CHECK_FALSE(debt_figures(rules, rules::Method::monthly, {}).has_value());
    ChargedMonth empty{.month = *make_month(2026, 10)};
    CHECK_FALSE(debt_figures(rules, rules::Method::monthly, {&empty, 1}).has_value());
}

TEST_CASE("the principal of all funds together is the closing debt, to the đồng")
{
    auto rules = a_few_rules();
    for (std::int64_t closing : {0, 1, 99, 325'780'068, 1'000'000'007}) {
        std::vector<ChargedMonth> months;
        for (int m = 1; m <= 10; ++m)
            months.push_back({.month = *make_month(2026, m), .charge = Money{44'441'600 + m}, .closing = Money{closing}});
        auto figures = debt_figures(rules, rules::Method::monthly, months);
        REQUIRE(figures.has_value());
        CHECK(figures->principal() == Money{closing});
    }
}

TEST_CASE("an overpaid employer owes nothing")
{
    auto rules = a_few_rules();
    ChargedMonth month{.month = *make_month(2026, 10), .charge = Money{100}, .closing = Money{-500}};
    CHECK(debt_figures(rules, rules::Method::monthly, {&month, 1})->total() == Money{0});
}

TEST_CASE("funds that the ledger closes one by one are quoted as it has them")
{
    auto rules = a_few_rules();
    ChargedMonth month{.month = *make_month(2026, 10), .charge = Money{150}, .closing = Money{15}};
    month.fund_closing = {Money{1}, Money{2}, Money{3}, Money{4}, Money{5}};
    auto figures = debt_figures(rules, rules::Method::monthly, {&month, 1});
    for (std::size_t i = 0; i < fund_count; ++i)
        CHECK(figures->funds[i].principal == Money{static_cast<std::int64_t>(i) + 1});
}

TEST_CASE("each charge bears 0,03 % a day from the day after its deadline to the last day of the month quoted, rounded once per fund")
{
    auto rules = a_few_rules();
    // charges of 08/2026 (due 30/09, 31 days late), 09/2026 (due 31/10, not late) and 10/2026 (due 30/11, not due)
    std::vector<ChargedMonth> months;
    for (int m = 8; m <= 10; ++m)
        months.push_back({.month = *make_month(2026, m), .charge = Money{32'000'000}, .closing = Money{96'000'000}});
    auto figures = *debt_figures(rules, rules::Method::monthly, months);
    CHECK(figures.funds[1].principal == Money{66'000'000});
    CHECK(figures.funds[1].interest == Money{22'000'000 * 3 / 10'000 * 31});
    CHECK(figures.not_due == Money{32'000'000});
    CHECK(figures.not_due_until == make_day(2026, 11, 30));
}
