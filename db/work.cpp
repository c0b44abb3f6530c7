#include "db/query.hpp"
#include "db/work.hpp"

namespace dondoc::db {

void mark_work(Transaction& t, const WorkMark& mark)
{
    Query(t, "INSERT INTO work_mark(item, until, reason, wall_ms) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(item) DO UPDATE SET until = ?2, reason = ?3, wall_ms = ?4")
        .bind(mark.item, mark.until, mark.reason, t.now_ms())
        .run();
}

void unmark_work(Transaction& t, std::string_view item) { Query(t, "DELETE FROM work_mark WHERE item = ?1").bind(item).run(); }

std::vector<WorkMark> work_marks(const Reader& reader)
{
    std::vector<WorkMark> out;
    Query q(reader, "SELECT item, until, reason, wall_ms FROM work_mark ORDER BY item");
    while (q.step())
        out.push_back({q.text(0), q.maybe_day(1), q.text(2), q.integer(3)});
    return out;
}

} // namespace dondoc::db
