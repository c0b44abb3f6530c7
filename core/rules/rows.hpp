#pragma once
// Law and practice as dated rows: what the rules take instead of constants. The rows of the program stand in assets/rules, those of the hub over them.
#include "core/base/day.hpp"
#include "core/base/decimal.hpp"
#include "core/base/result.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::rules {

/// In force from `from` until the next row of the same rule. Known by (rule, from).
struct Row {
    std::string rule;
    Day from;
    std::map<std::string, std::vector<std::string>> values; ///< exact decimals, days or words, as text
    std::string source;                                     ///< article, decree, letter
    std::string certainty;                                  ///< text, digest, derived, own, open, estimated
    friend bool operator==(const Row&, const Row&) = default;
};

/// "ladder@2015-12-01": what list-work and reports name.
std::string id_of(const Row& row);

class Rows
{
public:
    Rows() = default;
    /// A later row of the same (rule, from) stands over an earlier one. Rules that this program knows must hold their values: Problems
    /// "rule.value.missing", "rule.value.unreadable" (field: row and key). Unknown rules and values are kept.
    static Result<Rows> of(const std::vector<Row>& rows);

    /// The row in force on a day; null before the first.
    [[nodiscard]] const Row* at(std::string_view rule, Day day) const;
    [[nodiscard]] const Row* latest(std::string_view rule) const;
    /// The row in force, or the first one there is: for figures of before the oldest row.
    [[nodiscard]] const Row& nearest(std::string_view rule, Day day) const;
    [[nodiscard]] std::vector<const Row*> all() const; ///< by rule, then from

private:
    std::map<std::string, std::map<Day, Row>, std::less<>> rows_;
};

/// Values of a row of a known rule (checked by Rows::of).
int count_of(const Row& row, std::string_view key);
Ratio decimal_of(const Row& row, std::string_view key);
std::vector<Ratio> decimals_of(const Row& row, std::string_view key);
std::vector<Day> days_of(const Row& row, std::string_view key);
const std::vector<std::string>& words_of(const Row& row, std::string_view key);

} // namespace dondoc::rules
