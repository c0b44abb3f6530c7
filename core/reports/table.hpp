#pragma once
// A report as a table of typed values; words and formats belong to those who show it. Column heads and group names are text keys.
#include "core/base/money.hpp"
#include "core/reports/period.hpp"
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dondoc::reports {

enum class ColumnType : std::uint8_t { text, count, money, months, percent, word }; ///< word: a text whose value is a text key, or words as they are

struct Column {
    std::string key;      ///< of the answer and, behind "report.column.", of its head
    ColumnType type = ColumnType::text;
    int width = 200;      ///< tenths of a mm on a landscape page
};

inline constexpr std::size_t column_types = 6;
inline bool is_text(ColumnType type) { return type == ColumnType::text || type == ColumnType::word; }

/// monostate = blank · text as it is · whole number (count, đồng) · exact decimal with point (months, percent)
struct Decimal { std::string text; };
using Value = std::variant<std::monostate, std::string, std::int64_t, Decimal>;

enum class LineSort : std::uint8_t { row, group, total };

struct Line {
    LineSort sort = LineSort::row;
    std::string label; ///< text key of a group or total; its place is the first text column
    std::vector<Value> values;
};

/// A picture of a report where a person would rather look than read.
struct Chart {
    enum class Sort : std::uint8_t { bars, columns, line } sort = Sort::bars; ///< ranking · ageing bands · trend
    std::string key;                       ///< of the title
    std::vector<std::string> labels;       ///< text keys or words
    struct Series {
        std::string key;                   ///< of its name
        ColumnType type = ColumnType::money;
        std::vector<Value> values;         ///< one for each label; blank = no data, never 0
    };
    std::vector<Series> series;
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
        std::string device = {};           ///< of the enrolled laptop that has not reported; "" = the office's ledger
        std::string officer = {};          ///< of that laptop
    };
    std::vector<Missing> missing;
    std::optional<Chart> chart;
    std::vector<std::pair<std::string, std::map<std::string, std::string>>> remarks; ///< text keys with arguments, said under the head

    [[nodiscard]] std::size_t rows() const;
};

/// "1.234.567", "13,31", "55,8%": for paper and screens.
std::string shown(const Value& value, ColumnType type);

} // namespace dondoc::reports
