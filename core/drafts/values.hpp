#pragma once
// One field as typed → its value. A problem carries the code only; the caller adds the field.
#include "core/base/day.hpp"
#include "core/base/result.hpp"
#include "core/model/kind.hpp"

namespace dondoc::drafts {

/// NFC, outer blanks dropped, line ends as \n. Refused: no UTF-8, control characters, characters beyond U+FFFF (the screen cannot show them), too long.
Result<std::string> read_text(std::string_view typed, const FieldSpec& field);
Result<Day> read_day(std::string_view typed);     ///< 2026-11-24 or 24/11/2026
Result<Month> read_month(std::string_view typed); ///< 2026-11 or 11/2026
Result<int> read_time(std::string_view typed);    ///< 8:30, 08h30 → minutes since midnight
Result<Money> read_money(std::string_view typed); ///< 1500000, 1.500.000, 1 500 000; never negative
Result<std::int64_t> read_count(std::string_view typed);
Result<bool> read_yes_no(std::string_view typed); ///< true, false, yes, no, có, không, 1, 0
Result<cbor::Value> read_funds(std::string_view typed); ///< "BHYT=100 BHTN=50"

/// Any of the single ones (not codes, unit, units, rows).
Result<cbor::Value> read_value(std::string_view typed, const FieldSpec& field);
/// The other way: as a person types it.
std::string typed_value(const cbor::Value& value, const FieldSpec& field);

std::string_view trimmed(std::string_view text);

} // namespace dondoc::drafts
