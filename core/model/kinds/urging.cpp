// Letters, invitations, calls, messages; and the C12 notice, which never counts as urging (DOMAIN.md 0, trap 3).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr const char* urging_kinds[] = {"letter", "invitation", "call", "message"};

constexpr FieldSpec urging_fields[] = {
    unit_field,
    // 2: what was sent, when and how
    {"day", 1, 2, Type::day, required},
    {"kind", 2, 2, Type::code, required, urging_kinds},
    {"number", 3, 2, Type::text, false, {}, {}, 60},
    {"channel", 4, 2, Type::code, false, channels, {}, 60, true},
    {"proof", 5, 2, Type::text},
    {"round", 6, 2, Type::count}, // "lần": counted from the timeline when absent
    // 3: what is expected
    {"deadline", 7, 3, Type::day},
    {"next_day", 8, 3, Type::day},
    // 4: the letter
    {"as_of", 9, 4, Type::month},
    {"interest_until", 10, 4, Type::day},
    {"earlier_number", 11, 4, Type::text, false, {}, {}, 60},
    {"earlier_day", 12, 4, Type::day},
    {"proof_until", 13, 4, Type::day}, // force majeure
    // 5: the meeting
    {"meeting_day", 14, 5, Type::day},
    {"meeting_time", 15, 5, Type::time},
    {"meeting_place", 16, 5, Type::text},
    {"chair", 17, 5, Type::text, false, {}, {}, 200},
    {"subject", 18, 5, Type::note, false, {}, {}, note_length},
    {"bring", 19, 5, Type::note, false, {}, {}, note_length},
    {"confirm_until", 20, 5, Type::text},
    // 6: call and message
    {"person", 21, 6, Type::text, false, {}, {}, 120},
    {"phone", 22, 6, Type::text, false, {}, {}, 60},
    {"time", 23, 6, Type::time},
    {"reached", 24, 6, Type::yes_no},
    {"notes", 25, 6, Type::note, false, {}, {}, note_length},
    // 7: who signs, whom to ask
    {"signer", 26, 7, Type::text, false, {}, {}, 120},
    {"signer_title", 27, 7, Type::text, false, {}, {}, 120},
    {"contact", 28, 7, Type::text, false, {}, {}, 120},
    {"contact_phone", 29, 7, Type::text, false, {}, {}, 60},
    {"recipients", 30, 7, Type::codes, false, {}, {}, 20, true}, // "Nơi nhận"
};

constexpr FieldSpec notice_fields[] = {
    unit_field,
    {"day", 1, 2, Type::day, required},
    {"month", 2, 2, Type::month, required},
    {"channel", 3, 2, Type::code, false, channels, {}, 60, true},
    {"receiver", 4, 2, Type::text, false, {}, {}, 120},
    {"proof", 5, 2, Type::text},
    {"notes", 6, 3, Type::note, false, {}, {}, note_length},
};

} // namespace

const KindSpec urging{"urging", "record-urging", 2, ScopeSort::employer, true, "CVDD", urging_fields};
const KindSpec notice{"notice", "record-notice", 3, ScopeSort::employer, false, "", notice_fields};

} // namespace dondoc::kinds
