#include "app/actions/complete_work.hpp"
#include "app/actions/work_marks.hpp"
#include "db/work.hpp"
#include <algorithm>

namespace dondoc::actions {

bool has_work(const db::Reader& reader, std::string_view item, Day day)
{
    const auto items = list_work(reader, {.day = day, .officer = {}, .with_done = true});
    return std::any_of(items.begin(), items.end(), [&](const WorkItem& one) { return one.id == item; });
}

Result<Done> complete_work(db::Store& store, std::string_view item, Day today)
{
    return store.write([&](db::Transaction& t) -> Result<Done> {
        if (!has_work(t, item, today))
            return Problem{.code = "work.unknown", .field = "id", .value = std::string(item)};
        db::mark_work(t, {.item = std::string(item), .until = {}, .reason = {}});
        return Done{};
    });
}

void bring_back_work(db::Store& store, std::string_view item)
{
    store.write([&](db::Transaction& t) { db::unmark_work(t, item); });
}

} // namespace dondoc::actions
