// Records of the office about many employers or none: dialogues (Mẫu 1.9), team sessions, conferences, lists, notes that roll up.
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr std::size_t many = 400; ///< employers of one meeting or list

constexpr FieldSpec participants[] = {
    {"unit", 1, 0, Type::unit},
    {"name", 2, 0, Type::text, required, {}, {}, 120},
    {"title", 3, 0, Type::text, false, {}, {}, 120},
    {"phone", 4, 0, Type::text, false, {}, {}, 60},
};
constexpr FieldSpec questions[] = {
    {"unit", 1, 0, Type::unit},
    {"question", 2, 0, Type::note, required, {}, {}, 2000},
    {"answer", 3, 0, Type::note, false, {}, {}, 2000},
    {"owner", 4, 0, Type::text, false, {}, {}, 120},
    {"due", 5, 0, Type::day},
};
constexpr FieldSpec promises[] = {
    {"unit", 1, 0, Type::unit, required},
    {"amount", 2, 0, Type::money},
    {"deadline", 3, 0, Type::text},
};

constexpr FieldSpec dialogue_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"start", 2, 2, Type::time},
    {"end", 3, 2, Type::time},
    {"place", 4, 2, Type::text},
    {"organiser", 5, 2, Type::text},
    {"subject", 6, 2, Type::text},
    {"chair", 7, 3, Type::text, false, {}, {}, 200},
    {"secretary", 8, 3, Type::text, false, {}, {}, 200},
    {"guests", 9, 3, Type::rows, false, {}, other_people, row_limit},
    {"invited", 10, 4, Type::units, false, {}, {}, many},
    {"participants", 11, 5, Type::rows, false, {}, participants, many},
    {"presented", 12, 6, Type::codes, false, {}, {}, 40, true},
    {"as_of", 13, 6, Type::month},
    {"questions", 14, 7, Type::rows, false, {}, questions, many},
    {"promises", 15, 8, Type::rows, false, {}, promises, many},
    {"conclusions", 16, 9, Type::codes, false, {}, {}, 40, true},
    {"number", 17, 10, Type::text, false, {}, {}, 60},
    {"recipients", 18, 10, Type::codes, false, {}, {}, 20, true},
    {"notes", 19, 11, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec session_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"start", 2, 2, Type::time},
    {"end", 3, 2, Type::time},
    {"place", 4, 2, Type::text},
    {"decision_number", 5, 2, Type::text, false, {}, {}, 60},
    {"members", 6, 3, Type::rows, required, {}, other_people, row_limit},
    {"units", 7, 4, Type::units, false, {}, {}, many},
    {"result", 8, 5, Type::note, false, {}, {}, note_length},
    {"kilometres", 9, 6, Type::count},
    {"notes", 10, 6, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec conference_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"place", 2, 2, Type::text},
    {"subject", 3, 2, Type::text},
    {"planned", 4, 3, Type::count},
    {"invited", 5, 3, Type::count},
    {"present", 6, 3, Type::count},
    {"registered", 7, 3, Type::count},
    {"agent", 8, 4, Type::text, false, {}, {}, 120},
    {"notes", 9, 4, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec agent_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"agent", 2, 2, Type::text, required, {}, {}, 120},
    {"staff", 3, 2, Type::text, false, {}, {}, 120},
    {"target", 4, 3, Type::count},
    {"registered", 5, 3, Type::count},
    {"collected", 6, 3, Type::money},
    {"notes", 7, 4, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec coordination_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"partner", 2, 2, Type::text, required, {}, {}, 200},
    {"subject", 3, 2, Type::text, required},
    {"number", 4, 2, Type::text, false, {}, {}, 60},
    {"result", 5, 3, Type::note, false, {}, {}, note_length},
    {"next_day", 6, 3, Type::day},
    {"notes", 7, 3, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec publication_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"as_of", 2, 2, Type::month, required},
    {"where", 3, 2, Type::text},
    {"number", 4, 2, Type::text, false, {}, {}, 60},
    {"approved_by", 5, 3, Type::text, false, {}, {}, 120},
    {"units", 6, 4, Type::units, required, {}, {}, many},
    {"notes", 7, 5, Type::note, false, {}, {}, note_length},
};

constexpr FieldSpec difficulty_fields[] = {
    {"day", 1, 2, Type::day, required},
    {"subject", 2, 2, Type::text, required},
    {"description", 3, 2, Type::note, required, {}, {}, note_length},
    {"proposal", 4, 3, Type::note, false, {}, {}, note_length},
    {"units", 5, 4, Type::units, false, {}, {}, many},
    {"addressee", 6, 4, Type::text, false, {}, {}, 200},
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
