// Records of the office about many employers or none: dialogues (Mẫu 1.9), team sessions, conferences, lists, notes that roll up.
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr std::size_t many = 400; ///< employers of one meeting or list

constexpr FieldSpec participants[] = {
    {"unit", 1, 0, Type::unit},
    {"name", 2, 0, Type::text, required, {}, {}, 120},
    name_row("title", 3, 0),
    text_row("phone", 4, 0, 60),
};
constexpr FieldSpec questions[] = {
    {"unit", 1, 0, Type::unit},
    {"question", 2, 0, Type::note, required, {}, {}, 2000},
    {"answer", 3, 0, Type::note, false, {}, {}, 2000},
    name_row("owner", 4, 0),
    {"due", 5, 0, Type::day},
};
constexpr FieldSpec results[] = {
    {"unit", 1, 0, Type::unit, required},
    {"result", 2, 0, Type::note, false, {}, {}, 2000},
    {"amount", 3, 0, Type::money},
    {"next_day", 4, 0, Type::day},
};
constexpr FieldSpec exclusions[] = {
    {"unit", 1, 0, Type::unit, required},
    {"reason", 2, 0, Type::text, required},
};
constexpr const char* lists[] = {"late", "evading", "praise"};
constexpr const char* meetings[] = {"customers", "union_chairs", "household_health", "voluntary", "other"};
constexpr const char* periods[] = {"week", "month", "quarter", "year"};
constexpr const char* answered[] = {"open", "answered", "closed"};
constexpr FieldSpec promises[] = {
    {"unit", 1, 0, Type::unit, required},
    {"amount", 2, 0, Type::money},
    {"deadline", 3, 0, Type::text},
};

constexpr FieldSpec dialogue_fields[] = {
    day_field,
    start_field,
    end_field,
    place_field,
    {"organiser", 5, 2, Type::text},
    {"subject", 6, 2, Type::text},
    text_row("chair", 7, 3, 200),
    text_row("secretary", 8, 3, 200),
    {"guests", 9, 3, Type::rows, false, {}, other_people, row_limit},
    {"invited", 10, 4, Type::units, false, {}, {}, many},
    {"participants", 11, 5, Type::rows, false, {}, participants, many},
    {"presented", 12, 6, Type::codes, false, {}, {}, 40, true},
    {"as_of", 13, 6, Type::month},
    {"questions", 14, 7, Type::rows, false, {}, questions, many},
    {"promises", 15, 8, Type::rows, false, {}, promises, many},
    {"conclusions", 16, 9, Type::codes, false, {}, {}, 40, true},
    text_row("number", 17, 10, 60),
    {"recipients", 18, 10, Type::codes, false, {}, {}, 20, true},
    note_row("notes", 19, 11),
};

constexpr FieldSpec session_fields[] = {
    day_field,
    start_field,
    end_field,
    place_field,
    text_row("decision_number", 5, 2, 60),
    {"members", 6, 3, Type::rows, required, {}, other_people, row_limit},
    {"units", 7, 4, Type::units, false, {}, {}, many},
    note_row("result", 8, 5),
    {"kilometres", 9, 6, Type::count},
    note_row("notes", 10, 6),
    {"results", 11, 7, Type::rows, false, {}, results, many},
    text_row("team", 12, 2, 200),
    {"decision_day", 13, 2, Type::day},
    {"copies", 14, 8, Type::count},
    text_row("number", 15, 8, 60), // of the minutes
};

constexpr FieldSpec conference_fields[] = {
    day_field,
    {"place", 2, 2, Type::text},
    {"subject", 3, 2, Type::text},
    {"planned", 4, 3, Type::count},
    {"invited", 5, 3, Type::count},
    {"present", 6, 3, Type::count},
    {"registered", 7, 3, Type::count},
    name_row("agent", 8, 4),
    note_row("notes", 9, 4),
    {"kind", 10, 5, Type::code, false, meetings},
    name_row("commune", 11, 5),
    note_row("result", 12, 5),
};

constexpr FieldSpec agent_fields[] = {
    day_field,
    {"agent", 2, 2, Type::text, required, {}, {}, 120},
    name_row("staff", 3, 2),
    {"target", 4, 3, Type::count},
    {"registered", 5, 3, Type::count},
    {"collected", 6, 3, Type::money},
    note_row("notes", 7, 4),
    {"period", 8, 5, Type::code, false, periods}, // of the target; it ends on `day`
    name_row("commune", 9, 5),
    name_row("accepted_by", 10, 6),
    {"accepted_day", 11, 6, Type::day},
};

constexpr FieldSpec coordination_fields[] = {
    day_field,
    {"partner", 2, 2, Type::text, required, {}, {}, 200},
    {"subject", 3, 2, Type::text, required},
    text_row("number", 4, 2, 60),
    note_row("result", 5, 3),
    {"next_day", 6, 3, Type::day},
    note_row("notes", 7, 3),
};

constexpr FieldSpec publication_fields[] = {
    day_field,
    {"as_of", 2, 2, Type::month, required},
    {"where", 3, 2, Type::text},
    text_row("number", 4, 2, 60),
    name_row("approved_by", 5, 3),
    {"units", 6, 4, Type::units, required, {}, {}, many},
    note_row("notes", 7, 5),
    {"kind", 8, 6, Type::code, false, lists},
    {"excluded", 9, 7, Type::rows, false, {}, exclusions, many},
    {"approved_day", 10, 3, Type::day},
    {"until", 11, 8, Type::day}, // taken down
};

constexpr FieldSpec difficulty_fields[] = {
    day_field,
    {"subject", 2, 2, Type::text, required},
    {"description", 3, 2, Type::note, required, {}, {}, note_length},
    note_row("proposal", 4, 3),
    {"units", 5, 4, Type::units, false, {}, {}, many},
    text_row("addressee", 6, 4, 200),
    text_row("provision", 7, 5), // the provision that is meant
    {"state", 8, 6, Type::code, false, answered},
    note_row("answer", 9, 6),
    {"answer_day", 10, 6, Type::day},
};

} // namespace

const KindSpec dialogue{"dialogue", "record-dialogue", 10, ScopeSort::office, true, "BBDT", dialogue_fields};
const KindSpec session{"session", "record-session", 11, ScopeSort::office, true, "BBTL", session_fields};
const KindSpec conference{"conference", "record-conference", 12, ScopeSort::office, false, "", conference_fields};
const KindSpec agent_result{"agent_result", "record-agent-result", 13, ScopeSort::office, false, "", agent_fields};
const KindSpec coordination{"coordination", "record-coordination", 14, ScopeSort::office, false, "", coordination_fields};
const KindSpec publication{"publication", "record-publication", 15, ScopeSort::office, true, "DSCK", publication_fields};
const KindSpec difficulty{"difficulty", "record-difficulty", 16, ScopeSort::office, false, "", difficulty_fields};

} // namespace dondoc::kinds
