// One employer's part of a record about many: all that its timeline needs, so that a laptop without the parent still shows it (SYNC.md 1).
#include "core/model/kinds/tables.hpp"

namespace dondoc::kinds {
namespace {

constexpr FieldSpec present[] = {
    {"name", 2, 0, Type::text, required, {}, {}, 120},
    {"title", 3, 0, Type::text, false, {}, {}, 120},
    {"phone", 4, 0, Type::text, false, {}, {}, 60},
};
constexpr FieldSpec asked[] = {
    {"question", 2, 0, Type::note, required, {}, {}, 2000},
    {"answer", 3, 0, Type::note, false, {}, {}, 2000},
    {"owner", 4, 0, Type::text, false, {}, {}, 120},
    {"due", 5, 0, Type::day},
};

constexpr FieldSpec dialogue_fields[] = {
    unit_field,
    day_field,
    {"place", 2, 2, Type::text},
    {"subject", 3, 2, Type::text},
    {"invited", 4, 3, Type::yes_no},
    {"participants", 5, 4, Type::rows, false, {}, present, row_limit},
    {"questions", 6, 5, Type::rows, false, {}, asked, row_limit},
    {"amount", 7, 6, Type::money}, // promised
    {"deadline", 8, 6, Type::text},
    {"settled", 9, 7, Type::day}, // nothing asked is left open; written on the part itself
};

constexpr FieldSpec session_fields[] = {
    unit_field,
    day_field,
    {"place", 2, 2, Type::text},
    text_row("decision_number", 3, 2, 60),
    {"result", 4, 3, Type::note, false, {}, {}, 2000},
    {"amount", 5, 3, Type::money},
    {"next_day", 6, 3, Type::day},
    {"settled", 7, 4, Type::day},
};

} // namespace

const KindSpec dialogue_part{"dialogue_part", "", 29, ScopeSort::employer, false, "", dialogue_fields, "dialogue"};
const KindSpec session_part{"session_part", "", 30, ScopeSort::employer, false, "", session_fields, "session"};

} // namespace dondoc::kinds
