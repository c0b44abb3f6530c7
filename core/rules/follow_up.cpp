#include "core/rules/follow_up.hpp"
#include <algorithm>

namespace dondoc::rules {
namespace {

bool is_wanted(const TimelineEvent& event, const std::string& next_action)
{
    if (next_action == "call")
        return event.kind == "urging" && (event.detail == "call" || event.detail == "message");
    if (next_action == "letter" || next_action == "invitation")
        return event.kind == "urging" && event.detail == next_action;
    if (next_action == "reconcile")
        return event.kind == "reconciliation";
    if (next_action == "propose_inspection")
        return event.kind == "proposal";
    return event.kind == next_action || next_action == "other";
}

bool answers_visit(const TimelineEvent& visit, const TimelineEvent& later)
{
    return later.kind == "visit" ? later.day >= visit.day : later.day >= visit.day && is_wanted(later, visit.next_action);
}

bool answers_urging(const TimelineEvent& urging, const TimelineEvent& later)
{
    return later.day >= urging.day && (later.kind == "visit" || later.kind == "urging" || later.kind == "commitment");
}

} // namespace

std::vector<FollowUp> open_follow_ups(const std::vector<TimelineEvent>& events)
{
    std::vector<FollowUp> out;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        const bool visit = event.kind == "visit";
        if (!event.next_day || (!visit && event.kind != "urging"))
            continue;
        const bool answered = std::any_of(events.begin() + static_cast<std::ptrdiff_t>(i) + 1, events.end(), [&](const TimelineEvent& later) {
            return visit ? answers_visit(event, later) : answers_urging(event, later);
        });
        if (!answered)
            out.push_back({i, visit ? event.next_action : "other", *event.next_day});
    }
    return out;
}

} // namespace dondoc::rules
