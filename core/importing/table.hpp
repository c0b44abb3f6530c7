#pragma once
// A table as it streams in from a file: one row at a time, never the whole of it (limits: DESIGN.md 7).
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dondoc::importing {

enum class CellKind : std::uint8_t {
    text,
    number, ///< typed in the file as a number: `text` is its exact decimal, 15 significant digits, point, no groups
    day,    ///< `text` is dd/mm/yyyy, with hh:mm behind it when there is a time
    truth,  ///< "TRUE" or "FALSE"
    error,  ///< "#N/A" …
};

/// Views live until the sink returns.
struct Cell {
    std::uint32_t column = 0; ///< 0 = A
    CellKind kind = CellKind::text;
    std::string_view text; ///< as a person reads it; UTF-8, never empty
};

struct Row {
    std::int64_t number = 0; ///< 1-based, as a person counts
    std::span<const Cell> cells; ///< those with content, by column
};

struct RowSink {
    virtual ~RowSink() = default;
    /// False: enough, the reader stops and calls it success.
    virtual bool take(const Row& row) = 0;
};

struct SheetName {
    std::string name;
    bool hidden = false;
};

/// "A" … "XFD"
std::string column_letters(std::uint32_t column);

inline constexpr std::uint32_t column_limit = 16'384;  ///< of Excel
inline constexpr std::int64_t row_limit = 1'048'576;   ///< of a sheet in Excel; a .csv may have more
inline constexpr std::size_t row_bytes_limit = 1 << 20; ///< text of one row

} // namespace dondoc::importing
