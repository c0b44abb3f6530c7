#include "app/files/system.hpp"
#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

constexpr std::size_t most_lines = 500;

std::string when(std::int64_t wall_ms) { return text::day_short(files::vietnam_day(wall_ms)) + " " + clock_text(wall_ms).substr(0, 5); }

Tone tone_of(db::InboxState state)
{
    switch (state) {
    case db::InboxState::applied: return Tone::ok;
    case db::InboxState::held: return Tone::warn;
    case db::InboxState::skipped: return Tone::neutral;
    case db::InboxState::quarantined: return Tone::problem;
    }
    return Tone::neutral;
}

const char* word_of(db::InboxState state)
{
    constexpr std::array words{"ui.bundle.applied", "ui.bundle.held", "ui.bundle.skipped", "ui.bundle.quarantined"};
    return words[static_cast<std::size_t>(state) - 1];
}

std::string officer_of(const std::vector<actions::LaptopLine>& laptops, const std::optional<DeviceId>& device)
{
    for (const auto& laptop : laptops)
        if (device && laptop.device == *device)
            return laptop.officer;
    return "";
}

std::string reason_code(unsigned reason) { return (reason < 10 ? "Q0" : "Q") + std::to_string(reason); }

/// What to tell the sender: the sentence of the reason.
std::string sentence_of(unsigned reason, const actions::Texts& texts)
{
    const std::string key = std::string("bundle.q") + (reason < 10 ? "0" : "") + std::to_string(reason);
    return texts.has(key) ? texts(key) : reason_code(reason);
}

int level_of(const std::optional<int>& days)
{
    if (!days)
        return 3;
    return *days <= 1 ? 0 : *days <= 3 ? 1 : *days <= 5 ? 2 : 3;
}

std::string age_text(const std::optional<int>& days, const actions::Texts& texts)
{
    if (!days)
        return texts("ui.province.never");
    return *days <= 0 ? texts("ui.today.now") : texts("ui.province.days", {{"days", std::to_string(*days)}});
}

std::optional<int> age_of(const actions::LaptopLine& laptop, Day today)
{
    if (!laptop.last_taken_ms)
        return {};
    return std::max(0, today - files::vietnam_day(*laptop.last_taken_ms));
}

void fill_board(ProvinceSnapshot& out, const Desk& desk, const actions::Texts& texts)
{
    struct Aged {
        int days = 0;
        BoardTile tile;
    };
    std::vector<Aged> aged;
    for (const auto& laptop : desk.papers.sync.devices) {
        if (laptop.revoked)
            continue;
        const auto days = age_of(laptop, desk.today);
        const std::string last = laptop.last_taken_ms ? when(*laptop.last_taken_ms) : texts("ui.province.never");
        BoardTile tile{.who = laptop.officer + (laptop.office.empty() ? "" : " · " + laptop.office), .age = age_text(days, texts), .spoken = {}, .level = level_of(days)};
        tile.spoken = texts("ui.province.spoken", {{"who", tile.who}, {"device", id_text(laptop.device).substr(0, 8)}, {"last", last},
                                                   {"waiting", count(static_cast<std::int64_t>(laptop.waiting))}});
        ++out.levels[static_cast<std::size_t>(tile.level)];
        aged.push_back({days.value_or(INT32_MAX), std::move(tile)});
    }
    std::stable_sort(aged.begin(), aged.end(), [](const Aged& a, const Aged& b) { return a.days > b.days; });
    for (auto& one : aged)
        out.board.push_back(std::move(one.tile));
}

void fill_devices(ProvinceSnapshot& out, const Desk& desk, const actions::Texts& texts)
{
    for (const auto& laptop : desk.papers.sync.devices)
        out.devices.push_back({.officer = laptop.officer, .office = laptop.office, .device = id_text(laptop.device).substr(0, 8),
                               .last = laptop.last_taken_ms ? when(*laptop.last_taken_ms) : texts("ui.province.never"), .number = std::to_string(laptop.last_number.no),
                               .waiting = count(static_cast<std::int64_t>(laptop.waiting)), .state = texts(laptop.revoked ? "ui.province.revoked" : "ui.province.certified"),
                               .tone = laptop.revoked ? Tone::problem : Tone::ok});
}

void fill_inbox(ProvinceSnapshot& out, const Desk& desk, const actions::Texts& texts)
{
    for (const auto& row : desk.papers.sync.inbox) {
        if (out.inbox.size() == most_lines)
            return;
        const std::string contents = row.state == db::InboxState::quarantined ? reason_code(row.reason)
                                                                              : texts("ui.province.contents", {{"ops", count(static_cast<std::int64_t>(row.ops))}, {"size", bytes_size(static_cast<std::int64_t>(row.bytes))}});
        out.inbox.push_back({.when = when(row.wall_ms).substr(0, 5) + when(row.wall_ms).substr(10), .file = row.name, .officer = officer_of(desk.papers.sync.devices, row.device),
                             .number = row.number ? std::to_string(row.number->no) : "", .contents = contents, .state = texts(word_of(row.state)), .tone = tone_of(row.state)});
    }
}

void fill_waiting(ProvinceSnapshot& out, const Desk& desk, const actions::Texts& texts)
{
    out.conflicts = static_cast<std::int64_t>(desk.papers.conflicts);
    for (const auto& late : desk.papers.late)
        out.late.push_back({.record = late.record.empty() ? "" : id_text(late.record), .unit = late.unit, .kind = late.kind.empty() ? "" : texts("kind." + late.kind), .officer = late.officer,
                            .ops = count(static_cast<std::int64_t>(late.ops)), .rejected = late.rejected});
    for (const auto& gap : desk.papers.gaps)
        out.gaps.push_back(texts("ui.province.gap", {{"officer", gap.officer}, {"from", std::to_string(gap.from)}, {"to", std::to_string(gap.to)},
                                                     {"waiting", count(static_cast<std::int64_t>(gap.waiting))}}));
}

} // namespace

ProvinceSnapshot present_province(const Desk& desk, const actions::Texts& texts)
{
    ProvinceSnapshot out;
    fill_inbox(out, desk, texts);
    for (const auto& line : desk.papers.quarantine) {
        const std::string who = line.officer.empty() ? line.file : line.officer + (line.number ? " · " + texts("ui.province.bundle", {{"number", std::to_string(line.number->no)}}) : " · " + line.file);
        out.quarantine.push_back({who, reason_code(line.reason), sentence_of(line.reason, texts)});
    }
    fill_board(out, desk, texts);
    fill_devices(out, desk, texts);
    fill_waiting(out, desk, texts);
    return out;
}

} // namespace dondoc::ui
