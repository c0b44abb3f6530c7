#include "app/files/read_xlsx.hpp"
#include "app/files/read_xlsx_parts.hpp"
#include <charconv>
#include <optional>

namespace dondoc::files {

namespace {

using importing::Cell;
using importing::CellKind;

/// "C12" → column 2; the row part is not needed.
std::optional<std::uint32_t> column_of(std::string_view reference)
{
    std::uint32_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' && reference[letters] <= 'Z')
        column = column * 26 + static_cast<std::uint32_t>(reference[letters++] - 'A' + 1);
    if (letters == 0 || letters > 3 || column > importing::column_limit)
        return {};
    return column - 1;
}

template <class Number>
std::optional<Number> whole_number(std::string_view text)
{
    Number value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// 2026-10-31T00:00:00 of strict workbooks, as people write it.
std::string day_of_iso(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::string(text);
    auto day = std::string(text.substr(8, 2)) + "/" + std::string(text.substr(5, 2)) + "/" + std::string(text.substr(0, 4));
    auto clock = text.size() >= 16 && text[10] == 'T' ? text.substr(11, 5) : std::string_view{};
    return clock.empty() || clock == "00:00" ? day : day + " " + std::string(clock);
}

/// Collects one row's cells; their texts lie in one buffer until the row is handed on.
struct RowBuffer {
    struct Piece { std::uint32_t column; CellKind kind; std::size_t begin, end; };
    std::string texts;
    std::vector<Piece> pieces;
    std::vector<Cell> cells;

    void clear()
    {
        texts.clear();
        pieces.clear();
    }
    void add(std::uint32_t column, CellKind kind, std::string_view text)
    {
        if (text.empty())
            return;
        pieces.push_back({column, kind, texts.size(), texts.size() + text.size()});
        texts += text;
    }
    importing::Row row(std::int64_t number)
    {
        cells.clear();
        for (const auto& piece : pieces)
            cells.push_back({piece.column, piece.kind, std::string_view(texts).substr(piece.begin, piece.end - piece.begin)});
        return {number, cells};
    }
};

struct SheetHandler : XmlHandler {
    importing::RowSink& sink;
    const SharedTexts& shared;
    const std::vector<NumberFormat>& looks;
    bool from_1904;

    RowBuffer buffer = {};
    std::int64_t row_number = 0;
    std::uint32_t column = 0;
    std::uint32_t next_column = 0;
    std::string type = {};
    std::size_t style = 0;
    std::string value = {};
    bool in_row = false, in_cell = false, takes_text = false, is_formula = false;
    int phonetic = 0;

    SheetHandler(importing::RowSink& to, const SharedTexts& texts, const std::vector<NumberFormat>& styles, bool mac_days)
        : sink(to), shared(texts), looks(styles), from_1904(mac_days)
    {
    }

    void refuse(const char* code)
    {
        failure = code;
        enough = true;
    }
    void start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "c" && in_row)
            start_cell(attributes);
        else if (name == "row")
            start_row(attributes);
        else if (in_cell && name == "f")
            is_formula = true;
        else if (in_cell && name == "rPh")
            ++phonetic;
        else if (in_cell && (name == "v" || name == "t"))
            takes_text = phonetic == 0;
    }
    void start_row(XmlAttributes attributes)
    {
        auto number = attributes["r"].empty() ? row_number + 1 : whole_number<std::int64_t>(attributes["r"]).value_or(0);
        if (number <= row_number || number > importing::row_limit)
            return refuse("file.damaged"); // rows stand in order; a file that says otherwise was not written by a spreadsheet
        row_number = number;
        next_column = 0;
        in_row = true;
        buffer.clear();
    }
    void start_cell(XmlAttributes attributes)
    {
        column = attributes["r"].empty() ? next_column : column_of(attributes["r"]).value_or(importing::column_limit);
        if (column < next_column || column >= importing::column_limit)
            return refuse("file.damaged");
        next_column = column + 1;
        type = attributes["t"];
        style = whole_number<std::size_t>(attributes["s"]).value_or(0);
        value.clear();
        in_cell = true;
        is_formula = false;
        phonetic = 0;
    }
    void text(std::string_view piece) override
    {
        if (!takes_text)
            return;
        if (value.size() + buffer.texts.size() + piece.size() > importing::row_bytes_limit)
            return refuse("file.row.too_long");
        value.append(piece);
    }
    void end(std::string_view name) override
    {
        if (name == "v" || name == "t")
            takes_text = false;
        else if (name == "rPh")
            --phonetic;
        else if (name == "c" && in_cell)
            end_cell();
        else if (name == "row" && in_row)
            end_row();
        else if (name == "sheetData")
            enough = true;
    }
    void end_cell()
    {
        in_cell = false;
        if (is_formula && value.empty() && type != "str") // written by a program that does not compute: blank here would mean zero
            return buffer.add(column, CellKind::error, "#N/A");
        if (type == "s")
            return add_shared();
        if (type == "b")
            return buffer.add(column, CellKind::truth, value == "1" ? "TRUE" : "FALSE");
        if (type == "e")
            return buffer.add(column, CellKind::error, value);
        if (type == "d")
            return buffer.add(column, CellKind::day, day_of_iso(value));
        if (type.empty() || type == "n")
            return add_number();
        tidy_text(value);
        buffer.add(column, CellKind::text, value);
    }
    void add_shared()
    {
        if (value.empty())
            return;
        auto index = whole_number<std::size_t>(value);
        if (!index || *index >= shared.size())
            return refuse("file.damaged");
        if (buffer.texts.size() + shared[*index].size() > importing::row_bytes_limit)
            return refuse("file.row.too_long");
        buffer.add(column, CellKind::text, shared[*index]);
    }
    void add_number()
    {
        if (value.empty())
            return;
        auto decimal = decimal_text(std::string_view(value));
        if (!decimal)
            return buffer.add(column, CellKind::text, value);
        bool is_day = false;
        auto shown = shown_number(*decimal, style < looks.size() ? looks[style] : NumberFormat{}, from_1904, is_day);
        bool padded = !is_day && shown != *decimal; // "0434907150": the zeros are part of what it is
        buffer.add(column, is_day ? CellKind::day : padded ? CellKind::text : CellKind::number, shown);
    }
    void end_row()
    {
        in_row = false;
        auto row = buffer.row(row_number);
        if (!row.cells.empty() && !sink.take(row))
            enough = true;
    }
};

class XlsxReader : public TableReader
{
public:
    XlsxReader(std::unique_ptr<XlsxPackage> package, XlsxWorkbook workbook) : package_(std::move(package)), workbook_(std::move(workbook))
    {
        for (const auto& sheet : workbook_.sheets)
            names_.push_back(sheet.name);
    }
    [[nodiscard]] const std::vector<importing::SheetName>& sheets() const override { return names_; }

    Problems read(std::size_t sheet, importing::RowSink& sink) override
    {
        if (auto problems = load_parts(); !problems.empty())
            return problems;
        SheetHandler handler(sink, *texts_, looks_, workbook_.from_1904);
        auto problems = package_->parse(workbook_.sheets.at(sheet).entry, handler);
        for (auto& problem : problems) {
            problem.sheet = names_[sheet].name;
            problem.row = handler.row_number;
        }
        return problems;
    }

private:
    Problems load_parts()
    {
        if (texts_)
            return {};
        auto looks = read_styles(*package_, workbook_);
        if (!looks)
            return looks.problems();
        auto texts = SharedTexts::read(*package_, workbook_);
        if (!texts)
            return texts.problems();
        looks_ = std::move(*looks);
        texts_ = std::move(*texts);
        return {};
    }

    std::unique_ptr<XlsxPackage> package_;
    XlsxWorkbook workbook_;
    std::vector<importing::SheetName> names_;
    std::vector<NumberFormat> looks_;
    std::optional<SharedTexts> texts_;
};

} // namespace

Result<std::unique_ptr<TableReader>> open_xlsx(const std::filesystem::path& path)
{
    auto package = XlsxPackage::open(path);
    if (!package)
        return package.problems();
    auto workbook = read_workbook(**package);
    if (!workbook)
        return workbook.problems();
    return std::unique_ptr<TableReader>(std::make_unique<XlsxReader>(std::move(*package), std::move(*workbook)));
}

} // namespace dondoc::files
