#pragma once
// A table written in a test: rows of cells; a cell that begins with # is typed as a number.
#include "core/importing/entries.hpp"
#include <doctest/doctest.h>

namespace dondoc::tests {

using Lines = std::vector<std::vector<std::string>>;

inline void feed(const Lines& lines, importing::RowSink& sink, std::int64_t first_row = 1)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<importing::Cell> cells;
        for (std::size_t column = 0; column < lines[i].size(); ++column) {
            std::string_view text = lines[i][column];
            auto kind = text.starts_with('#') ? importing::CellKind::number : importing::CellKind::text;
            if (!text.empty())
                cells.push_back({static_cast<std::uint32_t>(column), kind, text.substr(text.starts_with('#') ? 1 : 0)});
        }
        if (!cells.empty())
            sink.take({first_row + static_cast<std::int64_t>(i), cells});
    }
}

inline Result<importing::Surveyed> survey(importing::TableKind kind, const Lines& lines, importing::Choices choices = {})
{
    choices.kind = kind;
    importing::Survey sink(choices);
    feed(lines, sink);
    return sink.finish();
}

/// What a reading gave.
template <class Entry>
struct Reading {
    std::vector<Entry> entries;
    importing::Findings findings;
    [[nodiscard]] std::vector<std::string> refused() const
    {
        std::vector<std::string> out;
        for (const auto& problem : findings.refused)
            out.push_back(problem.code + "@" + std::to_string(problem.row));
        return out;
    }
    [[nodiscard]] std::vector<std::string> warnings() const
    {
        std::vector<std::string> out;
        for (const auto& problem : findings.warnings)
            out.push_back(problem.code + "@" + std::to_string(problem.row));
        return out;
    }
};

template <class Rows, class Entry>
Reading<Entry> read(importing::TableKind kind, const Lines& lines, importing::Choices choices = {})
{
    auto surveyed = survey(kind, lines, std::move(choices));
    REQUIRE_MESSAGE(surveyed.ok(), (surveyed.ok() ? "" : surveyed.problems()[0].code));
    Reading<Entry> reading;
    auto use = [&](const Entry& entry) {
        reading.entries.push_back(entry);
        return true;
    };
    auto rows = [&] {
        if constexpr (std::is_same_v<Rows, importing::LedgerRows>)
            return Rows(*surveyed, true, use);
        else
            return Rows(*surveyed, use);
    }();
    feed(lines, rows);
    reading.findings = rows.findings();
    if constexpr (std::is_same_v<Rows, importing::LedgerRows>)
        for (auto& entry : reading.entries)
            entry.code = {}; // lived in the reader
    return reading;
}

inline auto read_units(const Lines& lines, importing::Choices choices = {})
{
    return read<importing::UnitRows, importing::UnitEntry>(importing::TableKind::units, lines, std::move(choices));
}
inline auto read_ledger(const Lines& lines, importing::Choices choices = {})
{
    return read<importing::LedgerRows, importing::LedgerEntry>(importing::TableKind::ledger, lines, std::move(choices));
}
inline auto read_assignments(const Lines& lines, importing::Choices choices = {})
{
    return read<importing::AssignmentRows, importing::AssignmentEntry>(importing::TableKind::assignments, lines, std::move(choices));
}
inline auto read_plan(const Lines& lines, importing::Choices choices = {})
{
    return read<importing::PlanRows, importing::PlanEntry>(importing::TableKind::plan, lines, std::move(choices));
}

} // namespace dondoc::tests
