#include "db/plan.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

std::vector<PlanRow> read_all(Query& q)
{
    std::vector<PlanRow> out;
    while (q.step())
        out.push_back({static_cast<int>(q.integer(0)), static_cast<int>(q.integer(1)), q.text(3), q.text(2), q.text(4), q.integer(5), static_cast<Source>(q.integer(6))});
    return out;
}

} // namespace

std::vector<PlanRow> plan_of(const Reader& reader, int year, std::string_view officer)
{
    Query q(reader, "SELECT year, month, office, officer, fund, amount, source FROM plan WHERE year = ?1 AND (?2 = '' OR officer = ?2) "
                    "ORDER BY month, office, officer, fund");
    return read_all(q.bind(year, officer));
}

std::vector<PlanRow> all_plan(const Reader& reader)
{
    Query q(reader, "SELECT year, month, office, officer, fund, amount, source FROM plan ORDER BY year, month, office, officer, fund");
    return read_all(q);
}

bool put_plan(Transaction& t, const PlanRow& row)
{
    Query q(t, "INSERT INTO plan(year, month, office, officer, fund, amount, source) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) "
               "ON CONFLICT(year, month, office, officer, fund) DO UPDATE SET amount = ?6, source = ?7 "
               "WHERE source <= ?7 AND (amount <> ?6 OR source <> ?7)");
    q.bind(row.year, row.month, row.office, row.officer, row.fund, row.amount, static_cast<int>(row.source)).run();
    return q.changes() > 0;
}

} // namespace dondoc::db
