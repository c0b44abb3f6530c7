#include "app/cli/verbs.hpp"

namespace dondoc::cli {

std::vector<Verb> all_verbs()
{
    return {
        verb_demo(),
    };
}

} // namespace dondoc::cli
