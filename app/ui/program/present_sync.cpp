#include "app/ui/program/present.hpp"
#include "app/files/system.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::ui {
namespace {

std::string when(std::int64_t wall_ms) { return text::day_short(files::vietnam_day(wall_ms)) + " " + clock_text(wall_ms).substr(0, 5); }

BundleLine line_of(const actions::BundleLine& held, const std::optional<std::int64_t>& receipt_ms, const actions::Texts& texts)
{
    const int steps = 1 + static_cast<int>(held.delivery);
    const std::int64_t shown = steps == 3 ? receipt_ms.value_or(held.bundle.wall_ms) : held.bundle.wall_ms;
    return {.number = std::to_string(held.bundle.number.no), .when = when(held.bundle.wall_ms),
            .contents = texts("ui.sync.contents.of", {{"ops", count(static_cast<std::int64_t>(held.bundle.ops))}, {"files", count(static_cast<std::int64_t>(held.bundle.attachments))}}),
            .size = bytes_size(static_cast<std::int64_t>(held.bundle.bytes)), .code = held.fingerprint, .steps = steps,
            .state = texts("ui.sync.state." + std::to_string(steps), {{"day", day_in_year(files::vietnam_day(shown))}})};
}

} // namespace

SyncSnapshot present_sync(const Desk& desk, const actions::Texts& texts)
{
    const auto& state = desk.papers.sync;
    const auto& who = desk.store.identity();
    SyncSnapshot out{.hub = who.role == db::Role::hub, .enrolled = state.enrolled, .with = who.office_name, .next = texts("ui.sync.next")};
    out.unsent = state.unsent == 0 ? texts("ui.sync.all_sent") : texts("ui.sync.unsent", {{"count", count(static_cast<std::int64_t>(state.unsent))}});
    out.unsent_line = texts("ui.sync.unsent.line", {{"day", text::day_short(desk.today)}});
    for (const auto& bundle : state.bundles)
        out.bundles.push_back(line_of(bundle, state.last_receipt_ms, texts));
    if (!state.inbox.empty())
        out.newest = texts("ui.sync.newest", {{"name", state.inbox.front().name}});
    for (const auto& file : state.inbox)
        out.held += file.state == db::InboxState::held ? 1 : 0;
    out.conflicts = static_cast<std::int64_t>(desk.papers.conflicts);
    out.late = static_cast<std::int64_t>(desk.papers.late.size());
    return out;
}

} // namespace dondoc::ui
