#pragma once
// The kinds, one table each, and the columns and words that several of them share. Numbers and groups are stone once released.
#include "core/model/kind.hpp"

namespace dondoc::kinds {

using Type = FieldType;
inline constexpr bool required = true;
inline constexpr std::size_t note_length = 10'000;
inline constexpr std::size_t row_limit = 60; ///< people, installments, documents of one record

/// Row 0 of every employer kind.
inline constexpr FieldSpec unit_field{"unit", 0, 0, Type::unit, required};

/// Rows that several kinds have under the same number and group: when and where (group 2).
inline constexpr FieldSpec day_field{"day", 1, 2, Type::day, required};
inline constexpr FieldSpec start_field{"start", 2, 2, Type::time};
inline constexpr FieldSpec end_field{"end", 3, 2, Type::time};
inline constexpr FieldSpec place_field{"place", 4, 2, Type::text};
constexpr FieldSpec text_row(const char* key, std::uint16_t number, std::uint16_t group, std::size_t longest = 500)
{
    return {key, number, group, Type::text, false, {}, {}, longest};
}
constexpr FieldSpec note_row(const char* key, std::uint16_t number, std::uint16_t group) { return {key, number, group, Type::note, false, {}, {}, note_length}; }
constexpr FieldSpec name_row(const char* key, std::uint16_t number, std::uint16_t group) { return text_row(key, number, group, 120); }

/// Our side of the table.
inline constexpr FieldSpec agency_people[] = {
    {"name", 1, 0, Type::text, required, {}, {}, 120},
    {"title", 2, 0, Type::text, false, {}, {}, 120},
    {"card", 3, 0, Type::text, false, {}, {}, 60},
    {"introduction", 4, 0, Type::text, false, {}, {}, 120},
    {"phone", 5, 0, Type::text, false, {}, {}, 60},
};

/// The employer's side.
inline constexpr FieldSpec unit_people[] = {
    {"name", 1, 0, Type::text, required, {}, {}, 120},
    {"title", 2, 0, Type::text, false, {}, {}, 120},
    {"id_number", 3, 0, Type::text, false, {}, {}, 30},
    {"phone", 4, 0, Type::text, false, {}, {}, 60},
    {"authorisation", 5, 0, Type::text, false, {}, {}, 200},
};

/// Witnesses and third parties.
inline constexpr FieldSpec other_people[] = {
    {"name", 1, 0, Type::text, required, {}, {}, 120},
    {"title", 2, 0, Type::text, false, {}, {}, 200},
    {"organisation", 3, 0, Type::text, false, {}, {}, 200},
    {"id_number", 4, 0, Type::text, false, {}, {}, 30},
    {"phone", 5, 0, Type::text, false, {}, {}, 60},
};

/// Papers handed over.
inline constexpr FieldSpec papers[] = {
    {"name", 1, 0, Type::text, required, {}, {}, 200},
    {"number_day", 2, 0, Type::text, false, {}, {}, 120},
    {"copies", 3, 0, Type::count},
};

/// Proposed causes of debt; a page prints their place in this list: "(03)".
inline constexpr const char* causes[] = {"no_orders",    "lost_market", "customers_pay_late", "no_capital",   "bank_froze_accounts", "disaster",
                                         "reorganising", "stopped",     "dissolving",         "owner_absent", "staff_changed",       "disputes_figures",
                                         "other_debts",  "budget_late", "deliberate",         "other"};
/// CLI.md, `next_action` of a record.
inline constexpr const char* next_actions[] = {"visit",     "call",      "letter",             "invitation", "dialogue",
                                               "reconcile", "hand_over", "propose_inspection", "other"};
inline constexpr const char* channels[] = {"hand", "post", "email", "zalo", "portal", "phone", "sms", "other"};

extern const KindSpec visit, urging, notice, commitment, payment, contact, finance_note, reconciliation, hand_over, dialogue, card_lock, suspension,
    proposal, decision, book_confirmation, publication, session, survey, conference, agent_result, coordination, difficulty, correction, week_plan, campaign, dialogue_part, session_part;

} // namespace dondoc::kinds
