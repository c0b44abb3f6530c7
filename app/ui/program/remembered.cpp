#include "app/ui/program/remembered.hpp"
#include <charconv>
#include <cmath>

namespace dondoc::ui {
namespace {

std::vector<std::string> parts_of(std::string_view text, char mark)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= text.size() && out.size() < 64;) {
        const auto end = std::min(text.find(mark, from), text.size());
        out.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

/// '|' parts fields, so it stands as a blank within one.
std::string field(std::string text)
{
    for (char& c : text)
        if (c == '|')
            c = ' ';
    return text;
}

void read_order(const std::string& text, TableState& table)
{
    for (const auto& part : parts_of(text, ',')) {
        if (part.empty())
            continue;
        const bool descending = part.front() == '-';
        const std::string column = part.substr(descending ? 1 : 0);
        if (table.sorted_by.empty()) {
            table.sorted_by = column;
            table.descending = descending;
        } else {
            table.then.push_back({column, descending});
        }
    }
}

} // namespace

std::string text_of(const std::vector<ColumnLayout>& layout)
{
    std::string out;
    for (const auto& column : layout)
        out += (out.empty() ? "" : ",") + column.name + ":" + (column.hidden ? "-" : "") + std::to_string(std::lround(column.width));
    return out;
}

std::vector<ColumnLayout> layout_from(std::string_view text)
{
    std::vector<ColumnLayout> out;
    for (const auto& part : parts_of(text, ',')) {
        const auto colon = part.find(':');
        if (colon == std::string::npos || colon == 0)
            continue;
        ColumnLayout column{.name = part.substr(0, colon)};
        std::string_view width = std::string_view(part).substr(colon + 1);
        column.hidden = width.starts_with('-');
        width.remove_prefix(column.hidden ? 1 : 0);
        int pixels = 0;
        const auto [at, error] = std::from_chars(width.data(), width.data() + width.size(), pixels);
        if (error != std::errc() || at != width.data() + width.size())
            continue;
        column.width = pixels <= 0 ? 0.F : std::clamp(static_cast<float>(pixels), least_column, widest_column);
        out.push_back(std::move(column));
    }
    return out;
}

std::string text_of(const SavedFilter& filter)
{
    std::string chips, order = (filter.table.descending ? "-" : "") + filter.table.sorted_by;
    for (const auto& chip : filter.chips)
        chips += (chips.empty() ? "" : ",") + chip;
    for (const auto& sort : filter.table.then)
        order += std::string(",") + (sort.descending ? "-" : "") + sort.column;
    return chips + "|" + field(filter.commune) + "|" + field(filter.officer) + "|" + order + "|" + field(filter.search);
}

SavedFilter filter_from(std::string_view text)
{
    SavedFilter out;
    out.table = {};
    const auto parts = parts_of(text, '|');
    const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string(); };
    for (const auto& chip : parts_of(part(0), ','))
        if (!chip.empty())
            out.chips.insert(chip);
    out.commune = part(1);
    out.officer = part(2);
    read_order(part(3), out.table);
    out.search = part(4);
    if (out.table.sorted_by.empty()) {
        out.table.sorted_by = "debt";
        out.table.descending = true;
    }
    return out;
}

std::string filter_name(std::string_view typed)
{
    std::string out(typed.substr(0, 120));
    for (char& c : out)
        if (c == '=' || static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    const auto from = out.find_first_not_of(' ');
    return from == std::string::npos ? "?" : out.substr(from, out.find_last_not_of(' ') - from + 1);
}

} // namespace dondoc::ui
