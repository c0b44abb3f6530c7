// Biên bản cam kết lộ trình trả nợ (DOMAIN.md 5.1, documents/LAYOUT.md 2).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr FieldSpec installments[] = {
    {"day", 1, 0, Type::day, required},
    {"amount", 2, 0, Type::money, required},
    {"funds", 3, 0, Type::funds},
};

constexpr FieldSpec fields[] = {
    unit_field,
    // 2: when and where
    day_field,
    start_field,
    end_field,
    place_field,
    // 3: the terms are one group, so that debt = left_out + Σ installments in every merge (SYNC.md 2.1)
    {"as_of", 5, 3, Type::month, required},
    {"debt", 6, 3, Type::money},
    {"left_out", 7, 3, Type::money},
    {"left_out_reason", 8, 3, Type::text},
    {"installments", 9, 3, Type::rows, required, {}, installments, row_limit},
    {"pays_current", 10, 3, Type::yes_no},
    // 4: who signs for the employer
    name_row("signer", 11, 4),
    name_row("signer_title", 12, 4),
    text_row("authorisation", 13, 4, 200),
    name_row("representative", 14, 4),
    name_row("representative_title", 15, 4),
    text_row("representative_id", 16, 4, 30),
    name_row("union_person", 17, 4),
    name_row("union_title", 18, 4),
    // 5 to 7: who took part
    {"agency_people", 19, 5, Type::rows, false, {}, agency_people, row_limit},
    {"unit_people", 20, 6, Type::rows, false, {}, unit_people, row_limit},
    {"other_people", 21, 7, Type::rows, false, {}, other_people, row_limit},
    // 8: the employer as found
    {"actual_address", 22, 8, Type::text},
    text_row("phone", 23, 8, 60),
    name_row("email", 24, 8),
    {"staff", 25, 8, Type::count},
    // 9: opinion on the figures
    {"agrees", 26, 9, Type::yes_no},
    note_row("disputed", 27, 9),
    // 10: cause and situation
    {"causes", 28, 10, Type::codes, false, causes, {}, 16, true},
    note_row("cause_note", 29, 10),
    note_row("situation", 30, 10),
    {"receivables", 31, 10, Type::money},
    {"receivables_note", 32, 10, Type::text},
    {"bank", 33, 10, Type::text},
    // 11: how it is paid
    {"pay_by", 34, 11, Type::text},
    {"transfer_text", 35, 11, Type::text},
    // 12: other opinions
    note_row("unit_opinion", 36, 12),
    note_row("union_opinion", 37, 12),
    // 13: the page
    text_row("number", 38, 13, 60),
    {"copies", 39, 13, Type::count},
    {"grounds", 40, 13, Type::codes, false, {}, {}, 20, true},
    note_row("notes", 41, 14),
};

} // namespace

const KindSpec commitment{"commitment", "record-commitment", 4, ScopeSort::employer, true, "BBCK", fields};

} // namespace dondoc::kinds
