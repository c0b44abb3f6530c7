#include "core/reports/table.hpp"
#include "core/base/text/number.hpp"
#include <algorithm>

namespace dondoc::reports {

std::size_t Report::rows() const
{
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.sort == LineSort::row; }));
}

std::string shown(const Value& value, ColumnType type)
{
    if (auto text = std::get_if<std::string>(&value))
        return *text;
    if (auto whole = std::get_if<std::int64_t>(&value))
        return text::format_number(*whole);
    if (auto decimal = std::get_if<Decimal>(&value)) {
        auto text = decimal->text;
        std::replace(text.begin(), text.end(), '.', ',');
        return type == ColumnType::percent ? text + "%" : text;
    }
    return {};
}

} // namespace dondoc::reports
