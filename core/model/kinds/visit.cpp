// Biên bản làm việc tại đơn vị (DOMAIN.md 5.3, documents/LAYOUT.md 3).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr const char* outcomes[] = {"met", "met_other", "closed", "not_found", "refused"};

constexpr FieldSpec fields[] = {
    unit_field,
    // 2: when and where
    day_field,
    start_field,
    end_field,
    place_field,
    {"other_address", 5, 2, Type::yes_no}, // true: another than the registered one
    // 3: whom we met
    {"outcome", 6, 3, Type::code, required, outcomes},
    name_row("person", 7, 3),
    name_row("title", 8, 3),
    text_row("phone", 9, 3, 60),
    text_row("person_id", 10, 3, 30),
    text_row("authorisation", 11, 3, 200),
    // 4: what was seen
    {"staff_listed", 12, 4, Type::count},
    {"staff_seen", 13, 4, Type::count},
    {"wages", 14, 4, Type::money},
    note_row("observed", 15, 4),
    // 5: why they owe
    {"causes", 16, 5, Type::codes, false, causes, {}, 16, true},
    note_row("finance", 17, 5),
    // 6: course of the visit
    note_row("notes", 18, 6),
    // 7: what follows
    {"next_action", 19, 7, Type::code, required, next_actions},
    note_row("next_note", 20, 7),
    {"next_day", 21, 7, Type::day, required},
    {"next_time", 22, 7, Type::time},
    {"next_place", 23, 7, Type::text},
    // 8 to 10: who took part
    {"agency_people", 24, 8, Type::rows, false, {}, agency_people, row_limit},
    {"partners", 25, 9, Type::codes, false, {}, {}, 20, true},
    {"other_people", 26, 9, Type::rows, false, {}, other_people, row_limit},
    {"witnesses", 27, 10, Type::rows, false, {}, other_people, row_limit},
    // 11: papers left there
    {"documents", 28, 11, Type::rows, false, {}, papers, row_limit},
    {"documents_receiver", 29, 11, Type::text},
    {"documents_signed", 30, 11, Type::yes_no},
    note_row("documents_note", 31, 11),
    // 12: photos
    {"photo_count", 32, 12, Type::count},
    {"photo_subjects", 33, 12, Type::text},
    {"photo_from", 34, 12, Type::time},
    {"photo_to", 35, 12, Type::time},
    // 13: opinions
    note_row("unit_opinion", 36, 13),
    note_row("requests", 37, 13),
    // 14: the page
    text_row("number", 38, 14, 60),
    {"copies", 39, 14, Type::count},
    {"not_signed_reason", 40, 14, Type::text},
    {"unit_signs", 41, 14, Type::yes_no},
    {"kilometres", 42, 15, Type::count}, // summary of travel (S4.5)
};

} // namespace

const KindSpec visit{"visit", "record-visit", 1, ScopeSort::employer, true, "BBLV", fields};

} // namespace dondoc::kinds
