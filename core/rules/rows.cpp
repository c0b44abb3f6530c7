#include "core/rules/rows.hpp"
#include "core/base/check.hpp"
#include <algorithm>

namespace dondoc::rules {
namespace {

enum class Sort { count, decimal, decimals, days, words };

struct Value {
    const char* key;
    Sort sort;
};

struct Known {
    const char* rule;
    std::vector<Value> values;
};

/// Every rule that the program reads, with what it needs of a row.
const std::vector<Known>& known_rules()
{
    static const std::vector<Known> all = {
        {"debt_class", {{"outstanding_from", Sort::decimal}, {"prolonged_bands", Sort::decimals}}},
        {"months_in_debt", {{"average_of_months", Sort::count}}},
        {"due_days", {{"months_after_cycle", Sort::count}}},
        {"late_interest", {{"percent_per_day", Sort::decimal}}},
        {"evasion", {{"days", Sort::count}, {"proof_before_day", Sort::count}, {"urged_by", Sort::words}}},
        {"ladder", {{"monthly", Sort::decimal}, {"three_months", Sort::decimal}, {"six_months", Sort::decimal}, {"letter_every_days", Sort::count},
                    {"letters_before_hand_over", Sort::count}, {"reconcile_from", Sort::decimal}, {"inspection_after_days", Sort::count}}},
        {"monthly_reminder", {{"last_day", Sort::count}, {"found_working_days", Sort::count}, {"quarter_list_before_day", Sort::count}}},
        {"installment", {{"due_soon_days", Sort::count}}},
        {"urging", {{"written", Sort::words}}},
        {"holidays", {{"days", Sort::days}, {"worked", Sort::days}}},
        {"fund_split", {{"ODTS", Sort::decimal}, {"HTTT", Sort::decimal}, {"TNLD", Sort::decimal}, {"BHYT", Sort::decimal}, {"BHTN", Sort::decimal}}},
        {"visit_coverage", {{"per_year", Sort::count}}},
        {"under_months", {{"below", Sort::decimal}}},
        {"publication", {{"from_months", Sort::decimal}}},
        {"praise", {{"clean_months", Sort::count}}},
        {"card_lock", {{"from_months", Sort::decimal}, {"long_from_months", Sort::decimal}}},
        {"inspection", {{"from_months", Sort::decimal}}},
        {"suspension", {{"make_up_months_after", Sort::count}, {"warn_days", Sort::count}}},
        {"daily_report", {{"cut_off", Sort::words}}},
    };
    return all;
}

bool readable(const std::string& text, Sort sort)
{
    if (sort == Sort::words)
        return !text.empty();
    if (sort == Sort::days)
        return parse_iso_day(text).has_value();
    const auto number = parse_decimal(text);
    if (!number || *number < Ratio(0))
        return false;
    return sort != Sort::count || (number->below() == 1 && number->above() <= 1000);
}

bool takes_many(Sort sort) { return sort == Sort::decimals || sort == Sort::days || sort == Sort::words; }

void check_row(const Row& row, const Known& known, Problems& problems)
{
    for (const auto& [key, sort] : known.values) {
        const auto found = row.values.find(key);
        const std::string field = id_of(row) + "." + key;
        if (found == row.values.end() || (!takes_many(sort) && found->second.size() != 1)) {
            problems.push_back({.code = "rule.value.missing", .field = field});
            continue;
        }
        for (const auto& text : found->second)
            if (!readable(text, sort))
                problems.push_back({.code = "rule.value.unreadable", .field = field, .value = text});
    }
}

const std::vector<std::string>& texts(const Row& row, std::string_view key)
{
    const auto found = row.values.find(std::string(key));
    check(found != row.values.end(), "a row of a known rule holds its values");
    return found->second;
}

} // namespace

std::string id_of(const Row& row) { return row.rule + "@" + iso(row.from); }

Result<Rows> Rows::of(const std::vector<Row>& rows)
{
    Rows out;
    Problems problems;
    for (const auto& row : rows) {
        for (const auto& known : known_rules())
            if (row.rule == known.rule)
                check_row(row, known, problems);
        out.rows_[row.rule][row.from] = row;
    }
    if (!problems.empty())
        return problems;
    return out;
}

const Row* Rows::at(std::string_view rule, Day day) const
{
    const auto dated = rows_.find(rule);
    if (dated == rows_.end())
        return nullptr;
    const auto after = dated->second.upper_bound(day);
    return after == dated->second.begin() ? nullptr : &std::prev(after)->second;
}

const Row* Rows::latest(std::string_view rule) const
{
    const auto dated = rows_.find(rule);
    return dated == rows_.end() ? nullptr : &dated->second.rbegin()->second;
}

const Row& Rows::nearest(std::string_view rule, Day day) const
{
    if (const Row* row = at(rule, day))
        return *row;
    const auto dated = rows_.find(rule);
    check(dated != rows_.end(), "every rule that the program reads has a row");
    return dated->second.begin()->second;
}

std::vector<const Row*> Rows::all() const
{
    std::vector<const Row*> out;
    for (const auto& [rule, dated] : rows_)
        for (const auto& [from, row] : dated)
            out.push_back(&row);
    return out;
}

int count_of(const Row& row, std::string_view key) { return static_cast<int>(decimal_of(row, key).above()); }

Ratio decimal_of(const Row& row, std::string_view key)
{
    const auto number = parse_decimal(texts(row, key).front());
    check(number.has_value(), "a checked decimal of a rule row");
    return *number;
}

std::vector<Ratio> decimals_of(const Row& row, std::string_view key)
{
    std::vector<Ratio> out;
    for (const auto& text : texts(row, key))
        out.push_back(parse_decimal(text).value_or(Ratio(0)));
    return out;
}

std::vector<Day> days_of(const Row& row, std::string_view key)
{
    std::vector<Day> out;
    for (const auto& text : texts(row, key))
        if (const auto day = parse_iso_day(text))
            out.push_back(*day);
    return out;
}

const std::vector<std::string>& words_of(const Row& row, std::string_view key) { return texts(row, key); }

} // namespace dondoc::rules
