// Measures against one employer and facts about it: card lock, suspension, proposal, decision, book confirmation, survey, correction.
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr const char* lock_states[] = {"locked", "unlocked", "exception"};
constexpr const char* proposals[] = {"inspection", "investigation", "fine", "court", "other"};
constexpr const char* statuses[] = {"requested", "confirmed", "refused"};

constexpr FieldSpec card_lock_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"state", 2, 2, Type::code, required, lock_states},
    {"cards", 3, 2, Type::count},
    {"until", 4, 2, Type::day},
    {"reason", 5, 3, Type::text},
    {"number", 6, 3, Type::text, false, {}, {}, 60},
    {"notes", 7, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec suspension_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"period_from", 2, 2, Type::month, required},
    {"period_to", 3, 2, Type::month, required},
    {"decision_number", 4, 2, Type::text, false, {}, {}, 60},
    {"decision_day", 5, 2, Type::day},
    {"people", 6, 3, Type::count},
    {"make_up_day", 7, 3, Type::day},
    {"notes", 8, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec proposal_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"kind", 2, 2, Type::code, required, proposals},
    {"addressee", 3, 2, Type::text, false, {}, {}, 200},
    {"number", 4, 2, Type::text, false, {}, {}, 60},
    {"content", 5, 3, Type::note, false, {}, {}, note_length},
    {"period_from", 6, 3, Type::month},
    {"period_to", 7, 3, Type::month},
    {"as_of", 8, 3, Type::month},
    {"evidence", 9, 4, Type::rows, false, {}, papers, row_limit},
    {"team", 10, 5, Type::rows, false, {}, agency_people, row_limit},
    {"notes", 11, 5, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec decision_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"number", 2, 2, Type::text, required, {}, {}, 60},
    {"issuer", 3, 2, Type::text, false, {}, {}, 200},
    {"subject", 4, 2, Type::text, required},
    {"amount", 5, 3, Type::money},
    {"recovered", 6, 3, Type::money},
    {"until", 7, 3, Type::day},
    {"notes", 8, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec book_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"number", 2, 2, Type::text, false, {}, {}, 60},
    {"amount", 3, 2, Type::money},
    {"people", 4, 2, Type::count},
    {"state", 5, 3, Type::code, false, statuses},
    {"answer_day", 6, 3, Type::day},
    {"notes", 7, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec survey_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"month", 2, 2, Type::month},
    {"taking_part", 3, 3, Type::count},
    {"ended", 4, 3, Type::count},
    {"unpaid_leave", 5, 3, Type::count},
    {"postponed", 6, 3, Type::count},
    {"idle_paid", 7, 3, Type::count},
    {"wages", 8, 3, Type::money},
    {"notes", 9, 4, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec correction_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day},
    {"field", 2, 2, Type::text, required, {}, {}, 60},
    {"old", 3, 2, Type::text},
    {"new", 4, 2, Type::text, required},
    {"proof", 5, 3, Type::text},
    {"notes", 6, 3, Type::note, false, {}, {}, note_length},
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
