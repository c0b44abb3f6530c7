#include "app/actions/rules_in_force.hpp"
#include "db/rules.hpp"

namespace dondoc::actions {

rules::Rows rules_in_force(const db::Reader& reader)
{
    auto rows = program_rule_rows();
    for (const auto& stored : db::rule_rows(reader)) {
        auto row = read_rule_row(stored.json);
        if (row && rules::Rows::of({*row}).ok())
            rows.push_back(std::move(*row));
    }
    auto out = rules::Rows::of(rows);
    check(out.ok(), "rule rows were read one by one");
    return *std::move(out);
}

} // namespace dondoc::actions
