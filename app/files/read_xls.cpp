#include "app/files/read_xls.hpp"
#include "app/files/read_xls_text.hpp"
#include "app/files/table_number.hpp"
#include <algorithm>
#include <bit>
#include <map>

namespace dondoc::files {

namespace {

using importing::Cell;
using importing::CellKind;
using namespace xls;

constexpr std::size_t file_limit = 256ull << 20;
constexpr std::size_t texts_limit = 20ull << 20; ///< shared texts with their ends, beside the workbook itself (36 MiB)
constexpr std::size_t looks_limit = 65'536;

/// All that sheets refer to.
struct Globals {
    struct Sheet { importing::SheetName name; std::uint32_t offset; };
    bool unicode = true; ///< BIFF 8
    std::uint32_t code_page = 1252;
    bool from_1904 = false;
    std::vector<Sheet> sheets;
    std::map<unsigned, NumberFormat> formats;
    std::vector<NumberFormat> looks; ///< by XF index
    std::string texts;               ///< shared strings in one piece
    std::vector<std::uint32_t> text_ends;

    [[nodiscard]] std::string_view shared(std::size_t index) const
    {
        std::size_t begin = index == 0 ? 0 : text_ends[index - 1];
        return std::string_view(texts).substr(begin, text_ends[index] - begin);
    }
};

Problem damaged() { return Problem{.code = "file.damaged"}; }

class GlobalsReader
{
public:
    explicit GlobalsReader(ByteView stream) : stream_(stream) {}

    Result<Globals> read()
    {
        auto first = record_at(stream_, 0);
        if (!first || first->type != 0x0809 || first->data.size() < 4)
            return Problem{.code = "file.format.unsupported", .arguments = {{"format", "Excel 2–4"}}};
        out_.unicode = little16(first->data, 0) == 0x0600;
        for (auto record = record_at(stream_, first->next); record && record->type != 0x000A; record = record_at(stream_, record->next)) {
            take(*record);
            if (!code_.empty())
                return Problem{.code = code_};
        }
        return out_.sheets.empty() ? Result<Globals>(damaged()) : Result<Globals>(std::move(out_));
    }

private:
    void take(const Record& record)
    {
        auto size = record.data.size();
        if (record.type == 0x002F)
            code_ = "file.encrypted";
        else if (record.type == 0x0042 && size >= 2)
            out_.code_page = little16(record.data, 0);
        else if (record.type == 0x0022 && size >= 2)
            out_.from_1904 = little16(record.data, 0) == 1;
        else if (record.type == 0x0085 && size >= 8)
            take_sheet(record);
        else if (record.type == 0x041E && size >= 4)
            take_format(record);
        else if (record.type == 0x00E0 && size >= 4 && out_.looks.size() < looks_limit)
            out_.looks.push_back(look_of(little16(record.data, 2)));
        else if (record.type == 0x00FC && size >= 8)
            take_shared(record);
    }

    std::string text(const Record& record, std::size_t at, std::size_t count_bytes)
    {
        auto count = count_bytes == 1 ? record.data[at] : little16(record.data, at);
        at += count_bytes;
        if (!out_.unicode)
            return byte_text(record.data.subspan(at, std::min<std::size_t>(count, record.data.size() - at)), out_.code_page);
        Continued from(stream_, record);
        from.skip(at);
        return unicode_text(from, count);
    }

    void take_sheet(const Record& record)
    {
        if (record.data[5] != 0 || out_.sheets.size() >= 1'000)
            return; // charts, macros
        out_.sheets.push_back({{text(record, 6, 1), (record.data[4] & 3) != 0}, little32(record.data, 0)});
    }

    void take_format(const Record& record) { out_.formats[little16(record.data, 0)] = read_format_code(text(record, 2, out_.unicode ? 2 : 1)); }

    [[nodiscard]] NumberFormat look_of(unsigned id) const
    {
        auto found = out_.formats.find(id);
        return found != out_.formats.end() ? found->second : built_in_format(id);
    }

    void take_shared(const Record& record)
    {
        Continued from(stream_, record);
        from.skip(4);
        auto count = from.quad();
        out_.texts.reserve(texts_limit); // address space only; growing would hold them twice
        out_.text_ends.reserve(texts_limit / sizeof(std::uint32_t));
        for (std::uint32_t i = 0; i < count && !from.at_end(); ++i) {
            auto one = unicode_text(from, from.word());
            compose(one);
            if (out_.texts.size() + one.size() + (out_.text_ends.size() + 1) * sizeof(std::uint32_t) > texts_limit)
                code_ = "file.too_large";
            if (from.failed())
                code_ = "file.damaged";
            if (!code_.empty())
                return;
            out_.texts += one;
            out_.text_ends.push_back(static_cast<std::uint32_t>(out_.texts.size()));
        }
    }

    ByteView stream_;
    Globals out_;
    std::string code_;
};

/// A RK number: 30 bits of a double or of an integer, perhaps in hundredths.
double rk_value(std::uint32_t rk)
{
    double value = rk & 2 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2) : std::bit_cast<double>(std::uint64_t{rk & ~3u} << 32);
    return rk & 1 ? value / 100 : value;
}

double double_at(ByteView bytes, std::size_t at)
{
    return std::bit_cast<double>(std::uint64_t{little32(bytes, at)} | std::uint64_t{little32(bytes, at + 4)} << 32);
}

std::string error_text(std::uint8_t code)
{
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    default: return "#N/A";
    }
}

/// One sheet's records, row by row. Rows must come in order, as every known writer leaves them.
class SheetReader
{
public:
    SheetReader(ByteView stream, const Globals& globals, importing::RowSink& sink) : stream_(stream), globals_(globals), sink_(sink) {}

    Problems read(std::size_t offset)
    {
        auto record = record_at(stream_, offset);
        if (!record || record->type != 0x0809)
            return {damaged()};
        int depth = 1; // charts inside a sheet are whole streams of their own
        while (depth > 0 && !enough_) {
            record = record_at(stream_, record->next);
            if (!record)
                return {damaged()};
            if (record->type == 0x0809)
                ++depth;
            else if (record->type == 0x000A)
                --depth;
            else if (depth == 1 && !take(*record))
                return {Problem{.code = code_, .row = row_ + 1}};
        }
        if (!enough_)
            hand_on();
        return {};
    }

private:
    struct Piece { std::uint32_t column; CellKind kind; std::string text; };

    bool take(const Record& record)
    {
        if (record.type == 0x0207)
            return take_formula_text(record);
        bool is_cell = record.type == 0x00FD || record.type == 0x0203 || record.type == 0x027E || record.type == 0x00BD || record.type == 0x0006 ||
                       record.type == 0x0204 || record.type == 0x00D6 || record.type == 0x0205;
        if (!is_cell || record.data.size() < 6)
            return true;
        return move_to(little16(record.data, 0)) && take_cell(record);
    }

    bool fail(const char* code)
    {
        code_ = code;
        return false;
    }

    bool move_to(std::uint32_t row)
    {
        if (row == row_)
            return true;
        if (row < row_)
            return fail("file.damaged");
        hand_on();
        row_ = row;
        return true;
    }

    void hand_on()
    {
        std::stable_sort(pieces_.begin(), pieces_.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
        cells_.clear();
        for (const auto& piece : pieces_)
            if (!piece.text.empty() && (cells_.empty() || cells_.back().column != piece.column))
                cells_.push_back({piece.column, piece.kind, piece.text});
        if (!cells_.empty() && !enough_)
            enough_ = !sink_.take({std::int64_t{row_} + 1, cells_});
        pieces_.clear();
        bytes_ = 0;
    }

    bool add(std::uint32_t column, CellKind kind, std::string text)
    {
        bytes_ += text.size() + 32;
        if (bytes_ > importing::row_bytes_limit)
            return fail("file.row.too_long");
        pieces_.push_back({column, kind, std::move(text)});
        return true;
    }

    bool add_number(std::uint32_t column, std::uint32_t format, double value)
    {
        auto decimal = decimal_text(value);
        auto look = format < globals_.looks.size() ? globals_.looks[format] : NumberFormat{};
        bool is_day = false;
        auto shown = shown_number(decimal, look, globals_.from_1904, is_day);
        bool padded = !is_day && shown != decimal;
        return add(column, is_day ? CellKind::day : padded ? CellKind::text : CellKind::number, std::move(shown));
    }

    bool take_cell(const Record& record)
    {
        const auto& data = record.data;
        auto column = little16(data, 2), format = little16(data, 4);
        auto size = data.size();
        if (record.type == 0x00FD && size >= 10)
            return take_shared(column, little32(data, 6));
        if (record.type == 0x0203 && size >= 14)
            return add_number(column, format, double_at(data, 6));
        if (record.type == 0x027E && size >= 10)
            return add_number(column, format, rk_value(little32(data, 6)));
        if (record.type == 0x00BD)
            return take_many(data, column);
        if (record.type == 0x0006 && size >= 14)
            return take_formula(data, column, format);
        if (record.type == 0x0205 && size >= 8)
            return data[7] ? add(column, CellKind::error, error_text(data[6])) : add(column, CellKind::truth, data[6] ? "TRUE" : "FALSE");
        if ((record.type == 0x0204 || record.type == 0x00D6) && size >= 8)
            return add(column, CellKind::text, text(record, 6));
        return true;
    }

    bool take_shared(std::uint32_t column, std::uint32_t index)
    {
        if (index >= globals_.text_ends.size())
            return fail("file.damaged");
        return add(column, CellKind::text, std::string(globals_.shared(index)));
    }

    bool take_many(ByteView data, std::uint32_t column)
    {
        for (std::size_t at = 4; at + 8 <= data.size(); at += 6)
            if (!add_number(column++, little16(data, at), rk_value(little32(data, at + 2))))
                return false;
        return true;
    }

    bool take_formula(ByteView data, std::uint32_t column, std::uint32_t format)
    {
        waiting_ = {};
        if (data[12] != 0xFF || data[13] != 0xFF)
            return add_number(column, format, double_at(data, 6));
        if (data[6] == 0)
            waiting_ = column; // its text is the next STRING record
        if (data[6] == 1)
            return add(column, CellKind::truth, data[8] ? "TRUE" : "FALSE");
        return data[6] == 2 ? add(column, CellKind::error, error_text(data[8])) : true;
    }

    bool take_formula_text(const Record& record)
    {
        if (!waiting_ || record.data.size() < 3)
            return true;
        auto column = *waiting_;
        waiting_ = {};
        return add(column, CellKind::text, text(record, 0));
    }

    std::string text(const Record& record, std::size_t at)
    {
        auto count = little16(record.data, at);
        at += 2;
        if (!globals_.unicode)
            return byte_text(record.data.subspan(at, std::min<std::size_t>(count, record.data.size() - at)), globals_.code_page);
        Continued from(stream_, record);
        from.skip(at);
        auto out = unicode_text(from, count);
        compose(out);
        return out;
    }

    ByteView stream_;
    const Globals& globals_;
    importing::RowSink& sink_;
    std::uint32_t row_ = 0;
    std::optional<std::uint32_t> waiting_;
    std::vector<Piece> pieces_;
    std::vector<Cell> cells_;
    std::size_t bytes_ = 0;
    bool enough_ = false;
    std::string code_;
};

class XlsReader : public TableReader
{
public:
    XlsReader(Bytes stream, Globals globals) : stream_(std::move(stream)), globals_(std::move(globals))
    {
        for (const auto& sheet : globals_.sheets)
            names_.push_back(sheet.name);
    }
    [[nodiscard]] const std::vector<importing::SheetName>& sheets() const override { return names_; }

    Problems read(std::size_t sheet, importing::RowSink& sink) override
    {
        auto problems = SheetReader(stream_, globals_, sink).read(globals_.sheets.at(sheet).offset);
        for (auto& problem : problems)
            problem.sheet = names_[sheet].name;
        return problems;
    }

private:
    Bytes stream_;
    Globals globals_;
    std::vector<importing::SheetName> names_;
};

} // namespace

Result<std::unique_ptr<TableReader>> open_xls(const std::filesystem::path& path)
{
    RandomBytes file(path);
    if (file.size() > file_limit)
        return Problem{.code = "file.too_large"};
    auto stream = workbook_stream(file);
    if (!stream)
        return stream.problems();
    auto globals = GlobalsReader(*stream).read();
    if (!globals)
        return globals.problems();
    return std::unique_ptr<TableReader>(std::make_unique<XlsReader>(std::move(*stream), std::move(*globals)));
}

} // namespace dondoc::files
