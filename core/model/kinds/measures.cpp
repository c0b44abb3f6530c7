// Measures against one employer and facts about it: card lock, suspension, proposal, decision, book confirmation, survey, correction.
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr const char* lock_states[] = {"locked", "unlocked", "exception"};
constexpr const char* proposals[] = {"inspection", "investigation", "fine", "court", "other"};
constexpr const char* statuses[] = {"requested", "confirmed", "refused"};
constexpr const char* decisions[] = {"inspection", "conclusion", "fine", "enforcement", "other"};
constexpr const char* suspended_funds[] = {"HTTT", "ODTS", "TNLD", "BHYT", "BHTN"};
constexpr const char* answers[] = {"sent", "accepted", "returned"};
/// Master data as import-units names it; "stopped": no longer working since the day in `new`, evidence in `proof` (S0.15).
constexpr const char* master_fields[] = {"name", "tax_code", "address", "phone", "contact", "email", "bank", "cycle", "workers", "parent", "stopped"};

constexpr FieldSpec card_lock_fields[] = {
    unit_field,
    day_field,
    {"state", 2, 2, Type::code, required, lock_states},
    {"cards", 3, 2, Type::count},
    {"until", 4, 2, Type::day},
    {"reason", 5, 3, Type::text},
    text_row("number", 6, 3, 60),
    note_row("notes", 7, 3),
    // 4: since when, and paid in full but not unlocked yet (S0.10, S0.11)
    {"since", 8, 4, Type::day},
    {"paid_day", 9, 4, Type::day},
};

constexpr FieldSpec suspension_fields[] = {
    unit_field,
    day_field,
    {"period_from", 2, 2, Type::month, required},
    {"period_to", 3, 2, Type::month, required},
    text_row("decision_number", 4, 2, 60),
    {"decision_day", 5, 2, Type::day},
    {"people", 6, 3, Type::count},
    {"make_up_day", 7, 3, Type::day},
    note_row("notes", 8, 3),
    // 4: what of it goes on: debt of the other funds (S1.16)
    {"funds", 9, 4, Type::codes, false, suspended_funds, {}, 5},
    {"other_debt", 10, 4, Type::money},
    {"as_of", 11, 4, Type::month},
    text_row("issuer", 12, 4, 200),
    // 5: ended before its last month
    {"ended_day", 13, 5, Type::day},
};

constexpr FieldSpec proposal_fields[] = {
    unit_field,
    day_field,
    {"kind", 2, 2, Type::code, required, proposals},
    text_row("addressee", 3, 2, 200),
    text_row("number", 4, 2, 60),
    note_row("content", 5, 3),
    {"period_from", 6, 3, Type::month},
    {"period_to", 7, 3, Type::month},
    {"as_of", 8, 3, Type::month},
    {"evidence", 9, 4, Type::rows, false, {}, papers, row_limit},
    {"team", 10, 5, Type::rows, false, {}, agency_people, row_limit},
    note_row("notes", 11, 5),
    {"debt", 12, 6, Type::money},
    {"evading", 13, 6, Type::money},
    {"workers", 14, 6, Type::count},
    // 7: what became of it
    {"answer", 15, 7, Type::code, false, answers},
    {"answer_day", 16, 7, Type::day},
    text_row("answer_number", 17, 7, 60),
    {"signer", 18, 8, Type::text, false, {}, {}, 120},
    name_row("signer_title", 19, 8),
    {"recipients", 20, 8, Type::codes, false, {}, {}, 20, true},
};

constexpr FieldSpec decision_fields[] = {
    unit_field,
    day_field,
    {"number", 2, 2, Type::text, required, {}, {}, 60},
    text_row("issuer", 3, 2, 200),
    {"subject", 4, 2, Type::text, required},
    {"amount", 5, 3, Type::money},
    {"recovered", 6, 3, Type::money},
    {"until", 7, 3, Type::day},
    note_row("notes", 8, 3),
    {"kind", 9, 4, Type::code, false, decisions},
    {"done_day", 10, 5, Type::day}, // carried out, or paid
};

constexpr FieldSpec book_fields[] = {
    unit_field,
    day_field,
    text_row("number", 2, 2, 60),
    {"amount", 3, 2, Type::money},
    {"people", 4, 2, Type::count},
    {"state", 5, 3, Type::code, false, statuses},
    {"answer_day", 6, 3, Type::day},
    note_row("notes", 7, 3),
    {"names", 8, 4, Type::codes, false, {}, {}, 400, true}, // of the leavers
    // 5: the payment that it was matched with (S0.8)
    {"paid_day", 9, 5, Type::day},
    {"paid", 10, 5, Type::money},
    text_row("reference", 11, 5, 200),
};

constexpr FieldSpec survey_fields[] = {
    unit_field,
    day_field,
    {"month", 2, 2, Type::month},
    {"taking_part", 3, 3, Type::count},
    {"ended", 4, 3, Type::count},
    {"unpaid_leave", 5, 3, Type::count},
    {"postponed", 6, 3, Type::count},
    {"idle_paid", 7, 3, Type::count},
    {"wages", 8, 3, Type::money},
    note_row("notes", 9, 4),
    // 5: production and plan of labour (S1.2, S1.3)
    note_row("situation", 10, 5),
    {"plan_month", 11, 5, Type::count},
    {"plan_quarter", 12, 5, Type::count},
    {"plan_year", 13, 5, Type::count},
    name_row("campaign", 14, 6),
    name_row("accepted_by", 15, 7), // "nghiệm thu" (S1.7)
    {"accepted_day", 16, 7, Type::day},
};

constexpr FieldSpec correction_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day},
    {"field", 2, 2, Type::code, required, master_fields, {}, 60, true},
    {"old", 3, 2, Type::text},
    {"new", 4, 2, Type::text, required},
    {"proof", 5, 3, Type::text},
    note_row("notes", 6, 3),
};

} // namespace

const KindSpec card_lock{"card_lock", "record-card-lock", 20, ScopeSort::employer, false, "", card_lock_fields};
const KindSpec suspension{"suspension", "record-suspension", 21, ScopeSort::employer, false, "", suspension_fields};
const KindSpec proposal{"proposal", "record-proposal", 22, ScopeSort::employer, true, "DNTT", proposal_fields};
const KindSpec decision{"decision", "record-decision", 23, ScopeSort::employer, false, "", decision_fields};
const KindSpec book_confirmation{"book_confirmation", "record-book-confirmation", 24, ScopeSort::employer, false, "", book_fields};
const KindSpec survey{"survey", "record-survey", 25, ScopeSort::employer, false, "", survey_fields};
const KindSpec correction{"correction", "record-correction", 26, ScopeSort::employer, false, "", correction_fields};

} // namespace dondoc::kinds
