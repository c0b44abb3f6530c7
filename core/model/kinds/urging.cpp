// Letters, invitations, calls, messages; and the C12 notice, which never counts as urging (DOMAIN.md 0, trap 3).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr const char* urging_kinds[] = {"letter", "invitation", "call", "message"};

constexpr FieldSpec urging_fields[] = {
    unit_field,
    // 2: what was sent, when and how
    day_field,
    {"kind", 2, 2, Type::code, required, urging_kinds},
    text_row("number", 3, 2, 60),
    {"channel", 4, 2, Type::code, false, channels, {}, 60, true},
    {"proof", 5, 2, Type::text},
    {"round", 6, 2, Type::count}, // "lần": counted from the timeline when absent
    // 3: what is expected
    {"deadline", 7, 3, Type::day},
    {"next_day", 8, 3, Type::day},
    // 4: the letter
    {"as_of", 9, 4, Type::month},
    {"interest_until", 10, 4, Type::day},
    text_row("earlier_number", 11, 4, 60),
    {"earlier_day", 12, 4, Type::day},
    {"proof_until", 13, 4, Type::day}, // force majeure
    // 5: the meeting
    {"meeting_day", 14, 5, Type::day},
    {"meeting_time", 15, 5, Type::time},
    {"meeting_place", 16, 5, Type::text},
    text_row("chair", 17, 5, 200),
    note_row("subject", 18, 5),
    note_row("bring", 19, 5),
    {"confirm_until", 20, 5, Type::text},
    // 6: call and message
    name_row("person", 21, 6),
    text_row("phone", 22, 6, 60),
    {"time", 23, 6, Type::time},
    {"reached", 24, 6, Type::yes_no},
    note_row("notes", 25, 6),
    // 7: who signs, whom to ask
    name_row("signer", 26, 7),
    name_row("signer_title", 27, 7),
    name_row("contact", 28, 7),
    text_row("contact_phone", 29, 7, 60),
    {"recipients", 30, 7, Type::codes, false, {}, {}, 20, true}, // "Nơi nhận"
};

constexpr FieldSpec notice_fields[] = {
    unit_field,
    day_field,
    {"month", 2, 2, Type::month, required},
    {"channel", 3, 2, Type::code, false, channels, {}, 60, true},
    name_row("receiver", 4, 2),
    {"proof", 5, 2, Type::text},
    note_row("notes", 6, 3),
};

} // namespace

const KindSpec urging{"urging", "record-urging", 2, ScopeSort::employer, true, "CVDD", urging_fields};
const KindSpec notice{"notice", "record-notice", 3, ScopeSort::employer, false, "", notice_fields};

} // namespace dondoc::kinds
