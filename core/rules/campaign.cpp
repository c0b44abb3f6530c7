#include "core/rules/campaign.hpp"
#include <cstdio>

namespace dondoc::rules {
namespace {

constexpr std::int64_t vietnam_offset = 7 * 3600, seconds_a_day = 86400;

bool digits_at(std::string_view text, std::size_t at, std::size_t count)
{
    for (std::size_t i = at; i < at + count; ++i)
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

int two(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

/// "+07:00", "-05:00", "Z" as seconds.
std::optional<std::int64_t> offset_of(std::string_view text)
{
    if (text == "Z" || text == "z")
        return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !digits_at(text, 1, 2) || !digits_at(text, 4, 2))
        return {};
    const std::int64_t size = two(text, 1) * 3600 + two(text, 4) * 60;
    return text[0] == '-' ? -size : size;
}

/// ":SS" with an optional fraction; gives how many characters it took.
std::optional<std::pair<int, std::size_t>> seconds_of(std::string_view text)
{
    if (!text.starts_with(":"))
        return std::pair{0, std::size_t{0}};
    if (!digits_at(text, 1, 2) || two(text, 1) > 59)
        return {};
    std::size_t used = 3;
    if (used < text.size() && text[used] == '.')
        for (++used; used < text.size() && text[used] >= '0' && text[used] <= '9';)
            ++used;
    return std::pair{two(text, 1), used};
}

} // namespace

std::optional<Moment> parse_moment(std::string_view text)
{
    if (text.size() < 17 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || !digits_at(text, 11, 2) || !digits_at(text, 14, 2))
        return {};
    const auto day = parse_iso_day(text.substr(0, 10));
    const auto seconds = seconds_of(text.substr(16));
    if (!day || !seconds || two(text, 11) > 23 || two(text, 14) > 59)
        return {};
    const auto offset = offset_of(text.substr(16 + seconds->second));
    if (!offset)
        return {};
    return Moment{std::int64_t{day->number} * seconds_a_day + two(text, 11) * 3600 + two(text, 14) * 60 + seconds->first - *offset};
}

std::string vietnam_text(Moment moment)
{
    const std::int64_t local = moment.seconds + vietnam_offset;
    const std::int64_t day = local >= 0 ? local / seconds_a_day : -((seconds_a_day - 1 - local) / seconds_a_day);
    const auto minutes = static_cast<int>((local - day * seconds_a_day) / 60);
    char time[40];
    std::snprintf(time, sizeof time, "T%02d:%02d+07:00", minutes / 60, minutes % 60);
    return iso(Day{static_cast<std::int32_t>(day)}) + time;
}

Moment vietnam_moment(Day day, int minutes) { return {std::int64_t{day.number} * seconds_a_day + minutes * 60 - vietnam_offset}; }

std::optional<Moment> report_deadline(const Campaign& campaign, Day data_day)
{
    if (data_day < campaign.from || data_day > campaign.to)
        return {};
    const auto exception = campaign.exceptions.find(data_day);
    return exception == campaign.exceptions.end() ? vietnam_moment(data_day, campaign.cut_off) : exception->second;
}

std::optional<bool> report_late(const Campaign& campaign, Day data_day, std::optional<Moment> sent)
{
    const auto limit = report_deadline(campaign, data_day);
    if (!limit)
        return {};
    return !sent || *sent >= *limit;
}

std::optional<CampaignCounts> campaign_counts(const Row& urging, const Campaign& campaign, Day data_day, const std::vector<SentEvent>& events)
{
    if (!report_deadline(campaign, data_day))
        return {};
    return CampaignCounts{count_urging(urging, events, data_day, data_day), count_urging(urging, events, campaign.from, data_day)};
}

} // namespace dondoc::rules
