#include "core/documents/layout/figure.hpp"
#include "core/documents/layout/lines.hpp"
#include <algorithm>

namespace dondoc::layout {
namespace {

constexpr double room_to_sign = 23;  ///< mm between the bracket line and the name
constexpr double between_rows = 4;   ///< mm
constexpr double day_blank = 9;      ///< mm, "ngày … tháng"
constexpr double bracket_size = 12, name_size = 13, date_size = 13;
constexpr double recipients_head_size = 12, recipients_size = 11;

struct Column {
    double left = 0, width = 0;
};

/// Lines of text under each other in one column, each from its own top.
struct Stack {
    const FontMetrics& metrics;
    Column column;
    Align align = Align::centred;

    double height(const std::string& text, FontStyle style, double size) const
    {
        return static_cast<double>(lines(text, style, size).size()) * line_height(size);
    }
    double place(const std::string& text, FontStyle style, double size, double top, Items& items) const
    {
        for (auto& line : lines(text, style, size)) {
            place_line(line, {column.left, top + first_baseline * size * mm_per_point, column.width, size, align}, metrics, items);
            top += line_height(size);
        }
        return top;
    }

private:
    std::vector<Line> lines(const std::string& text, FontStyle style, double size) const
    {
        return break_lines(cut_words(with_blanks(text, style, day_blank), size, column.width, metrics), column.width, column.width, Breaking::full);
    }
};

double date_height(const Signature& one, const Stack& in) { return in.height(one.above, FontStyle::italic, date_size); }

double captions_height(const Signature& one, const Stack& in, double size)
{
    double height = in.height(one.bracket, FontStyle::italic, bracket_size);
    for (auto& caption : one.captions)
        height += in.height(caption, FontStyle::bold, size);
    return height;
}

/// One row of signers: captions level, names level.
struct SignatureRow {
    std::vector<Signature> signers;
    std::vector<Column> columns;
    double caption_size = 13;
    const FontMetrics& metrics;

    [[nodiscard]] Stack stack(std::size_t i) const { return {metrics, columns[i]}; }
    [[nodiscard]] double largest(double (*of)(const SignatureRow&, std::size_t)) const
    {
        double most = 0;
        for (std::size_t i = 0; i < signers.size(); ++i)
            most = std::max(most, of(*this, i));
        return most;
    }
    [[nodiscard]] double dates() const { return largest([](auto& row, std::size_t i) { return date_height(row.signers[i], row.stack(i)); }); }
    [[nodiscard]] double captions() const
    {
        return largest([](auto& row, std::size_t i) { return captions_height(row.signers[i], row.stack(i), row.caption_size); });
    }
    [[nodiscard]] double names() const
    {
        return largest([](auto& row, std::size_t i) {
            return std::max(line_height(name_size), row.stack(i).height(row.signers[i].name, FontStyle::bold, name_size));
        });
    }
    [[nodiscard]] double height() const { return dates() + (dates() > 0 ? gap_under_date() : 0) + captions() + room_to_sign + names(); }
    static double gap_under_date() { return 9 * mm_per_point; }

    void place(double top, Items& items) const
    {
        double dates_end = top + dates(), captions_top = dates() > 0 ? dates_end + gap_under_date() : top;
        double names_top = captions_top + captions() + room_to_sign;
        for (std::size_t i = 0; i < signers.size(); ++i)
            stack(i).place(signers[i].above, FontStyle::italic, date_size, top, items);
        for (std::size_t i = 0; i < signers.size(); ++i) {
            double y = captions_top;
            for (auto& caption : signers[i].captions)
                y = stack(i).place(caption, FontStyle::bold, caption_size, y, items);
            stack(i).place(signers[i].bracket, FontStyle::italic, bracket_size, y, items);
        }
        for (std::size_t i = 0; i < signers.size(); ++i)
            stack(i).place(signers[i].name, FontStyle::bold, name_size, names_top, items);
    }
};

std::vector<Column> columns_of(std::size_t count, const TextArea& area)
{
    std::vector<Column> columns;
    double width = area.width / static_cast<double>(std::max<std::size_t>(count, 2));
    if (count == 1)
        return {{area.left + width, width}};
    for (std::size_t i = 0; i < count; ++i)
        columns.push_back({area.left + static_cast<double>(i) * width, width});
    return columns;
}

} // namespace

Figure measure(const Signatures& block, const TextArea& area, const FontMetrics& metrics)
{
    Figure figure{.before = block.before * mm_per_point};
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        SignatureRow row{block.rows[i], columns_of(block.rows[i].size(), area), block.caption_size, metrics};
        double gap = i == 0 ? 0 : between_rows;
        figure.pieces.push_back({gap + row.height(), [row, gap](double top, Items& items) { row.place(top + gap, items); }, false});
    }
    return figure;
}

Figure measure(const Recipients& block, const TextArea& area, const FontMetrics& metrics)
{
    auto columns = columns_of(2, area);
    Stack left{metrics, columns[0], Align::left};
    double list = left.height("Nơi nhận:", FontStyle::bold_italic, recipients_head_size);
    for (auto& line : block.lines)
        list += left.height(line, FontStyle::regular, recipients_size);
    SignatureRow row{{}, {columns[1]}, block.caption_size, metrics};
    if (block.signer)
        row.signers.push_back(*block.signer);

    auto place = [block, left, row](double top, Items& items) {
        double y = left.place("Nơi nhận:", FontStyle::bold_italic, recipients_head_size, top, items);
        for (auto& line : block.lines)
            y = left.place(line, FontStyle::regular, recipients_size, y, items);
        if (!row.signers.empty())
            row.place(top, items);
    };
    Figure figure{.before = block.before * mm_per_point};
    figure.pieces.push_back({std::max(list, block.signer ? row.height() : 0.0), place, false});
    return figure;
}

} // namespace dondoc::layout
