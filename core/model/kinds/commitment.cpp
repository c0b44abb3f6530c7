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
    {"day", 1, 2, Type::day, required},
    {"start", 2, 2, Type::time},
    {"end", 3, 2, Type::time},
    {"place", 4, 2, Type::text},
    // 3: the terms are one group, so that debt = left_out + Σ installments in every merge (SYNC.md 2.1)
    {"as_of", 5, 3, Type::month, required},
    {"debt", 6, 3, Type::money},
    {"left_out", 7, 3, Type::money},
    {"left_out_reason", 8, 3, Type::text},
    {"installments", 9, 3, Type::rows, required, {}, installments, row_limit},
    {"pays_current", 10, 3, Type::yes_no},
    // 4: who signs for the employer
    {"signer", 11, 4, Type::text, false, {}, {}, 120},
    {"signer_title", 12, 4, Type::text, false, {}, {}, 120},
    {"authorisation", 13, 4, Type::text, false, {}, {}, 200},
    {"representative", 14, 4, Type::text, false, {}, {}, 120},
    {"representative_title", 15, 4, Type::text, false, {}, {}, 120},
    {"representative_id", 16, 4, Type::text, false, {}, {}, 30},
    {"union_person", 17, 4, Type::text, false, {}, {}, 120},
    {"union_title", 18, 4, Type::text, false, {}, {}, 120},
    // 5 to 7: who took part
    {"agency_people", 19, 5, Type::rows, false, {}, agency_people, row_limit},
    {"unit_people", 20, 6, Type::rows, false, {}, unit_people, row_limit},
    {"other_people", 21, 7, Type::rows, false, {}, other_people, row_limit},
    // 8: the employer as found
    {"actual_address", 22, 8, Type::text},
    {"phone", 23, 8, Type::text, false, {}, {}, 60},
    {"email", 24, 8, Type::text, false, {}, {}, 120},
    {"staff", 25, 8, Type::count},
    // 9: opinion on the figures
    {"agrees", 26, 9, Type::yes_no},
    {"disputed", 27, 9, Type::note, false, {}, {}, note_length},
    // 10: cause and situation
    {"causes", 28, 10, Type::codes, false, causes, {}, 16, true},
    {"cause_note", 29, 10, Type::note, false, {}, {}, note_length},
    {"situation", 30, 10, Type::note, false, {}, {}, note_length},
    {"receivables", 31, 10, Type::money},
    {"receivables_note", 32, 10, Type::text},
    {"bank", 33, 10, Type::text},
    // 11: how it is paid
    {"pay_by", 34, 11, Type::text},
    {"transfer_text", 35, 11, Type::text},
    // 12: other opinions
    {"unit_opinion", 36, 12, Type::note, false, {}, {}, note_length},
    {"union_opinion", 37, 12, Type::note, false, {}, {}, note_length},
    // 13: the page
    {"number", 38, 13, Type::text, false, {}, {}, 60},
    {"copies", 39, 13, Type::count},
    {"grounds", 40, 13, Type::codes, false, {}, {}, 20, true},
    {"notes", 41, 14, Type::note, false, {}, {}, note_length},
};

} // namespace

const KindSpec commitment{"commitment", "record-commitment", 4, ScopeSort::employer, true, "BBCK", fields};

} // namespace dondoc::kinds
