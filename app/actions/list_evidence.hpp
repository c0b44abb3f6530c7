#pragma once
// The index of evidence about one employer: every letter, minutes and visit with its number and day, for a proposal of inspection (959, điều 40 khoản 4; S1.9).
#include "app/actions/texts.hpp"
#include "core/base/day.hpp"
#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct Evidence {
    RecordId record;
    Day day;
    std::string name;     ///< text key: "evidence.letter"
    std::string number;   ///< as the office gave it, else the page code; "" = none
    std::string state;    ///< as in CLI.md
    std::size_t attachments = 0;
};

/// By day; not after `until`. Problem "unit.unknown".
Result<std::vector<Evidence>> list_evidence(const db::Reader& reader, std::string_view unit_code, Day until);

/// "356/BHXH, ngày 08/02/2024": what the field `evidence` of a proposal holds in `number_day`.
std::string number_and_day(const Evidence& evidence, const Texts& texts);

} // namespace dondoc::actions
