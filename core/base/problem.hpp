#pragma once
// What a person or a file got wrong: a code, a place, arguments; never a sentence (those live in assets/texts under the same key).
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dondoc {

struct Problem {
    std::string code;                        ///< key in assets/texts, e.g. "visit.day.in_future"
    std::string field = {};                  ///< key of the draft's field, with index for rows: "installments[2].day"
    std::string sheet = {};                  ///< files only
    std::int64_t row = 0;                    ///< files only, 1-based as a person counts; 0 = none
    std::string column = {};                 ///< files only, "C" or the head's text
    std::string value = {};                  ///< what was found there
    std::map<std::string, std::string> arguments = {}; ///< placeholders of the text

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

} // namespace dondoc
