#include "core/rules/evasion.hpp"
#include <algorithm>
#include <array>

namespace dondoc::rules {
namespace {

/// The first written urging after the due day, up to today and up to the payment.
std::optional<Day> first_letter(const Row& row, const EvasionFacts& facts, std::optional<Day> paid)
{
    const auto& written = words_of(row, "urged_by");
    std::optional<Day> first;
    for (const auto& event : facts.events) {
        const bool counts = std::find(written.begin(), written.end(), event.kind) != written.end() && event.day > facts.due && event.day <= facts.today &&
                            (!paid || event.day <= *paid);
        if (counts && (!first || event.day < *first))
            first = event.day;
    }
    return first;
}

/// Proof must reach the office before day 25 of the month of the first reminder.
bool excused(const Row& row, const EvasionFacts& facts, Day letter)
{
    const Day limit = first_day(month_of(letter)) + (count_of(row, "proof_before_day") - 1);
    return facts.force_majeure_proof && *facts.force_majeure_proof < limit && *facts.force_majeure_proof <= facts.today;
}

EvasionState state_of(const Evasion& found, const EvasionFacts& facts, bool paid)
{
    if (paid)
        return EvasionState::paid;
    if (found.latest && facts.today >= *found.latest)
        return EvasionState::evading;
    if (found.earliest && facts.today >= *found.earliest)
        return EvasionState::perhaps_evading;
    return facts.today > facts.due ? EvasionState::late : EvasionState::not_late;
}

} // namespace

const char* code_of(EvasionState state)
{
    static constexpr std::array<const char*, 5> names = {"not_late", "late", "perhaps_evading", "evading", "paid"};
    return names[static_cast<std::size_t>(state)];
}

Evasion evasion(const Row& row, const EvasionFacts& facts)
{
    Evasion out{.days_pass = facts.due + count_of(row, "days"), .earliest = {}, .latest = {}};
    const auto paid = facts.paid && *facts.paid <= facts.today ? facts.paid : std::nullopt;
    const auto letter = first_letter(row, facts, paid);
    const bool in_time = paid && *paid <= out.days_pass;
    if (letter && !in_time && !excused(row, facts, *letter)) {
        out.earliest = out.days_pass + 1;
        out.latest = std::max(*out.earliest, *letter + 1);
    }
    out.state = state_of(out, facts, paid.has_value());
    return out;
}

} // namespace dondoc::rules
