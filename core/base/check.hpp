#pragma once
// What only we can get wrong. A failed check ends the action and undoes it; the CLI exits with 4.
#include <source_location>
#include <stdexcept>
#include <string>

namespace dondoc {

struct CheckFailed : std::logic_error {
    using std::logic_error::logic_error;
};

inline void check(bool holds, const char* what, std::source_location at = std::source_location::current())
{
    if (!holds)
        throw CheckFailed(std::string(what) + " (" + at.file_name() + ":" + std::to_string(at.line()) + ")");
}

} // namespace dondoc
