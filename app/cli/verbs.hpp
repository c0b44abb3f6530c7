#pragma once
// One line a verb, sorted; each is defined in app/cli/verbs/<verb>.cpp.
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_demo();

} // namespace dondoc::cli
