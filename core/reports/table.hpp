#pragma once
// A report as a table of typed values; words and formats belong to those who show it. Column heads and group names are text keys.
#include "core/base/money.hpp"
#include "core/reports/period.hpp"
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dondoc::reports {

enum class ColumnType : std::uint8_t { text, count, money, months, percent };

struct Column {
    std::string key;      ///< of the answer and, behind "report.column.", of its head
    ColumnType type = ColumnType::text;
    int width = 200;      ///< tenths of a mm on a landscape page
};

/// monostate = blank · text as it is · whole number (count, đồng) · exact decimal with point (months, percent)
struct Decimal { std::string text; };
using Value = std::variant<std::monostate, std::string, std::int64_t, Decimal>;

enum class LineSort : std::uint8_t { row, group, total };

struct Line {
    LineSort sort = LineSort::row;
    std::string label; ///< text key of a group or total; its place is the first text column
    std::vector<Value> values;
};

struct Report {
    std::string name;
    Period period;
    std::vector<Column> columns;
    std::vector<Line> lines;
    std::map<std::string, std::int64_t> totals; ///< by column key
    std::optional<Day> data_as_of;
    /// What the report cannot know: an office whose ledger ends before the period does; `since` = first day without data, empty = never any.
    struct Missing {
        std::string office;
        std::optional<Day> since;
    };
    std::vector<Missing> missing;
    std::size_t chart_label = 0, chart_value = 0; ///< columns of the chart; equal = none

    [[nodiscard]] std::size_t rows() const;
};

/// "1.234.567", "13,31", "55,8%": for paper and screens.
std::string shown(const Value& value, ColumnType type);

} // namespace dondoc::reports
