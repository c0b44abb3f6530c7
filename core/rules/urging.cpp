#include "core/rules/urging.hpp"
#include <algorithm>
#include <set>

namespace dondoc::rules {

UrgingCount count_urging(const Row& row, const std::vector<SentEvent>& events, Day from, Day to)
{
    UrgingCount out{{{"letter", 0}, {"invitation", 0}, {"call", 0}, {"message", 0}, {"notice_c12", 0}}, 0, 0};
    const auto& written = words_of(row, "written");
    std::set<std::string> units;
    for (const auto& event : events) {
        const auto counted = out.by_kind.find(event.kind);
        if (event.voided || event.day < from || event.day > to || counted == out.by_kind.end())
            continue;
        ++counted->second;
        if (std::find(written.begin(), written.end(), event.kind) == written.end())
            continue;
        ++out.written;
        units.insert(event.unit);
    }
    out.units_urged = static_cast<int>(units.size());
    return out;
}

} // namespace dondoc::rules
