#pragma once
// A visit as the rules and the pages want it.
#include "core/model/kind.hpp"

namespace dondoc {

struct Visit {
    UnitId unit;
    Day day;
    std::string outcome; ///< met, met_other, closed, not_found, refused
    std::string next_action;
    Day next_day;
};

/// Empty when the record is no visit or lacks one of these.
std::optional<Visit> visit_of(const Record& record);

} // namespace dondoc
