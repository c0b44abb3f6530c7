#include "app/actions/list_rules.hpp"
#include "app/actions/rules_in_force.hpp"
#include "db/rules.hpp"

namespace dondoc::actions {

std::vector<ListedRule> list_rules(const db::Reader& reader)
{
    std::map<std::pair<std::string, Day>, ListedRule> out;
    for (auto& row : program_rule_rows()) {
        const std::pair key{row.rule, row.from};
        out[key] = {std::move(row), "program"};
    }
    for (const auto& stored : db::rule_rows(reader))
        if (auto row = read_rule_row(stored.json))
            out[{stored.rule, stored.from}] = {std::move(*row), stored.source == db::Source::hub ? "hub" : "own"};
    std::vector<ListedRule> listed;
    for (auto& [key, rule] : out)
        listed.push_back(std::move(rule));
    return listed;
}

} // namespace dondoc::actions
