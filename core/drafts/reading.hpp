#pragma once
// Inside core/drafts: the record read so far and what was wrong with it.
#include "core/drafts/draft.hpp"

namespace dondoc::drafts {

struct Reading {
    const Surroundings& around;
    Record record;
    Problems problems;

    void refuse(std::string code, std::string field, std::map<std::string, std::string> arguments = {}, std::string value = {})
    {
        problems.push_back({.code = std::move(code), .field = std::move(field), .value = std::move(value), .arguments = std::move(arguments)});
    }
    [[nodiscard]] bool has(std::string_view key) const { return !value_of(record, key).is_null(); }
};

/// Every field by its table.
Reading read_fields(const Draft& draft, const Surroundings& around);
/// Rules between fields; fills defaults. Fields that could not be read are absent and their rules rest.
void apply_rules(Reading& reading);
void apply_commitment_rules(Reading& reading);
void apply_week_plan_rules(Reading& reading); ///< `day` becomes its Monday
void apply_campaign_rules(Reading& reading);

std::string cell_name(const std::string& field, std::size_t row, const std::string& column); ///< "installments[2].day"

} // namespace dondoc::drafts
