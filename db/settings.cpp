#include "db/settings.hpp"
#include "db/query.hpp"

namespace dondoc::db {

std::optional<std::string> setting(const Reader& reader, std::string_view name)
{
    Query q(reader, "SELECT value FROM setting WHERE name = ?1");
    return q.bind(name).step() ? std::optional(q.text(0)) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> all_settings(const Reader& reader)
{
    std::vector<std::pair<std::string, std::string>> out;
    Query q(reader, "SELECT name, value FROM setting ORDER BY name");
    while (q.step())
        out.emplace_back(q.text(0), q.text(1));
    return out;
}

void put_setting(Transaction& t, std::string_view name, std::string_view value)
{
    Query(t, "INSERT INTO setting(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2").bind(name, value).run();
}

void drop_setting(Transaction& t, std::string_view name) { Query(t, "DELETE FROM setting WHERE name = ?1").bind(name).run(); }

std::optional<std::string> column_mapping(const Reader& reader, std::string_view fingerprint)
{
    Query q(reader, "SELECT json FROM mapping WHERE fingerprint = ?1");
    return q.bind(fingerprint).step() ? std::optional(q.text(0)) : std::nullopt;
}

void put_column_mapping(Transaction& t, std::string_view fingerprint, std::string_view json)
{
    Query(t, "INSERT INTO mapping(fingerprint, json) VALUES(?1, ?2) ON CONFLICT(fingerprint) DO UPDATE SET json = ?2").bind(fingerprint, json).run();
}

} // namespace dondoc::db
