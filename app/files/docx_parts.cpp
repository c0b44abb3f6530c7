#include "app/files/docx_parts.hpp"
#include "core/documents/layout/words.hpp"
#include <cmath>

namespace dondoc::files {
namespace {

using layout::Align;
using layout::FontStyle;
using layout::TextRun;

constexpr double day_blank = 9;         ///< mm, "ngày … tháng"
constexpr double mm_of_a_space = 1.15;  ///< of 13 point letters, about: a blank of fixed width becomes so many spaces
constexpr int lines_to_sign = 4;        ///< empty lines between bracket and name, about 23 mm

std::string twips(double points) { return std::to_string(std::lround(points * 20)); }
std::string twips_of_mm(double mm) { return twips(mm / layout::mm_per_point); }

const char* jc(Align align)
{
    switch (align) {
    case Align::justified: return "both";
    case Align::centred: return "center";
    case Align::right: return "right";
    case Align::left: break;
    }
    return "left";
}

std::string properties(FontStyle style, double size)
{
    std::string out = "<w:rPr>";
    if (style == FontStyle::bold || style == FontStyle::bold_italic)
        out += "<w:b/>";
    if (style == FontStyle::italic || style == FontStyle::bold_italic)
        out += "<w:i/>";
    auto half_points = std::to_string(std::lround(size * 2));
    return out + "<w:sz w:val=\"" + half_points + "\"/><w:szCs w:val=\"" + half_points + "\"/></w:rPr>";
}

/// '\n' becomes a line break.
std::string text_run(const std::string& text, FontStyle style, double size)
{
    std::string out = "<w:r>" + properties(style, size);
    for (std::size_t from = 0;;) {
        auto end = std::min(text.find('\n', from), text.size());
        out += "<w:t xml:space=\"preserve\">" + xml_text(std::string_view(text).substr(from, end - from)) + "</w:t>";
        if (end == text.size())
            return out + "</w:r>";
        out += "<w:br/>";
        from = end + 1;
    }
}

std::string spaces(double mm) { return std::string(static_cast<std::size_t>(std::max(1L, std::lround(mm / mm_of_a_space))), ' '); }

std::string run_of(const layout::Run& run, double size)
{
    if (auto* text = std::get_if<TextRun>(&run))
        return text_run(text->text, text->style, size);
    if (auto* box = std::get_if<layout::CheckBox>(&run))
        return text_run(box->crossed ? "☒ " : "☐ ", FontStyle::regular, size);
    if (std::holds_alternative<layout::DottedBlank>(run))
        return text_run("………………", FontStyle::regular, size);
    return text_run(spaces(std::get<layout::Gap>(run).width), FontStyle::regular, size);
}

std::string grid(const std::vector<double>& widths)
{
    std::string out = "<w:tblGrid>";
    for (double width : widths)
        out += "<w:gridCol w:w=\"" + twips_of_mm(width) + "\"/>";
    return out + "</w:tblGrid>";
}

std::string cell_width(const std::vector<double>& widths, std::size_t from, std::size_t columns)
{
    double sum = 0;
    for (std::size_t i = from; i < std::min(from + columns, widths.size()); ++i)
        sum += widths[i];
    return "<w:tcW w:w=\"" + twips_of_mm(sum) + "\" w:type=\"dxa\"/>";
}

/// One table's rows, with cells that earlier rows reach down over filled in.
class TableText
{
public:
    explicit TableText(const layout::Table& table) : table_(table), covered_(table.widths.size()) {}

    std::string text()
    {
        std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>";
        for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
            out += std::string("<w:") + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
        out += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>" + grid(table_.widths);
        for (auto& row : table_.head)
            out += row_text(row, true);
        for (auto& row : table_.rows)
            out += row_text(row, false);
        return out + "</w:tbl>";
    }

private:
    struct Cover {
        int rows = 0;
        std::size_t columns = 1;
    };

    std::string row_text(const layout::Row& row, bool head)
    {
        std::string out = std::string("<w:tr><w:trPr><w:cantSplit/>") + (head ? "<w:tblHeader/>" : "") + "</w:trPr>";
        std::size_t column = 0;
        for (auto& cell : row.cells) {
            column = skip_covered(column, out);
            if (column >= covered_.size())
                break;
            auto columns = std::min(static_cast<std::size_t>(std::max(cell.columns, 1)), covered_.size() - column);
            out += cell_text(cell, column, columns);
            if (cell.rows > 1)
                covered_[column] = {cell.rows - 1, columns};
            column += columns;
        }
        skip_covered(column, out);
        return out + "</w:tr>";
    }

    std::size_t skip_covered(std::size_t column, std::string& out)
    {
        while (column < covered_.size() && covered_[column].rows > 0) {
            auto& cover = covered_[column];
            out += "<w:tc><w:tcPr>" + cell_width(table_.widths, column, cover.columns) + span(cover.columns) + "<w:vMerge/></w:tcPr><w:p/></w:tc>";
            --cover.rows;
            column += cover.columns;
        }
        return column;
    }

    static std::string span(std::size_t columns) { return columns > 1 ? "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>" : ""; }

    std::string cell_text(const layout::Cell& cell, std::size_t column, std::size_t columns) const
    {
        return "<w:tc><w:tcPr>" + cell_width(table_.widths, column, columns) + span(columns) + (cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "") +
               "<w:vAlign w:val=\"center\"/></w:tcPr>" +
               docx_paragraph({.runs = cell.runs, .align = cell.align, .size = cell.size > 0 ? cell.size : table_.size}) + "</w:tc>";
    }

    const layout::Table& table_;
    std::vector<Cover> covered_;
};

std::string signer_text(const layout::Signature& signer, double caption_size)
{
    std::string out;
    if (!signer.above.empty())
        out += docx_paragraph({.runs = layout::with_blanks(signer.above, FontStyle::italic, day_blank), .align = Align::centred});
    for (auto& caption : signer.captions)
        out += docx_line(caption, FontStyle::bold, caption_size);
    if (!signer.bracket.empty())
        out += docx_line(signer.bracket, FontStyle::italic, 12);
    if (!signer.captions.empty())
        for (int i = 0; i < lines_to_sign; ++i)
            out += docx_line("", FontStyle::regular, 13);
    return out + docx_line(signer.name, FontStyle::bold, 13);
}

} // namespace

std::string xml_text(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out;
}

std::string docx_paragraph(const DocxParagraph& p)
{
    std::string out = "<w:p><w:pPr>";
    if (p.with_next)
        out += "<w:keepNext/>";
    out += "<w:spacing w:before=\"" + twips(p.before) + "\" w:after=\"" + twips(p.after) + "\"/>";
    out += "<w:ind w:left=\"" + twips_of_mm(p.left) + "\" w:firstLine=\"" + twips_of_mm(p.first_indent) + "\"/>";
    out += std::string("<w:jc w:val=\"") + jc(p.align) + "\"/></w:pPr>";
    for (auto& run : p.runs)
        out += run_of(run, p.size);
    return out + "</w:p>";
}

std::string docx_line(const std::string& text, FontStyle style, double size, Align align, double after)
{
    layout::Runs runs;
    if (!text.empty())
        runs.emplace_back(TextRun{text, style});
    return docx_paragraph({.runs = std::move(runs), .align = align, .size = size, .after = after});
}

std::string docx_columns(const std::vector<double>& widths, const std::vector<std::vector<std::string>>& rows)
{
    std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>" + grid(widths);
    for (auto& row : rows) {
        out += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += "<w:tc><w:tcPr>" + cell_width(widths, i, 1) + "</w:tcPr>" + (row[i].empty() ? "<w:p/>" : row[i]) + "</w:tc>";
        out += "</w:tr>";
    }
    return out + "</w:tbl>";
}

std::string docx_block(const layout::Paragraph& p)
{
    return docx_paragraph({.runs = p.runs, .align = p.align, .size = p.size, .first_indent = p.first_indent, .left = p.left, .before = p.before,
                           .after = p.after, .with_next = p.with_next});
}

std::string docx_block(const layout::Table& table)
{
    auto note = table.unit_note.empty() ? "" : docx_line(table.unit_note, FontStyle::italic, 11, Align::right);
    return note + TableText(table).text() + docx_line("", FontStyle::regular, 4);
}

std::string docx_block(const layout::Choices& block)
{
    std::string out;
    for (auto& choice : block.choices)
        out += docx_paragraph({.runs = {layout::CheckBox{choice.crossed}, TextRun{choice.text}}, .size = block.size, .left = block.x});
    return out;
}

std::string docx_block(const layout::Signatures& block)
{
    std::string out;
    for (auto& row : block.rows) {
        std::vector<std::string> cells;
        for (auto& signer : row)
            cells.push_back(signer_text(signer, block.caption_size));
        constexpr double text_width = 165; ///< mm
        out += docx_columns(std::vector<double>(cells.size(), text_width / static_cast<double>(std::max<std::size_t>(cells.size(), 1))), {cells}) +
               docx_line("", FontStyle::regular, 4);
    }
    return out;
}

std::string docx_block(const layout::Recipients& block)
{
    std::string left = docx_line("Nơi nhận:", FontStyle::bold_italic, 12, Align::left);
    for (auto& line : block.lines)
        left += docx_line(line, FontStyle::regular, 11, Align::left);
    return docx_columns({82.5, 82.5}, {{left, block.signer ? signer_text(*block.signer, block.caption_size) : ""}});
}

} // namespace dondoc::files
