#include "db/rules.hpp"
#include "db/query.hpp"

namespace dondoc::db {

std::vector<RuleRow> rule_rows(const Reader& reader)
{
    std::vector<RuleRow> out;
    Query q(reader, "SELECT rule, from_day, body, source FROM rule ORDER BY rule, from_day");
    while (q.step())
        out.push_back({q.text(0), q.day(1), q.text(2), static_cast<Source>(q.integer(3))});
    return out;
}

bool put_rule(Transaction& t, const RuleRow& row)
{
    Query q(t, "INSERT INTO rule(rule, from_day, body, source) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(rule, from_day) DO UPDATE SET body = ?3, source = ?4 "
               "WHERE source <= ?4 AND (body <> ?3 OR source <> ?4)");
    q.bind(row.rule, row.from, row.json, static_cast<int>(row.source)).run();
    return q.changes() > 0;
}

} // namespace dondoc::db
