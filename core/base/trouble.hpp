#pragma once
// What the machine may do to us: disk full, file locked, page damaged, passphrase missing. Caught at the edge and said in words; the CLI exits with 3.
#include "core/base/problem.hpp"
#include <stdexcept>

namespace dondoc {

struct Trouble : std::runtime_error {
    explicit Trouble(Problem what) : std::runtime_error(what.code + (what.value.empty() ? "" : ": " + what.value)), problem(std::move(what)) {}
    Problem problem; ///< its code is a key of assets/texts
};

} // namespace dondoc
