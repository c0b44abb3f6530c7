#pragma once
// What a document is made of before it has pages. Spaces before and after are in points, all other lengths in mm (LAYOUT.md 1).
#include "core/documents/layout/font_metrics.hpp"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dondoc::layout {

/// Text in one style. U+00A0 is a space at which no line ends (it is written as U+0020); '\n' ends a line.
struct TextRun {
    std::string text;
    FontStyle style = FontStyle::regular;
};
/// 3.2 mm square, two strokes when crossed; belongs to the word after it.
struct CheckBox {
    bool crossed = false;
};
struct DottedBlank {
    double width = 36;
};
/// A space of fixed width, never stretched; a line may end there.
struct Gap {
    double width = 4;
};
using Run = std::variant<TextRun, CheckBox, DottedBlank, Gap>;
using Runs = std::vector<Run>;

enum class Align : std::uint8_t { justified, left, centred, right };

struct Paragraph {
    Runs runs;
    Align align = Align::justified;
    double size = 13;          ///< points
    double first_indent = 12.7;
    double left = 0;           ///< from the text area's edges
    double right = 0;
    double before = 6;         ///< of two neighbours' spaces the larger counts
    double after = 6;
    bool with_next = false;    ///< stays on the page of the next two lines, or of the whole table, that follow
    bool whole = false;        ///< never split over pages
};

struct Cell {
    Runs runs;
    Align align = Align::left;
    int columns = 1; ///< joined to the right
    int rows = 1;    ///< joined downwards
    double size = 0; ///< points; 0 = the table's
};

struct Row {
    std::vector<Cell> cells; ///< places that an earlier cell's `rows` covers are left out
    bool with_next = false;  ///< a group row
    double at_least = 0;     ///< height in mm
};

struct Table {
    std::vector<double> widths;
    std::vector<Row> head; ///< repeated on every page
    std::vector<Row> rows;
    double size = 11;      ///< points
    double pad_x = 2.2, pad_y = 2.2; ///< points
    std::string unit_note; ///< "Đơn vị tính: đồng", 11 italic above the table's right edge
    double before = 3, after = 6;
    std::size_t rows_at_end = 2; ///< that never stand on a page without at least so many, and go with what follows when `with_next`
    bool with_next = false;
};
/// Tables of up to so many rows stay on one page.
inline constexpr std::size_t whole_table_rows = 15;

/// Check boxes in columns of equal width: "Kết quả tiếp xúc".
struct Choices {
    struct Choice {
        std::string text;
        bool crossed = false;
    };
    std::vector<Choice> choices; ///< row by row
    int columns = 2;
    double x = 12.7;             ///< from the text area's left edge
    double column_width = 76;
    double size = 13;
    double after = 3;
};

struct Signature {
    std::string above;                 ///< 13 italic: place and day; '\t' = 9 mm to be filled in by hand
    std::vector<std::string> captions; ///< 13 bold, upper case as written
    std::string bracket;               ///< 12 italic: "(Ký, ghi rõ họ tên)"
    std::string name;                  ///< 13 bold; may be empty
};
/// One unit, never split; rows 4 mm apart; names of a row stand level.
struct Signatures {
    std::vector<std::vector<Signature>> rows;
    double caption_size = 13;
    double before = 9;
};

/// "Nơi nhận", beside the signer when there is one.
struct Recipients {
    std::vector<std::string> lines; ///< "- …;"
    std::optional<Signature> signer;
    double before = 9;
    double caption_size = 13;
};

using Block = std::variant<Paragraph, Table, Choices, Signatures, Recipients>;

} // namespace dondoc::layout
