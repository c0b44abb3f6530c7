#pragma once
// Employers and the work on them by officer or office: an employer's records count for whom holds it, records of the office for who wrote them.
#include "core/reports/facts.hpp"
#include <set>

namespace dondoc::reports {

struct Group {
    std::string code, name;                  ///< of officer or office; code "" = nobody
    std::vector<const UnitFact*> units;
    std::vector<const RecordFact*> records;  ///< with a day inside the period
    Money plan;                              ///< of the year
};

std::vector<Group> by_officer(const Facts& facts);
std::vector<Group> by_office(const Facts& facts);
Group of_all(const Facts& facts, const std::vector<Group>& groups);

/// "(chưa phân công)" for nobody.
std::string shown_name(const Group& group);

Money debt_of(const std::vector<const UnitFact*>& units);
Money debt_before_of(const std::vector<const UnitFact*>& units);
Money collected_of(const std::vector<const UnitFact*>& units);
std::int64_t owing_of(const std::vector<const UnitFact*>& units);

using Records = std::vector<const RecordFact*>;
/// Of these kinds; `detail`: value of the field "kind", "" = any.
Records of_kind(const Records& records, std::string_view noun, std::string_view detail = {});
std::int64_t count_of_kind(const Records& records, std::string_view noun, std::string_view detail = {});
/// Different employers among them: of the record itself, of its lists `units` and `invited`, of its participants.
std::set<UnitId> units_of(const Records& records);
Money amount_of(const Records& records, std::string_view field);
/// Letters, invitations … of these records as the urging rule counts them. C12 is never urging (CV 4208).
rules::UrgingCount urging_of(const Facts& facts, const Records& records, Day from, Day to);

/// Employers that a list field of a record names.
std::vector<UnitId> units_in(const Record& record, std::string_view field);
/// Employers named in a column of a rows field.
std::vector<UnitId> units_in_rows(const Record& record, std::string_view field, std::string_view column);
/// A cell of one row of a rows field, null when it is not given.
const cbor::Value& cell_of(const Record& record, std::string_view field, const cbor::Value& row, std::string_view column);
const cbor::Array& rows_of(const Record& record, std::string_view field); ///< of nothing, none
std::int64_t rows_in(const Record& record, std::string_view field);
/// Broken or partly paid installments on the last day of the period.
std::int64_t broken_of(const UnitFact& unit);
bool has_risen(const UnitFact& unit); ///< out of no debt, or into a heavier class
/// Its records of a kind, newest last; `detail` as in of_kind.
Records records_of(const Facts& facts, const UnitFact& unit, std::string_view noun, std::string_view detail = {});
const RecordFact* latest(const Records& records);

} // namespace dondoc::reports
