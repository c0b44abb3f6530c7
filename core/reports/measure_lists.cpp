// Employers that a measure is due at: cards not locked or still locked (S0.10, S0.11), branches that no longer work (S0.15), candidates for inspection (S1.18, S3.0).
#include "core/base/tax_code.hpp"
#include "core/base/text/fold.hpp"
#include "core/reports/makers.hpp"
#include "core/reports/unit_columns.hpp"
#include <algorithm>

namespace dondoc::reports {
namespace {

using Columns = std::vector<ColumnOf<UnitLine>>;

/// "locked", "unlocked", "exception" as the newest record says; "" when none does.
std::string card_state(const Facts& facts, const UnitFact& unit)
{
    const auto* found = latest(records_of(facts, unit, "card_lock"));
    return found != nullptr ? text_of(found->record, "state") : "";
}

/// Text key of why the card is an exception; "" when it is none.
std::string card_exception(const Facts& facts, const UnitFact& unit)
{
    const auto& rule = facts.rule("card_lock");
    const auto state = card_state(facts, unit);
    const bool locked = state == "locked";
    if (unit.debt && unit.debt_class == rules::DebtClass::none)
        return locked ? "report.card.still_locked" : "";
    if (!unit.months || locked || state == "exception" || *unit.months < rules::decimal_of(rule, "from_months"))
        return "";
    return *unit.months < rules::decimal_of(rule, "long_from_months") ? "report.card.short" : "report.card.long";
}

constexpr const char* card_groups[] = {"report.card.short", "report.card.long", "report.card.still_locked"};

Columns card_columns(const Facts& facts)
{
    const auto newest = [&facts](const UnitLine& line) { return latest(records_of(facts, *line.unit, "card_lock")); };
    return {code, name, officer_of(facts), months_column, debt,
            {"card_state", ColumnType::word, 240, [&facts](const UnitLine& line) { return words("report.card.state." + card_state(facts, *line.unit)); }},
            {"since", ColumnType::text, 180, [newest](const UnitLine& line) { return newest(line) != nullptr ? day(newest(line)->day) : Value(); }},
            {"cards", ColumnType::count, 130, [newest](const UnitLine& line) {
                 const auto* count = newest(line) != nullptr ? value_of(newest(line)->record, "cards").integer() : nullptr;
                 return count != nullptr ? number(*count) : Value();
             }, true}};
}

/// A branch by its tax code (0123456789-001) or its name.
bool is_branch(const UnitFact& unit)
{
    const auto fold = text::fold(unit.name);
    return read_tax_code(unit.tax_code).kind == TaxCodeKind::branch || fold.starts_with("chi nhanh") || fold.starts_with("cn ");
}

/// The newest visit that found nobody at work.
const RecordFact* found_closed(const Facts& facts, const UnitFact& unit)
{
    const auto* visit = latest(records_of(facts, unit, "visit"));
    if (visit == nullptr)
        return nullptr;
    const auto outcome = text_of(visit->record, "outcome");
    return outcome == "closed" || outcome == "not_found" ? visit : nullptr;
}

/// Since when it works no more, and what says so.
struct Stop {
    std::optional<Day> day;
    std::string evidence;
};

/// A correction of master data says it with its proof (S0.15); else the newest visit that found nobody; else a list that left it out.
std::optional<Stop> stop_of(const Facts& facts, const UnitFact& unit)
{
    for (const auto* correction : records_of(facts, unit, "correction"))
        if (text_of(correction->record, "field") == "stopped")
            return Stop{parse_iso_day(text_of(correction->record, "new")).value_or(correction->day), text_of(correction->record, "proof")};
    if (const auto* visit = found_closed(facts, unit))
        return Stop{visit->day, visit->page_code.empty() ? "report.branch.closed" : visit->page_code};
    return unit.removed ? std::optional(Stop{{}, "report.branch.removed"}) : std::nullopt;
}

std::optional<Day> reconciled_on(const Facts& facts, const UnitFact& unit)
{
    const auto* minutes = latest(records_of(facts, unit, "reconciliation"));
    return minutes != nullptr ? std::optional(minutes->day) : std::nullopt;
}

} // namespace

Report card_lock_exceptions(const Facts& facts)
{
    const auto columns = card_columns(facts);
    auto report = with_columns(facts, columns);
    for (const char* group : card_groups) {
        const auto lines = lines_where(facts, [&](const UnitFact& unit) { return card_exception(facts, unit) == group; });
        if (lines.empty())
            continue;
        add_head(report, group);
        for (const auto& line : lines)
            add_line(report, columns, line);
        report.totals[std::string(group).substr(12)] = static_cast<std::int64_t>(lines.size());
    }
    add_sum(report, columns);
    return report;
}

Report closed_branches(const Facts& facts)
{
    std::vector<UnitLine> lines;
    for (const auto& unit : facts.units)
        if (is_branch(unit) && stop_of(facts, unit))
            lines.push_back({&unit});
    const Columns columns = {code, name, tax_code, {"parent_tax_code", ColumnType::text, 220, [](const UnitLine& line) { return words(line.unit->tax_code.substr(0, 10)); }}, address,
                             {"stopped", ColumnType::text, 180, [&facts](const UnitLine& line) { return day(stop_of(facts, *line.unit)->day); }},
                             {"evidence", ColumnType::word, 320, [&facts](const UnitLine& line) { return words(stop_of(facts, *line.unit)->evidence); }}, debt};
    return list_of(facts, columns, lines);
}

Report inspection_candidates(const Facts& facts)
{
    const auto from = rules::decimal_of(facts.rule("inspection"), "from_months");
    const int wait = rules::count_of(facts.rule("ladder"), "inspection_after_days");
    auto lines = lines_where(facts, [&](const UnitFact& unit) {
        return unit.debt && *unit.debt > Money{} && unit.months && *unit.months >= from && !unit.suspended && unit.debt_class != rules::DebtClass::uncollectable;
    });
    sort_lines(lines, by_months);
    for (auto& line : lines) {
        const auto minutes = reconciled_on(facts, *line.unit);
        line.why = broken_of(*line.unit) > 0 ? "report.candidate.broken" : minutes && *minutes + wait <= facts.period.last ? "report.candidate.waited" : "report.candidate.months";
    }
    const auto counted = [&facts](const char* key, const char* noun, const char* detail) {
        return ColumnOf<UnitLine>{key, ColumnType::count, 120, [&facts, noun, detail](const UnitLine& line) { return number(static_cast<std::int64_t>(records_of(facts, *line.unit, noun, detail).size())); }, true};
    };
    const Columns columns = {code, name, officer_of(facts), months_column, debt, counted("letters", "urging", "letter"), counted("visits", "visit", ""),
                             {"reconciled", ColumnType::text, 180, [&facts](const UnitLine& line) { return day(reconciled_on(facts, *line.unit)); }},
                             {"broken", ColumnType::count, 120, [](const UnitLine& line) { return number(broken_of(*line.unit)); }, true}, counted("proposals", "proposal", ""),
                             {"why", ColumnType::word, 420, [](const UnitLine& line) { return words(line.why); }}};
    auto report = list_of(facts, columns, lines);
    report.remarks.push_back({"report.candidate.rule", {{"months", exact(from)}}});
    return report;
}

} // namespace dondoc::reports
