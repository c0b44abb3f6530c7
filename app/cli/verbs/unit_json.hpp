#pragma once
// Employers, amounts and days as CLI.md prints them.
#include "app/actions/list_commitments.hpp"
#include "app/actions/show_unit.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Json json_of(const std::optional<Day>& day);
Json json_of(const std::optional<Money>& amount);
Json json_of(const std::optional<std::int64_t>& number);
Json text_or_null(const std::string& text);
/// A number with two decimals; null when unknown.
Json months_json(const std::optional<Ratio>& months);
Json json_of(const actions::UnitFigures& unit);
Json json_of(const actions::CommitmentView& commitment);

/// "TA0001A  Công ty …  12.345.678  3,17 tháng": one line for people.
std::string line_of(const actions::UnitFigures& unit, const actions::Texts& texts);
std::string line_of(const actions::CommitmentView& commitment, const actions::Texts& texts);

} // namespace dondoc::cli
