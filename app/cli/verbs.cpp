#include "app/cli/verbs.hpp"

namespace dondoc::cli {

std::vector<Verb> all_verbs()
{
    return {
        // one line a verb, sorted
    };
}

} // namespace dondoc::cli
