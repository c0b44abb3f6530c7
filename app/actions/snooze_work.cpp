#include "app/actions/snooze_work.hpp"
#include "app/actions/work_marks.hpp"
#include "core/base/text/utf8.hpp"
#include "db/work.hpp"

namespace dondoc::actions {

Result<Done> snooze_work(db::Store& store, std::string_view item, Day until, std::string_view reason, Day today)
{
    Problems problems;
    if (until <= today)
        problems.push_back({.code = "work.until.not_later", .field = "until", .value = iso(until)});
    if (text::trim(reason).empty())
        problems.push_back({.code = "work.reason.required", .field = "reason"});
    if (!problems.empty())
        return problems;
    return store.write([&](db::Transaction& t) -> Result<Done> {
        if (!has_work(t, item, today))
            return Problem{.code = "work.unknown", .field = "id", .value = std::string(item)};
        db::mark_work(t, {.item = std::string(item), .until = until, .reason = std::string(text::trim(reason))});
        return Done{};
    });
}

} // namespace dondoc::actions
