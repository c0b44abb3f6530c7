#include "db/outside_lists.hpp"
#include "db/query.hpp"
#include <sstream>

namespace dondoc::db {
namespace {

std::string joined(const std::vector<std::string>& lines)
{
    std::string out;
    for (const auto& line : lines)
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

/// The statement inserts, or updates where something differs.
ListChange put(Query& known, Query& q)
{
    const bool before = known.step();
    q.run();
    return !before ? ListChange::added : q.changes() > 0 ? ListChange::changed : ListChange::same;
}

} // namespace

ListChange put_tax_payer(Transaction& t, const TaxPayerRow& row)
{
    const std::string phones = joined(row.phones);
    Query known(t, "SELECT 1 FROM tax_payer WHERE tax_code = ?1");
    known.bind(row.tax_code);
    Query q(t, "INSERT INTO tax_payer(tax_code, name, address, phones, workers, as_of) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
               "ON CONFLICT(tax_code) DO UPDATE SET name = ?2, address = ?3, phones = ?4, workers = ?5, as_of = ?6 "
               "WHERE name <> ?2 OR address <> ?3 OR phones <> ?4 OR workers IS NOT ?5");
    q.bind(row.tax_code, row.name, row.address, phones, row.workers, row.as_of);
    return put(known, q);
}

ListChange put_due_person(Transaction& t, const DuePersonRow& row)
{
    const std::string phones = joined(row.phones);
    Query known(t, "SELECT 1 FROM due_person WHERE month = ?1 AND kind = ?2 AND insured = ?3");
    known.bind(row.month, row.kind, row.insured);
    Query q(t, "INSERT INTO due_person(month, kind, insured, name, birth, address, phones, note) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
               "ON CONFLICT(month, kind, insured) DO UPDATE SET name = ?4, birth = ?5, address = ?6, phones = ?7, note = ?8 "
               "WHERE name <> ?4 OR birth <> ?5 OR address <> ?6 OR phones <> ?7 OR note <> ?8");
    q.bind(row.month, row.kind, row.insured, row.name, row.birth, row.address, phones, row.note);
    return put(known, q);
}

void each_tax_payer(const Reader& reader, const std::function<void(const TaxPayerRow&)>& use)
{
    Query q(reader, "SELECT tax_code, name, address, phones, workers, as_of FROM tax_payer ORDER BY tax_code");
    while (q.step())
        use({q.text(0), q.text(1), q.text(2), lines_of(q.text(3)), q.maybe_integer(4), q.day(5)});
}

void each_due_person(const Reader& reader, Month month, const std::function<void(const DuePersonRow&)>& use)
{
    Query q(reader, "SELECT month, kind, insured, name, birth, address, phones, note FROM due_person WHERE month = ?1 ORDER BY kind, insured");
    q.bind(month);
    while (q.step())
        use({.month = q.month(0), .kind = static_cast<int>(q.integer(1)), .insured = q.text(2), .name = q.text(3), .birth = q.text(4), .address = q.text(5),
             .note = q.text(7), .phones = lines_of(q.text(6))});
}

} // namespace dondoc::db
