#include "core/documents/commitment_minutes.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::documents;

TEST_CASE("installments pay health insurance first, then unemployment insurance, then the rest, and lose no đồng")
{
    DebtFigures debt;
    debt.funds = {{{{60}, {0}}, {{0}, {0}}, {{0}, {0}}, {{25}, {5}}, {{10}, {0}}}};
    auto split = estimated_allocation({Money{35}, Money{35}, Money{30}}, debt);
    CHECK(split[0].bhyt == Money{30});
    CHECK(split[0].bhtn == Money{5});
    CHECK(split[1].bhtn == Money{5});
    CHECK(split[1].bhxh == Money{30});
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(split[i].bhyt + split[i].bhtn + split[i].bhxh == Money{i < 2 ? 35 : 30});
}
