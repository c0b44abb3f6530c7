#pragma once
// A report campaign (seed 003: each day before 18h30): from, to, cut-off time, exceptions by day. Its numbers belong to the campaign, not to the program.
#include "core/rules/urging.hpp"

namespace dondoc::rules {

/// A moment: seconds since 1970-01-01 UTC.
struct Moment {
    std::int64_t seconds = 0;
    friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// "2023-12-12T08:29:59+07:00", "…Z", seconds may be missing.
std::optional<Moment> parse_moment(std::string_view text);
/// "2023-12-12T18:30+07:00": always in Vietnam's time.
std::string vietnam_text(Moment moment);
Moment vietnam_moment(Day day, int minutes);

struct Campaign {
    Day from, to;
    int cut_off = 0;                ///< minutes since midnight, Vietnam's time
    std::map<Day, Moment> exceptions;
};

/// Empty outside the campaign: such days have no report. Week-ends are report days.
std::optional<Moment> report_deadline(const Campaign& campaign, Day data_day);

/// "trước 18h30" is strict: at the very moment it is late; never sent is late. Empty outside the campaign.
std::optional<bool> report_late(const Campaign& campaign, Day data_day, std::optional<Moment> sent);

struct CampaignCounts {
    UrgingCount in_day, cumulative; ///< from the campaign's first day, by the event's day, an employer once
};
std::optional<CampaignCounts> campaign_counts(const Row& urging, const Campaign& campaign, Day data_day, const std::vector<SentEvent>& events);

} // namespace dondoc::rules
