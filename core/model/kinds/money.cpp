// Payments seen before the ledger shows them, finance notes, contacts, the reconciliation minutes C05 (DOMAIN.md 3.2), hand-over of the file.
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr FieldSpec payment_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"amount", 2, 2, Type::money, required},
    {"bank", 3, 2, Type::text, false, {}, {}, 200},
    {"reference", 4, 2, Type::text, false, {}, {}, 200}, // UNC number
    {"content", 5, 2, Type::text},
    {"seen", 6, 3, Type::text}, // how we know
    {"notes", 7, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec contact_fields[] = {
    unit_field,
    {"name", 1, 2, Type::text, required, {}, {}, 120},
    {"title", 2, 2, Type::text, false, {}, {}, 120},
    {"phone", 3, 2, Type::text, false, {}, {}, 60},
    {"email", 4, 2, Type::text, false, {}, {}, 120},
    {"zalo", 5, 2, Type::text, false, {}, {}, 60},
    {"day", 6, 3, Type::day},
    {"notes", 7, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec finance_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"revenue", 2, 2, Type::money},
    {"receivables", 3, 2, Type::money},
    {"debts", 4, 2, Type::money}, // to others
    {"tax_owed", 5, 2, Type::money},
    {"bank", 6, 3, Type::text},
    {"account", 7, 3, Type::text, false, {}, {}, 60},
    {"situation", 8, 4, Type::note, false, {}, {}, note_length},
    {"source", 9, 4, Type::text},
    {"notes", 10, 4, Type::note, false, {}, {}, note_length},
};

constexpr const char* c05_rows[] = {"1", "2", "3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4", "5", "5.1", "6"};

constexpr FieldSpec c05_columns[] = {
    {"item", 1, 0, Type::code, required, c05_rows},
    {"bhxh", 2, 0, Type::money},
    {"bhyt", 3, 0, Type::money},
    {"bhtn", 4, 0, Type::money},
    {"surplus", 5, 0, Type::money},
};

constexpr FieldSpec reconciliation_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"place", 2, 2, Type::text},
    {"start", 3, 2, Type::time},
    {"end", 4, 2, Type::time},
    {"period_from", 5, 3, Type::month, required},
    {"period_to", 6, 3, Type::month, required},
    {"figures", 7, 3, Type::rows, false, {}, c05_columns, 13}, // absent: taken from the ledger
    {"old_interest", 8, 3, Type::money},
    {"agency_people", 9, 4, Type::rows, false, {}, agency_people, row_limit},
    {"unit_people", 10, 5, Type::rows, false, {}, unit_people, row_limit},
    {"agrees", 11, 6, Type::yes_no},
    {"unit_opinion", 12, 6, Type::note, false, {}, {}, note_length},
    {"number", 13, 7, Type::text, false, {}, {}, 60},
    {"copies", 14, 7, Type::count},
    {"notes", 15, 8, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec hand_over_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"to", 2, 2, Type::text, false, {}, {}, 200}, // the debt section
    {"receiver", 3, 2, Type::text, false, {}, {}, 120},
    {"number", 4, 2, Type::text, false, {}, {}, 60},
    {"documents", 5, 3, Type::rows, false, {}, papers, row_limit},
    {"reason", 6, 4, Type::text},
    {"notes", 7, 4, Type::note, false, {}, {}, note_length},
};

} // namespace

const KindSpec payment{"payment", "record-payment", 5, ScopeSort::employer, false, "", payment_fields};
const KindSpec contact{"contact", "record-contact", 6, ScopeSort::employer, false, "", contact_fields};
const KindSpec finance_note{"finance_note", "record-finance-note", 7, ScopeSort::employer, false, "", finance_fields};
const KindSpec reconciliation{"reconciliation", "record-reconciliation", 8, ScopeSort::employer, true, "C05", reconciliation_fields};
const KindSpec hand_over{"hand_over", "record-hand-over", 9, ScopeSort::employer, false, "", hand_over_fields};

} // namespace dondoc::kinds
