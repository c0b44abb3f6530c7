#pragma once
// What a form holds (DESIGN.md 3): everything as typed, the record's id, the revision it began from. Checking tells all problems together, each with
// its field; `to_record` gives the values. Codes of problems: field.… for one field by itself, <noun>.… for the rules of a kind.
#include "core/base/hash.hpp"
#include "core/model/kind.hpp"
#include <functional>

namespace dondoc::drafts {

using Row = std::map<std::string, std::string>; ///< column key → as typed; funds as "BHYT=100 BHTN=50"

struct Draft {
    const KindSpec* kind = nullptr;
    RecordId id;                                       ///< kept from the first keystroke to the saved record
    Hash based_on;                                     ///< revision of the record when the form was opened; empty = new
    std::map<std::string, std::string> text;           ///< by key; blank = not given
    std::map<std::string, std::vector<std::string>> lists; ///< codes and units
    std::map<std::string, std::vector<Row>> rows;
};

/// What a draft is checked against. Functions may be left empty where a kind does not need them.
struct Surroundings {
    Day today;
    ScopeId office;                                                                ///< scope of office kinds
    std::function<std::optional<UnitId>(std::string_view code)> unit = {};         ///< by mã đơn vị as typed
    std::function<std::string(const UnitId&)> unit_code = {};
    std::function<std::optional<Money>(const UnitId&, Month)> closing = {};        ///< ledger's closing debt of a month
};

/// All problems, in the order of the form.
Problems check(const Draft& draft, const Surroundings& around);
/// A valid record: NFC, defaults filled (a commitment's debt from the ledger).
Result<Record> to_record(const Draft& draft, const Surroundings& around);
/// The form of an existing record, values as a person would type them.
Draft draft_of(const Record& record, const Surroundings& around);

} // namespace dondoc::drafts
