#include "app/actions/review_late_work.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {

Result<std::size_t> review_late_work(db::Store& hub, const RecordId& record, bool accept, const std::string& reason)
{
    if (hub.identity().role != db::Role::hub)
        return Problem{.code = "review.not_hub"};
    std::size_t named = 0;
    for (const LateWork& work : list_late_work(hub))
        if (work.record == record) {
            hub.write([&](db::Transaction& t) {
                t.append({.kind = sync::Kind::review, .scope = work.scope, .over = work.refs, .payload = sync::payload_of(sync::Review{accept, reason})});
            });
            named += work.refs.size();
        }
    if (named == 0)
        return Problem{.code = "review.none", .field = "id", .value = id_text(record)};
    return named;
}

} // namespace dondoc::actions
