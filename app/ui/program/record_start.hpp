#pragma once
// What a new form begins with. Pure: the draft has no id yet.
#include "core/base/day.hpp"
#include "core/drafts/draft.hpp"

namespace dondoc::ui {

/// `action`: a kind's noun, a code of next_action, or a sort of urging ("letter", "invitation", "call", "message"). Empty when nothing is recorded by it ("other").
std::optional<drafts::Draft> begin_record(const std::string& action, const std::string& unit, Day today);
/// A kept draft of the same kind, employer and sort.
bool is_same_start(const drafts::Draft& kept, const drafts::Draft& fresh);
/// Figures and days of every field as people write them: "1.500.000", "24/11/2026".
void put_in_order(drafts::Draft& draft);

} // namespace dondoc::ui
