#include "app/files/read_html.hpp"
#include "app/files/read_csv_text.hpp"
#include "app/files/read_html_tags.hpp"
#include "app/files/table_number.hpp"
#include "core/base/text/nfc.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::files {

namespace {

using importing::Cell;
using importing::CellKind;

constexpr std::size_t deepest = 32;            ///< tables inside tables
constexpr std::uint32_t widest = 4'096;        ///< columns; office pages have a few dozen
constexpr std::int64_t tallest_span = 65'534;  ///< of rowspan, as in browsers
constexpr std::size_t head_size = 64 * 1024;   ///< where the name of the sheet stands
constexpr char line_break = '\x01';            ///< in collected text: <br>, the only break that counts

struct Charset {
    TextEncoding encoding = TextEncoding::utf8;
    bool is_eight_bit = false;
};

/// Text of a cell as a browser shows it: blanks run together, breaks only where the page says so.
std::string shown_text(std::string_view raw, Charset charset)
{
    bool broken_utf8 = !charset.is_eight_bit && !text::is_utf8(raw);
    auto decoded = charset.is_eight_bit ? decode_cell(raw, charset.encoding) : broken_utf8 ? decode_cell(raw, TextEncoding::cp1252) : std::string(raw);
    decoded = resolve_entities(decoded);
    std::string out;
    char pending = 0;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        char c = decoded[i];
        bool hard_blank = c == '\xC2' && i + 1 < decoded.size() && decoded[i + 1] == '\xA0';
        i += hard_blank;
        if (c == line_break)
            pending = '\n';
        else if (hard_blank || static_cast<unsigned char>(c) <= ' ')
            pending = pending ? pending : ' ';
        else {
            if (pending && !out.empty())
                out += pending;
            pending = 0;
            out += c;
        }
    }
    compose(out);
    return out;
}

/// Digits, groups and a sign, and no zero that is part of a code: the exact value may stand for what is shown.
bool shows_plain_number(std::string_view text)
{
    bool code = text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
    return !text.empty() && !code && text.find_first_not_of("0123456789., ()-") == std::string_view::npos;
}

bool is_block(std::string_view name)
{
    static constexpr std::string_view names[] = {"p", "div", "li", "ul", "ol", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "center", "caption", "body", "form"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::string in_lower_case(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool is_hidden(HtmlAttributes attributes)
{
    auto style = in_lower_case(attributes["style"].value_or(""));
    std::erase_if(style, [](char c) { return c == ' '; });
    return style.find("display:none") != std::string::npos;
}

std::int64_t span_of(HtmlAttributes attributes, std::string_view name)
{
    auto text = attributes[name].value_or("1");
    std::int64_t span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return span == 0 ? tallest_span : std::clamp<std::int64_t>(span, 1, tallest_span);
}

/// Turns tags into rows.
class HtmlRows : public HtmlHandler
{
public:
    HtmlRows(importing::RowSink& sink, Charset charset) : sink_(sink), charset_(charset) {}

    void start(std::string_view name, HtmlAttributes attributes) override
    {
        if (name == "table")
            begin_table();
        else if (name == "tr")
            begin_row(is_hidden(attributes));
        else if (name == "td" || name == "th")
            begin_cell(attributes);
        else if (name == "br" || is_block(name))
            break_line(name == "br");
    }
    void end(std::string_view name) override
    {
        if (name == "td" || name == "th")
            end_cell();
        else if (name == "tr")
            end_row();
        else if (name == "table")
            end_table();
        else if (is_block(name))
            break_line(false);
    }
    void text(std::string_view raw) override
    {
        if (!cell_ && is_in_row())
            return; // between two cells nobody sees it
        auto& to = cell_ ? cell_->raw : loose_;
        if (size_ + raw.size() > importing::row_bytes_limit)
            return fail("file.row.too_long");
        size_ += raw.size();
        to += raw;
    }
    /// What the page's end leaves open.
    void finish()
    {
        end_row();
        flush_loose();
    }
    [[nodiscard]] std::int64_t row_number() const { return row_; }

private:
    struct Table {
        std::vector<std::int64_t> taken_until; ///< by column: first row that a rowspan from above leaves free
        std::uint32_t next = 0;
        std::int64_t row = 0;
        bool in_row = false, hidden_row = false;
    };
    struct OpenCell {
        std::uint32_t column = 0;
        bool hidden = false;
        std::optional<std::string> exact;
        std::string raw = {};
    };
    struct Piece { std::uint32_t column; CellKind kind; std::string text; };

    [[nodiscard]] bool is_in_row() const { return !tables_.empty() && tables_.back().in_row; }

    void fail(const char* code)
    {
        failure = code;
        enough = true;
    }
    void begin_table()
    {
        end_row();
        flush_loose();
        if (tables_.size() >= deepest)
            return fail("file.damaged");
        tables_.emplace_back();
    }
    void end_table()
    {
        end_row();
        flush_loose();
        if (!tables_.empty())
            tables_.pop_back();
    }
    void begin_row(bool hidden)
    {
        end_row();
        flush_loose();
        if (tables_.empty())
            tables_.emplace_back(); // a fragment without <table>
        auto& table = tables_.back();
        ++table.row;
        table.next = 0;
        table.in_row = true;
        table.hidden_row = hidden;
    }
    void begin_cell(HtmlAttributes attributes)
    {
        if (!is_in_row())
            begin_row(false);
        end_cell();
        auto& table = tables_.back();
        OpenCell cell{.hidden = table.hidden_row || is_hidden(attributes), .exact = attributes["x:num"]};
        if (!cell.exact)
            cell.exact = attributes["sdval"];
        if (!cell.hidden)
            cell.column = place(table, attributes);
        cell_ = std::move(cell);
    }
    /// The first free column, with what the cell covers taken.
    std::uint32_t place(Table& table, HtmlAttributes attributes)
    {
        auto column = table.next;
        while (column < table.taken_until.size() && table.taken_until[column] > table.row)
            ++column;
        auto columns = span_of(attributes, "colspan"), rows = span_of(attributes, "rowspan");
        if (column + columns > widest) {
            fail("file.row.too_long");
            return 0;
        }
        table.next = column + static_cast<std::uint32_t>(columns);
        if (rows == 1)
            return column;
        table.taken_until.resize(std::max<std::size_t>(table.taken_until.size(), table.next));
        std::fill(table.taken_until.begin() + column, table.taken_until.begin() + table.next, table.row + rows);
        return column;
    }
    void end_cell()
    {
        if (!cell_)
            return;
        auto cell = std::move(*cell_);
        cell_.reset();
        auto shown = shown_text(cell.raw, charset_);
        if (cell.hidden || shown.empty())
            return;
        auto exact = cell.exact && shows_plain_number(shown) ? decimal_text(std::string_view(*cell.exact)) : std::nullopt;
        pieces_.push_back({cell.column, exact ? CellKind::number : CellKind::text, exact ? *exact : std::move(shown)});
    }
    void end_row()
    {
        end_cell();
        if (!is_in_row())
            return;
        auto& table = tables_.back();
        table.in_row = false;
        if (!table.hidden_row)
            hand_on();
        pieces_.clear();
        size_ = 0;
    }
    void flush_loose()
    {
        auto shown = loose_.empty() ? std::string() : shown_text(loose_, charset_);
        loose_.clear();
        if (shown.empty() || is_in_row())
            return;
        pieces_ = {{0, CellKind::text, std::move(shown)}};
        hand_on();
        pieces_.clear();
        size_ = 0;
    }
    void break_line(bool inside)
    {
        if (cell_ && !cell_->raw.empty() && cell_->raw.back() != line_break)
            cell_->raw += line_break;
        else if (!cell_ && inside && !loose_.empty() && loose_.back() != ' ')
            loose_ += ' ';
        else if (!cell_ && !inside)
            flush_loose();
    }
    void hand_on()
    {
        if (enough || ++row_ > importing::row_limit)
            return enough ? void() : fail("file.too_large");
        std::vector<Cell> cells;
        for (const auto& piece : pieces_)
            cells.push_back({piece.column, piece.kind, piece.text});
        if (!cells.empty() && !sink_.take({row_, cells}))
            enough = true;
    }

    importing::RowSink& sink_;
    Charset charset_;
    std::vector<Table> tables_;
    std::optional<OpenCell> cell_;
    std::string loose_; ///< text outside tables
    std::vector<Piece> pieces_;
    std::size_t size_ = 0;
    std::int64_t row_ = 0;
};

class HtmlReader : public TableReader
{
public:
    HtmlReader(std::filesystem::path path, Charset charset, std::string name) : path_(std::move(path)), charset_(charset), names_{{std::move(name), false}} {}
    [[nodiscard]] const std::vector<importing::SheetName>& sheets() const override { return names_; }

    Problems read(std::size_t, importing::RowSink& sink) override
    {
        TextBytes bytes(path_, charset_.encoding);
        HtmlRows rows(sink, charset_);
        HtmlTokenizer tokens(rows);
        std::string piece(64 * 1024, '\0');
        while (auto got = rows.enough ? std::size_t{0} : bytes.read(piece))
            tokens.feed(std::string_view(piece).substr(0, got));
        if (!rows.enough)
            rows.finish();
        return rows.failure.empty() ? Problems{} : Problems{Problem{.code = rows.failure, .sheet = names_[0].name, .row = rows.row_number()}};
    }

private:
    std::filesystem::path path_;
    Charset charset_;
    std::vector<importing::SheetName> names_;
};

std::string head_of(const std::filesystem::path& path, TextEncoding encoding)
{
    TextBytes bytes(path, encoding);
    std::string head(head_size, '\0');
    head.resize(bytes.read(head));
    return head;
}

/// UTF-8 that is none through and through still counts as such when the page says so.
Charset charset_of(const std::string& head, TextEncoding found)
{
    bool eight_bit = found == TextEncoding::cp1258 || found == TextEncoding::cp1252;
    auto lower = in_lower_case(head);
    auto says = [&](const char* name) { return lower.find(std::string("charset=") + name) != std::string::npos || lower.find(std::string("charset=\"") + name) != std::string::npos; };
    if (!eight_bit || says("utf-8"))
        return {eight_bit ? TextEncoding::utf8 : found, false};
    return {says("windows-1258") ? TextEncoding::cp1258 : says("windows-1252") || says("iso-8859-1") ? TextEncoding::cp1252 : found, true};
}

/// Excel keeps the sheet's name in a comment of the head.
std::string sheet_name(const std::string& head, Charset charset, const std::filesystem::path& path)
{
    auto begin = head.find("<x:Name>");
    auto end = begin == std::string::npos ? begin : head.find('<', begin + 8);
    auto name = end == std::string::npos ? std::string() : shown_text(std::string_view(head).substr(begin + 8, end - begin - 8), charset);
    return name.empty() || name.size() > 200 ? path.stem().string() : name;
}

} // namespace

bool looks_like_html(std::string_view first_bytes)
{
    std::string text(first_bytes);
    std::erase(text, '\0');
    text = in_lower_case(std::move(text));
    auto start = text.find('<');
    if (start == std::string::npos || text.find_first_not_of("\xEF\xBB\xBF\xFE\xFF \t\r\n") != start)
        return false;
    static constexpr std::string_view tags[] = {"<html", "<table", "<!doctype html", "<head", "<body", "<meta", "<style", "<tr"};
    return std::any_of(std::begin(tags), std::end(tags), [&](auto tag) { return text.find(tag) != std::string::npos; });
}

Result<std::unique_ptr<TableReader>> open_html(const std::filesystem::path& path)
{
    auto found = detect_encoding(path);
    if (!found)
        return found.problems();
    auto head = head_of(path, *found);
    auto charset = charset_of(head, *found);
    return std::unique_ptr<TableReader>(std::make_unique<HtmlReader>(path, charset, sheet_name(head, charset, path)));
}

} // namespace dondoc::files
