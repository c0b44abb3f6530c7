#pragma once
// Who holds which employer. Where there is a hub: derived from grant ops. Where there is none: own snapshot rows of import-assignments.
#include "db/units.hpp"

namespace dondoc::db {

struct Assignment {
    sync::GrantId grant{};          ///< empty for own snapshot rows
    UnitId unit;
    std::string officer;            ///< code (or the name, where a list gave only that)
    std::optional<Day> from, to;    ///< `to` of a deputy is a reminder; it ends by end_grant
    bool deputy = false;
    bool open = true;
};

std::vector<Assignment> assignments_of(const Reader& reader, const UnitId& unit); ///< open first, then newest first
std::vector<Assignment> open_assignments(const Reader& reader, std::string_view officer = {}); ///< "" = all; own rows included where no grant stands
std::optional<Assignment> open_principal(const Reader& reader, const UnitId& unit);
/// The grant under which `officer` acts in this employer now (principal before deputy); empty grant = not his, or no hub.
sync::GrantId grant_for(const Reader& reader, const UnitId& unit, std::string_view officer);
std::optional<Assignment> find_grant(const Reader& reader, const sync::GrantId& grant);

/// Own snapshot rows (no hub). One open principal per employer: a new officer closes the former row at `from`.
/// The same officer again changes nothing (false).
bool put_own_assignment(Transaction& t, const UnitId& unit, std::string_view officer, std::optional<Day> from);
bool remove_own_assignment(Transaction& t, const UnitId& unit, std::optional<Day> to);

/// Officers known to the store: codes and names, from assignments, lists and enrolled devices.
struct OfficerRow {
    std::string code, name, phone, office;
};
std::vector<OfficerRow> officers(const Reader& reader);
std::optional<OfficerRow> find_officer(const Reader& reader, std::string_view code_or_name);
void put_officer(Transaction& t, const OfficerRow& officer);

} // namespace dondoc::db
