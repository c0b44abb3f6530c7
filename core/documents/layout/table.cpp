#include "core/documents/layout/figure.hpp"
#include "core/documents/layout/lines.hpp"
#include <algorithm>
#include <cmath>
#include <memory>

namespace dondoc::layout {
namespace {

constexpr double stroke_points = 0.5;
constexpr double stroke = stroke_points * mm_per_point;
constexpr double note_size = 11; ///< "Đơn vị tính: đồng"

struct MeasuredCell {
    std::size_t column = 0, columns = 1, rows = 1;
    Align align = Align::left;
    double size = 11;
    std::vector<Line> lines;
};

struct MeasuredRow {
    std::vector<MeasuredCell> cells;
    double height = 0;
    bool with_next = false;
};

/// The grid of one table: where its columns stand and how high its rows are.
class Grid
{
public:
    Grid(const Table& table, double left, double page_height, const FontMetrics& metrics) : table_(table), metrics_(metrics), edges_{left}
    {
        for (double width : table.widths)
            edges_.push_back(edges_.back() + width);
        head_ = measure_rows(table.head);
        for (auto& row : measure_rows(table.rows))
            add_splitting(std::move(row), page_height - height_of(head_) - 2 * line_height(table.size));
    }

    [[nodiscard]] const std::vector<MeasuredRow>& head() const { return head_; }
    [[nodiscard]] const std::vector<MeasuredRow>& rows() const { return rows_; }
    [[nodiscard]] double head_height() const { return height_of(head_); }

    void place_head(double top, Items& items) const { place_rows(head_, 0, head_.size(), top, items); }
    void place_row(std::size_t row, double top, Items& items) const { place_rows(rows_, row, row + 1, top, items); }
    void place_bottom(double y, Items& items) const
    {
        items.push_back(PlacedLine{edges_.front(), y + stroke / 2, edges_.back(), y + stroke / 2, stroke_points});
    }
    void place_note(double top, Items& items) const
    {
        LinePlace at{edges_.front(), top + first_baseline * note_size * mm_per_point, edges_.back() - edges_.front(), note_size, Align::right};
        place_text(table_.unit_note, FontStyle::italic, at, metrics_, items);
    }

private:
    static double height_of(const std::vector<MeasuredRow>& rows)
    {
        double sum = 0;
        for (auto& row : rows)
            sum += row.height;
        return sum;
    }

    std::vector<MeasuredRow> measure_rows(const std::vector<Row>& rows) const
    {
        std::vector<MeasuredRow> out;
        std::vector<std::size_t> taken(table_.widths.size(), 0); // rows that each column is still covered from above
        for (auto& row : rows) {
            out.push_back(measure_row(row, taken));
            for (auto& count : taken)
                count -= count > 0;
        }
        stretch_for_joined(out);
        return out;
    }

    MeasuredRow measure_row(const Row& row, std::vector<std::size_t>& taken) const
    {
        MeasuredRow out{.height = std::max(row.at_least, line_height(tallest_letters(row)) + frame()), .with_next = row.with_next};
        std::size_t column = 0;
        for (auto& cell : row.cells) {
            while (column < taken.size() && taken[column] > 0)
                ++column;
            if (column >= taken.size())
                break;
            auto one = measure_cell(cell, column);
            for (std::size_t k = 0; k < one.columns; ++k)
                taken[column + k] = one.rows;
            column += one.columns;
            if (one.rows == 1)
                out.height = std::max(out.height, height_of(one));
            out.cells.push_back(std::move(one));
        }
        return out;
    }

    /// A row of smaller letters throughout is a lower row.
    double tallest_letters(const Row& row) const
    {
        double size = row.cells.empty() ? table_.size : 0;
        for (auto& cell : row.cells)
            size = std::max(size, cell.size > 0 ? cell.size : table_.size);
        return size;
    }

    MeasuredCell measure_cell(const Cell& cell, std::size_t column) const
    {
        MeasuredCell out{.column = column, .align = cell.align, .size = cell.size > 0 ? cell.size : table_.size};
        out.columns = std::min(static_cast<std::size_t>(std::max(cell.columns, 1)), table_.widths.size() - column);
        out.rows = static_cast<std::size_t>(std::max(cell.rows, 1));
        double width = inner_width(out);
        if (cell.align == Align::right || cell.align == Align::centred)
            out.size = fitting_size(cell, width);
        out.lines = break_lines(cut_words(cell.runs, out.size, width, metrics_), width, width, Breaking::full);
        return out;
    }

    /// A figure or a code is never cut in two: it becomes smaller, down to half.
    double fitting_size(const Cell& cell, double width) const
    {
        double natural = 0;
        double size = cell.size > 0 ? cell.size : table_.size;
        for (auto& word : cut_words(cell.runs, size, 1e9, metrics_))
            natural = std::max(natural, word.width);
        return natural <= width ? size : size * std::max(0.5, std::floor(width / natural * 100) / 100);
    }

    void stretch_for_joined(std::vector<MeasuredRow>& rows) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (auto& cell : rows[i].cells) {
                std::size_t end = std::min(i + cell.rows, rows.size());
                cell.rows = end - i;
                double have = 0;
                for (std::size_t k = i; k < end; ++k)
                    have += rows[k].height;
                rows[end - 1].height += std::max(0.0, height_of(cell) - have);
            }
    }

    /// A row higher than a page goes on as further rows, so that nothing is lost.
    void add_splitting(MeasuredRow row, double most)
    {
        auto most_lines = static_cast<std::size_t>(std::max(1.0, std::floor((most - frame()) / line_height(table_.size))));
        for (;;) {
            MeasuredRow rest{.height = row.height, .with_next = row.with_next};
            bool more = false;
            for (auto& cell : row.cells) {
                auto& over = rest.cells.emplace_back(MeasuredCell{cell.column, cell.columns, 1, cell.align, cell.size, {}});
                if (cell.lines.size() <= most_lines)
                    continue;
                over.lines.assign(std::make_move_iterator(cell.lines.begin() + static_cast<std::ptrdiff_t>(most_lines)),
                                  std::make_move_iterator(cell.lines.end()));
                cell.lines.resize(most_lines);
                more = true;
            }
            if (more)
                row.height = tallest(row);
            rows_.push_back(std::move(row));
            if (!more)
                return;
            row = std::move(rest);
            row.height = tallest(row);
        }
    }

    double tallest(const MeasuredRow& row) const
    {
        double height = line_height(table_.size) + frame();
        for (auto& cell : row.cells)
            height = std::max(height, height_of(cell));
        return height;
    }

    double frame() const { return 2 * table_.pad_y * mm_per_point + stroke; }
    double height_of(const MeasuredCell& cell) const { return static_cast<double>(cell.lines.size()) * line_height(cell.size) + frame(); }
    double left_of(const MeasuredCell& cell) const { return edges_[cell.column]; }
    double right_of(const MeasuredCell& cell) const { return edges_[cell.column + cell.columns]; }
    double inner_width(const MeasuredCell& cell) const
    {
        return std::max(right_of(cell) - left_of(cell) - stroke - 2 * table_.pad_x * mm_per_point, 1.0);
    }

    void place_rows(const std::vector<MeasuredRow>& rows, std::size_t from, std::size_t to, double top, Items& items) const
    {
        for (std::size_t i = from; i < to; ++i) {
            for (auto& cell : rows[i].cells) {
                double height = 0;
                for (std::size_t k = i; k < std::min(i + cell.rows, rows.size()); ++k)
                    height += rows[k].height;
                place_cell(cell, top, height, items);
            }
            top += rows[i].height;
        }
    }

    void place_cell(const MeasuredCell& cell, double top, double height, Items& items) const
    {
        double left = left_of(cell), right = right_of(cell), line = top + stroke / 2;
        items.push_back(PlacedLine{left, line, right, line, stroke_points});
        items.push_back(PlacedLine{left, line, left, line + height, stroke_points});
        if (cell.column + cell.columns == table_.widths.size())
            items.push_back(PlacedLine{right, line, right, line + height, stroke_points});
        double text = static_cast<double>(cell.lines.size()) * line_height(cell.size);
        double y = top + stroke + (height - stroke - text) / 2;
        for (auto& one : cell.lines) {
            LinePlace at{left + stroke / 2 + table_.pad_x * mm_per_point, y + first_baseline * cell.size * mm_per_point, inner_width(cell), cell.size,
                         cell.align};
            place_line(one, at, metrics_, items);
            y += line_height(cell.size);
        }
    }

    Table table_;
    const FontMetrics& metrics_;
    std::vector<double> edges_;
    std::vector<MeasuredRow> head_, rows_;
};

/// After which rows a page may end: never inside joined cells, never after a group row, at least `together` rows on each side.
std::vector<bool> page_ends(const Grid& grid, std::size_t together)
{
    auto& rows = grid.rows();
    std::vector<bool> may(rows.size(), false);
    std::size_t joined_to = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (auto& cell : rows[i].cells)
            joined_to = std::max(joined_to, i + cell.rows);
        may[i] = joined_to <= i + 1 && i + 1 >= together && rows.size() - i - 1 >= together && !rows[i].with_next;
    }
    return may;
}

} // namespace

Figure measure(const Table& block, const TextArea& area, const FontMetrics& metrics)
{
    Figure figure{.before = block.before * mm_per_point, .after = block.after * mm_per_point, .with_next = block.with_next, .closing = stroke};
    auto grid = std::make_shared<const Grid>(block, area.left, area.height, metrics);
    double note = block.unit_note.empty() ? 0 : line_height(note_size) + 3 * mm_per_point;
    if (note > 0)
        figure.before = 6 * mm_per_point;

    auto place_head = [grid](double top, Items& items) { grid->place_head(top, items); };
    figure.repeated = {grid->head_height(), place_head, false};
    figure.pieces.push_back({note + grid->head_height(),
                             [grid, note](double top, Items& items) {
                                 if (note > 0)
                                     grid->place_note(top, items);
                                 grid->place_head(top + note, items);
                             },
                             false});
    double whole = note + grid->head_height() + stroke;
    for (auto& row : grid->rows())
        whole += row.height;
    bool stays_whole = block.rows.size() <= whole_table_rows && whole <= area.height;
    auto may_end = page_ends(*grid, block.rows_at_end);
    for (std::size_t i = 0; i < grid->rows().size(); ++i)
        figure.pieces.push_back(
            {grid->rows()[i].height, [grid, i](double top, Items& items) { grid->place_row(i, top, items); }, !stays_whole && may_end[i]});
    figure.close = [grid](double bottom, Items& items) { grid->place_bottom(bottom, items); };
    return figure;
}

} // namespace dondoc::layout
