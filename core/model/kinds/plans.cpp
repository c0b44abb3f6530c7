// What is planned: an officer's week by commune (S1.3, S1.5, S1.7) and an office's campaign with its cut-off hour and exceptions by day (seed 003).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr std::size_t employers_of_week = 200;
constexpr const char* planned_actions[] = {"visit", "invitation", "call", "letter", "dialogue", "reconcile", "other"};
constexpr const char* plan_results[] = {"done", "moved", "not_done"};
constexpr const char* campaign_kinds[] = {"report", "review", "survey", "other"};
constexpr const char* counted_events[] = {"letter", "visit", "gathering", "conference", "team", "inspection", "commitment", "survey"};

constexpr FieldSpec plan_items[] = {
    {"unit", 1, 0, Type::unit, required},
    {"day", 2, 0, Type::day},
    {"action", 3, 0, Type::code, false, planned_actions},
    {"time", 4, 0, Type::time},
    {"commune", 5, 0, Type::text, false, {}, {}, 120},
    {"purpose", 6, 0, Type::text},
    {"result", 7, 0, Type::code, false, plan_results},
    {"result_note", 8, 0, Type::text},
};

constexpr FieldSpec week_fields[] = {
    day_field, // any day of the week as typed; the Monday as stored
    name_row("officer", 2, 2),
    {"items", 3, 3, Type::rows, required, {}, plan_items, employers_of_week},
    {"targets", 4, 4, Type::count}, // employers to be reviewed in the week
    note_row("notes", 5, 5),
    name_row("accepted_by", 6, 6),
    {"accepted_day", 7, 6, Type::day},
    note_row("assessment", 8, 6),
};

constexpr FieldSpec exceptions[] = {
    {"day", 1, 0, Type::day, required},   // data of this day …
    {"until_day", 2, 0, Type::day, required}, // … are due on this one
    {"until_time", 3, 0, Type::time, required},
};

constexpr FieldSpec campaign_fields[] = {
    {"day", 1, 2, Type::day}, // opened; today when not given
    {"name", 2, 2, Type::text, required, {}, {}, 200},
    {"kind", 3, 2, Type::code, required, campaign_kinds},
    text_row("document", 4, 2, 200), // number and day of the letter that asks for it
    {"first_day", 5, 3, Type::day, required},
    {"last_day", 6, 3, Type::day, required},
    {"cut_off", 7, 3, Type::time},
    {"exceptions", 8, 3, Type::rows, false, {}, exceptions, 60},
    {"counted", 9, 4, Type::codes, false, counted_events, {}, 20, true},
    {"target", 10, 5, Type::count},
    note_row("notes", 11, 6),
    {"closed_day", 12, 7, Type::day},
    note_row("result", 13, 7),
};

} // namespace

const KindSpec week_plan{"week_plan", "plan-week", 27, ScopeSort::office, false, "", week_fields};
const KindSpec campaign{"campaign", "open-campaign", 28, ScopeSort::office, false, "", campaign_fields};

} // namespace dondoc::kinds
