#include "db/drafts.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

constexpr const char* columns = "record, kind, json, based_on, saved_ms";

DraftRow draft_in(const Query& q) { return {q.id<RecordId>(0), q.text(1), q.text(2), q.hash(3), q.integer(4)}; }

} // namespace

void keep_draft(Transaction& t, const DraftRow& draft)
{
    Query(t, "INSERT INTO draft(record, kind, json, based_on, saved_ms) VALUES(?1, ?2, ?3, ?4, ?5) "
             "ON CONFLICT(record) DO UPDATE SET kind = ?2, json = ?3, based_on = ?4, saved_ms = ?5")
        .bind(draft.record, draft.kind, draft.json, draft.based_on, t.now_ms())
        .run();
}

std::optional<DraftRow> find_draft(const Reader& reader, const RecordId& record)
{
    Query q(reader, std::string("SELECT ") + columns + " FROM draft WHERE record = ?1");
    return q.bind(record).step() ? std::optional(draft_in(q)) : std::nullopt;
}

std::vector<DraftRow> all_drafts(const Reader& reader)
{
    std::vector<DraftRow> out;
    Query q(reader, std::string("SELECT ") + columns + " FROM draft ORDER BY saved_ms DESC, record");
    while (q.step())
        out.push_back(draft_in(q));
    return out;
}

void drop_draft(Transaction& t, const RecordId& record) { Query(t, "DELETE FROM draft WHERE record = ?1").bind(record).run(); }

} // namespace dondoc::db
