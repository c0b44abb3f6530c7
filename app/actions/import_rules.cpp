#include "app/actions/import_rules.hpp"
#include "app/actions/rules_in_force.hpp"
#include "core/base/hash.hpp"
#include "db/rules.hpp"
#include "db/snapshots.hpp"

namespace dondoc::actions {

Result<ImportedRules> import_rules(db::Store& store, std::string_view json, std::string_view file_name)
{
    const auto rows = read_rule_file(json);
    if (!rows)
        return rows.problems();
    if (const auto checked = rules::Rows::of(*rows); !checked)
        return checked.problems();
    const std::string officer = store.identity().officer;
    return store.write([&](db::Transaction& t) -> Result<ImportedRules> {
        ImportedRules out{.rows = rows->size()};
        for (const auto& row : *rows)
            ++(db::put_rule(t, {row.rule, row.from, rule_row_text(row), db::Source::own}) ? out.added : out.same);
        if (out.added > 0)
            db::note_import(t, {.table = db::SnapshotTable::rules, .file_hash = blake2b("", view_of(json)), .file_name = std::string(file_name), .as_of = {}, .rows = static_cast<std::int64_t>(out.rows)}, officer);
        return out;
    });
}

} // namespace dondoc::actions
