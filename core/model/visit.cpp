#include "core/model/visit.hpp"

namespace dondoc {

std::optional<Visit> visit_of(const Record& record)
{
    const auto day = day_of(record), next = day_of(record, "next_day");
    if (record.kind != kind_named("visit") || !day || !next)
        return {};
    return Visit{{record.scope.bytes}, *day, text_of(record, "outcome"), text_of(record, "next_action"), *next};
}

} // namespace dondoc
