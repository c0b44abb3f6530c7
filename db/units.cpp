#include "core/base/check.hpp"
#include "db/query.hpp"
#include "db/units.hpp"

namespace dondoc::db {
namespace {

constexpr const char* unit_columns = "u.no, u.id, u.code, u.name, u.tax_code, u.address, u.phones, u.contact, u.workers, u.ma_khoi, u.since, u.officer, "
                                     "u.officer_phone, u.cycle_months, u.office, u.removed, u.source, "
                                     "(SELECT group_concat(code, char(10)) FROM (SELECT a.code FROM unit_alias a WHERE a.unit = u.no AND a.code <> u.code ORDER BY a.code))";
constexpr int unit_column_count = 18;

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : "\n") + part;
    return out;
}

UnitRow unit_in(const Query& q)
{
    UnitRow out;
    out.no = q.integer(0);
    out.id = q.id<UnitId>(1);
    out.code = q.text(2);
    out.name = q.text(3);
    out.tax_code = q.text(4);
    out.address = q.text(5);
    out.phones = lines_of(q.text_view(6));
    out.contact = q.text(7);
    out.workers = q.maybe_integer(8);
    out.ma_khoi = q.text(9);
    out.since = q.maybe_day(10);
    out.officer = q.text(11);
    out.officer_phone = q.text(12);
    out.cycle_months = static_cast<int>(q.integer(13));
    out.office = q.text(14);
    out.removed = q.yes(15);
    out.source = static_cast<Source>(q.integer(16));
    if (!q.is_null(17))
        out.former_codes = lines_of(q.text_view(17));
    return out;
}

UnitLine line_in(const Query& q)
{
    UnitLine out{unit_in(q), {}};
    constexpr int at = unit_column_count;
    if (q.is_null(at))
        return out;
    out.now.officer = q.text(at);
    out.now.last_month = q.maybe_month(at + 1);
    out.now.closing = q.maybe_integer(at + 2);
    if (!q.is_null(at + 3))
        out.now.months_in_debt = q.text(at + 3);
    out.now.paid_through = q.maybe_month(at + 4);
    out.now.workers = q.maybe_integer(at + 5);
    return out;
}

std::optional<UnitRow> first_unit(Query& q) { return q.step() ? std::optional(unit_in(q)) : std::nullopt; }

std::string select_unit(const char* where) { return std::string("SELECT ") + unit_columns + " FROM unit u WHERE " + where; }

std::string select_line(const char* rest)
{
    return std::string("SELECT ") + unit_columns + ", n.officer, n.month, n.closing, n.months, n.paid_through, n.workers " +
           "FROM unit u LEFT JOIN unit_now n ON n.unit = u.no " + rest;
}

void bind_unit(Query& q, const UnitRow& unit, const std::string& phones)
{
    q.bind(unit.id, unit.code, unit.name, unit.tax_code, unit.address, phones, unit.contact, unit.workers, unit.ma_khoi, unit.since, unit.officer,
           unit.officer_phone, unit.cycle_months, unit.office, unit.removed, static_cast<int>(unit.source));
}

bool same_content(UnitRow a, const UnitRow& b)
{
    a.no = b.no;
    a.former_codes = b.former_codes;
    return a == b;
}

void add_alias(Transaction& t, std::int64_t no, std::string_view code)
{
    const UnitId id = t.connection().identity.unit_id(code);
    Query(t, "INSERT INTO unit_alias(code, id, unit) VALUES(?1, ?2, ?3) ON CONFLICT(code) DO UPDATE SET unit = ?3").bind(code, id, no).run();
}

std::int64_t insert_unit(Transaction& t, const UnitRow& unit)
{
    const std::string phones = joined(unit.phones);
    Query q(t, "INSERT INTO unit(id, code, name, tax_code, address, phones, contact, workers, ma_khoi, since, officer, officer_phone, cycle_months, office, "
               "removed, source) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) RETURNING no");
    bind_unit(q, unit, phones);
    q.step();
    return q.integer(0);
}

void update_unit(Transaction& t, const UnitRow& unit)
{
    const std::string phones = joined(unit.phones);
    Query q(t, "UPDATE unit SET code = ?2, name = ?3, tax_code = ?4, address = ?5, phones = ?6, contact = ?7, workers = ?8, ma_khoi = ?9, since = ?10, "
               "officer = ?11, officer_phone = ?12, cycle_months = ?13, office = ?14, removed = ?15, source = ?16 WHERE id = ?1");
    bind_unit(q, unit, phones);
    q.run();
}

} // namespace

std::optional<UnitRow> find_unit(const Reader& reader, std::string_view code)
{
    Query q(reader, select_unit("u.code = ?1"));
    if (auto found = first_unit(q.bind(code)))
        return found;
    Query former(reader, select_unit("u.no = (SELECT unit FROM unit_alias WHERE code = ?1)"));
    return first_unit(former.bind(code));
}

std::optional<UnitRow> find_unit(const Reader& reader, const UnitId& id)
{
    Query q(reader, select_unit("u.id = ?1"));
    if (auto found = first_unit(q.bind(id)))
        return found;
    Query alias(reader, select_unit("u.no = (SELECT unit FROM unit_alias WHERE id = ?1)"));
    return first_unit(alias.bind(id));
}

std::optional<UnitRow> find_unit_by_no(const Reader& reader, std::int64_t no)
{
    Query q(reader, select_unit("u.no = ?1"));
    return first_unit(q.bind(no));
}

std::optional<UnitLine> find_unit_line(const Reader& reader, const UnitId& id)
{
    const auto unit = find_unit(reader, id);
    if (!unit)
        return {};
    Query q(reader, select_line("WHERE u.no = ?1"));
    return q.bind(unit->no).step() ? std::optional(line_in(q)) : std::nullopt;
}

std::size_t count_units(const Reader& reader)
{
    Query q(reader, "SELECT count(*) FROM unit");
    q.step();
    return static_cast<std::size_t>(q.integer(0));
}

void each_unit_code(const Reader& reader, const std::function<void(std::string_view code, std::int64_t no)>& use)
{
    Query q(reader, "SELECT code, unit FROM unit_alias UNION ALL SELECT code, no FROM unit"); // a present code stands over a former one
    while (q.step())
        use(q.text_view(0), q.integer(1));
}

void each_unit(const Reader& reader, const std::function<void(const UnitLine&)>& use, bool with_removed)
{
    Query q(reader, select_line(with_removed ? "ORDER BY u.code" : "WHERE u.removed = 0 ORDER BY u.code"));
    while (q.step())
        use(line_in(q));
}

std::vector<UnitLine> all_units(const Reader& reader, bool with_removed)
{
    std::vector<UnitLine> out;
    each_unit(reader, [&](const UnitLine& line) { out.push_back(line); }, with_removed);
    return out;
}

std::int64_t put_unit(Transaction& t, const UnitRow& given)
{
    check(!given.code.empty(), "an employer has a code");
    UnitRow unit = given;
    if (unit.id.empty())
        unit.id = t.connection().identity.unit_id(unit.code);
    const auto held = find_unit(t, unit.id);
    if (held && (same_content(unit, *held) || (held->source == Source::hub && unit.source == Source::own)))
        return held->no;
    if (held) {
        unit.id = held->id;
        update_unit(t, unit);
    }
    const std::int64_t no = held ? held->no : insert_unit(t, unit);
    for (const auto& code : unit.former_codes)
        add_alias(t, no, code);
    if (unit.id != t.connection().identity.unit_id(unit.code))
        add_alias(t, no, unit.code);
    t.touch_unit(no);
    return no;
}

void mark_unit_removed(Transaction& t, std::int64_t no, bool removed)
{
    Query(t, "UPDATE unit SET removed = ?2 WHERE no = ?1").bind(no, removed).run();
    t.touch_unit(no);
}

void change_unit_code(Transaction& t, const UnitId& id, std::string_view new_code)
{
    const auto unit = find_unit(t, id);
    check(unit.has_value(), "the employer is there");
    if (unit->code == new_code)
        return;
    add_alias(t, unit->no, unit->code);
    add_alias(t, unit->no, new_code);
    Query(t, "UPDATE unit SET code = ?2 WHERE no = ?1").bind(unit->no, new_code).run();
    t.touch_unit(unit->no);
}

} // namespace dondoc::db
