#include "core/bundle/reason.hpp"

namespace dondoc::bundle {

namespace {

std::string two_digits(Reason reason)
{
    const auto number = static_cast<unsigned>(reason);
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

} // namespace

std::string code(Reason reason) { return "Q" + two_digits(reason); }

Problem refusal(Reason reason, std::string_view detail)
{
    return {.code = "bundle.q" + two_digits(reason), .value = std::string(detail)};
}

std::optional<Reason> reason_of(const Problem& problem)
{
    for (unsigned number = 1; number <= static_cast<unsigned>(Reason::training); ++number)
        if (const auto reason = static_cast<Reason>(number); problem.code == "bundle.q" + two_digits(reason))
            return reason;
    return {};
}

} // namespace dondoc::bundle
