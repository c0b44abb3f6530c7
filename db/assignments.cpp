#include "db/assignments.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

/// Grants, and own rows of employers that no grant ever named.
constexpr const char* all_assignments =
    "SELECT grant_id, unit, officer, from_day, to_day, deputy, open FROM assignment UNION ALL "
    "SELECT zeroblob(8), u.id, o.officer, o.from_day, o.to_day, 0, o.open FROM assignment_own o JOIN unit u ON u.no = o.unit "
    "WHERE NOT EXISTS(SELECT 1 FROM assignment a WHERE a.unit = u.id)";

Assignment assignment_in(const Query& q)
{
    return {q.array<8>(0), q.id<UnitId>(1), q.text(2), q.maybe_day(3), q.maybe_day(4), q.yes(5), q.yes(6)};
}

std::vector<Assignment> read_all(Query& q)
{
    std::vector<Assignment> out;
    while (q.step())
        out.push_back(assignment_in(q));
    return out;
}

std::string select_where(const char* rest) { return std::string("SELECT * FROM (") + all_assignments + ") " + rest; }

std::int64_t number_of(const Reader& reader, const UnitId& unit)
{
    const auto row = find_unit(reader, unit);
    check(row.has_value(), "an assignment names an employer that is there");
    return row->no;
}

} // namespace

std::vector<Assignment> assignments_of(const Reader& reader, const UnitId& unit)
{
    Query q(reader, select_where("WHERE unit = ?1 ORDER BY open DESC, deputy, from_day DESC, grant_id DESC"));
    return read_all(q.bind(unit));
}

std::vector<Assignment> open_assignments(const Reader& reader, std::string_view officer)
{
    Query q(reader, select_where("WHERE open = 1 AND (?1 = '' OR officer = ?1) ORDER BY unit, deputy, grant_id"));
    return read_all(q.bind(officer));
}

std::optional<Assignment> open_principal(const Reader& reader, const UnitId& unit)
{
    Query q(reader, select_where("WHERE unit = ?1 AND open = 1 AND deputy = 0 ORDER BY from_day DESC, grant_id DESC LIMIT 1"));
    return q.bind(unit).step() ? std::optional(assignment_in(q)) : std::nullopt;
}

sync::GrantId grant_for(const Reader& reader, const UnitId& unit, std::string_view officer)
{
    Query q(reader, "SELECT grant_id FROM assignment WHERE unit = ?1 AND officer = ?2 AND open = 1 ORDER BY deputy, from_day DESC, grant_id DESC LIMIT 1");
    return q.bind(unit, officer).step() ? q.array<8>(0) : sync::GrantId{};
}

std::optional<Assignment> find_grant(const Reader& reader, const sync::GrantId& grant)
{
    Query q(reader, "SELECT grant_id, unit, officer, from_day, to_day, deputy, open FROM assignment WHERE grant_id = ?1");
    return q.bind(grant).step() ? std::optional(assignment_in(q)) : std::nullopt;
}

bool put_own_assignment(Transaction& t, const UnitId& unit, std::string_view officer, std::optional<Day> from)
{
    const std::int64_t no = number_of(t, unit);
    Query held(t, "SELECT officer FROM assignment_own WHERE unit = ?1 AND open = 1");
    if (held.bind(no).step() && held.text_view(0) == officer)
        return false;
    held.reset();
    Query(t, "UPDATE assignment_own SET open = 0, to_day = ?2 WHERE unit = ?1 AND open = 1").bind(no, from).run();
    Query(t, "INSERT INTO assignment_own(unit, officer, from_day, to_day, open) VALUES(?1, ?2, ?3, NULL, 1)").bind(no, officer, from).run();
    t.touch_unit(no);
    return true;
}

bool remove_own_assignment(Transaction& t, const UnitId& unit, std::optional<Day> to)
{
    const std::int64_t no = number_of(t, unit);
    Query q(t, "UPDATE assignment_own SET open = 0, to_day = ?2 WHERE unit = ?1 AND open = 1");
    q.bind(no, to).run();
    t.touch_unit(no);
    return q.changes() > 0;
}

std::vector<OfficerRow> officers(const Reader& reader)
{
    std::vector<OfficerRow> out;
    Query q(reader, "SELECT code, name, phone, office FROM officer UNION "
                    "SELECT DISTINCT officer, '', '', '' FROM assignment WHERE officer NOT IN (SELECT code FROM officer) UNION "
                    "SELECT DISTINCT officer, '', '', '' FROM assignment_own WHERE officer NOT IN (SELECT code FROM officer) ORDER BY 1");
    while (q.step())
        out.push_back({q.text(0), q.text(1), q.text(2), q.text(3)});
    return out;
}

std::optional<OfficerRow> find_officer(const Reader& reader, std::string_view code_or_name)
{
    for (auto& row : officers(reader))
        if (row.code == code_or_name || (!row.name.empty() && row.name == code_or_name))
            return std::move(row);
    return {};
}

void put_officer(Transaction& t, const OfficerRow& officer)
{
    Query(t, "INSERT INTO officer(code, name, phone, office) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(code) DO UPDATE SET "
             "name = iif(?2 = '', name, ?2), phone = iif(?3 = '', phone, ?3), office = iif(?4 = '', office, ?4)")
        .bind(officer.code, officer.name, officer.phone, officer.office)
        .run();
}

} // namespace dondoc::db
