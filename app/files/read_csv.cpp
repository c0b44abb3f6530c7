#include "app/files/read_csv.hpp"
#include "app/files/read_csv_text.hpp"
#include <algorithm>
#include <cstring>
#include <map>

namespace dondoc::files {

namespace {

using importing::Cell;
using importing::CellKind;

constexpr std::size_t buffer_size = importing::row_bytes_limit + 256 * 1024;
constexpr std::string_view separators = ";\t,|";

struct Layout {
    char separator = ';';
    char line_end = '\n';
    bool names_separator = false; ///< first line "sep=;" of Excel
};

/// How often a separator stands outside quotes, line by line.
std::vector<std::size_t> counts_by_line(std::string_view sample, char separator, char line_end)
{
    std::vector<std::size_t> counts{0};
    bool quoted = false;
    for (char c : sample) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == line_end)
            counts.push_back(0);
        else if (!quoted && c == separator)
            ++counts.back();
        if (counts.size() > 200)
            break;
    }
    return counts;
}

/// The separator that stands equally often in most lines; of equals the more frequent.
char guess_separator(std::string_view sample, char line_end)
{
    char best = ';';
    std::pair<std::size_t, std::size_t> best_score{0, 0};
    for (char separator : separators) {
        std::map<std::size_t, std::size_t> lines;
        for (auto count : counts_by_line(sample, separator, line_end))
            if (count > 0)
                ++lines[count];
        for (auto [count, how_many] : lines)
            if (std::pair score{how_many, count}; score > best_score) {
                best_score = score;
                best = separator;
            }
    }
    return best;
}

Layout guess_layout(const std::filesystem::path& path, TextEncoding encoding)
{
    TextBytes bytes(path, encoding);
    std::string sample(64 * 1024, '\0');
    sample.resize(bytes.read(sample));
    Layout layout;
    if (sample.find('\n') == std::string::npos && sample.find('\r') != std::string::npos)
        layout.line_end = '\r';
    layout.names_separator = sample.size() > 5 && sample.starts_with("sep=") && (sample[5] == '\r' || sample[5] == '\n');
    layout.separator = layout.names_separator ? sample[4] : guess_separator(sample, layout.line_end);
    return layout;
}

/// Splits what lies in a buffer into rows.
class CsvParser
{
public:
    CsvParser(const std::filesystem::path& path, TextEncoding encoding, Layout layout, importing::RowSink& sink)
        : bytes_(path, encoding), encoding_(encoding), layout_(layout), sink_(sink), buffer_(buffer_size)
    {
    }

    Problems run()
    {
        while (fill())
            if (!take_rows())
                return std::move(problems_);
        return {};
    }

private:
    /// Moves the unfinished row to the front and reads on; false at the end of all.
    bool fill()
    {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        while (end_ < buffer_.size() && !at_end_) {
            auto got = bytes_.read({buffer_.data() + end_, buffer_.size() - end_});
            at_end_ = got == 0;
            end_ += got;
        }
        return end_ > 0;
    }

    bool refuse(const char* code)
    {
        problems_ = {Problem{.code = code, .row = row_ + 1}};
        return false;
    }

    /// All whole rows of the buffer. False: stop.
    bool take_rows()
    {
        while (begin_ < end_) {
            auto size = row_size();
            if (size > importing::row_bytes_limit)
                return refuse("file.row.too_long");
            if (size == 0)
                return true; // not whole yet
            std::string_view row(buffer_.data() + begin_, size);
            begin_ += size;
            if (!take_row(row))
                return false;
        }
        return true;
    }

    /// With its line end; 0 when more must be read; beyond the limit when it is too long.
    std::size_t row_size()
    {
        const char* from = buffer_.data() + begin_;
        std::size_t left = end_ - begin_;
        auto line = static_cast<const char*>(std::memchr(from, layout_.line_end, left));
        std::size_t size = line ? static_cast<std::size_t>(line - from) + 1 : left;
        bool quoted = std::memchr(from, '"', size) != nullptr;
        if (quoted)
            size = quoted_row_size(from, left);
        if (size <= importing::row_bytes_limit && size == left && !at_end_ && (quoted || !line))
            return 0;
        return size;
    }

    /// A quote opens only at the beginning of a cell; inside, "" is a quote. A quote that never closes ends with its line.
    std::size_t quoted_row_size(const char* from, std::size_t left)
    {
        bool quoted = false, cell_begins = true;
        std::size_t first_line_end = 0;
        for (std::size_t i = 0; i < left; ++i) {
            char c = from[i];
            if (quoted && c == '"' && i + 1 < left && from[i + 1] == '"')
                ++i;
            else if (quoted && c == '"')
                quoted = false;
            else if (!quoted && c == '"' && cell_begins)
                quoted = true;
            else if (c == layout_.line_end && !quoted)
                return i + 1;
            if (c == layout_.line_end && first_line_end == 0)
                first_line_end = i + 1;
            cell_begins = !quoted && c == layout_.separator;
        }
        if (quoted && first_line_end > 0 && (at_end_ || left > importing::row_bytes_limit))
            return first_line_end;
        return left;
    }

    bool take_row(std::string_view row)
    {
        ++row_;
        while (!row.empty() && (row.back() == '\n' || row.back() == '\r'))
            row.remove_suffix(1);
        if (row_ == 1 && layout_.names_separator)
            return true;
        cells_.clear();
        own_.clear();
        if (!split(row))
            return refuse("file.row.too_long");
        for (const auto& [cell, text] : own_)
            cells_[cell].text = text;
        return cells_.empty() || sink_.take({row_, cells_});
    }

    bool split(std::string_view row)
    {
        for (std::uint32_t column = 0;; ++column) {
            if (column >= importing::column_limit)
                return false;
            bool more = row.starts_with('"') ? take_quoted(row, column) : take_plain(row, column);
            if (!more)
                return true;
        }
    }

    bool take_plain(std::string_view& row, std::uint32_t column)
    {
        auto found = static_cast<const char*>(row.empty() ? nullptr : std::memchr(row.data(), layout_.separator, row.size()));
        std::size_t size = found ? static_cast<std::size_t>(found - row.data()) : row.size();
        add(column, row.substr(0, size));
        row.remove_prefix(found ? size + 1 : size);
        return found != nullptr;
    }

    bool take_quoted(std::string_view& row, std::uint32_t column)
    {
        std::string text;
        std::size_t i = 1;
        for (; i < row.size(); ++i) {
            if (row[i] == '"' && i + 1 < row.size() && row[i + 1] == '"')
                ++i;
            else if (row[i] == '"')
                break;
            text += row[i];
        }
        auto next = row.find(layout_.separator, std::min(i + 1, row.size()));
        bool more = next != std::string_view::npos;
        if (i + 1 < row.size()) // what stands behind the closing quote belongs to the cell
            text += row.substr(i + 1, more ? next - i - 1 : std::string_view::npos);
        add_own(column, std::move(text));
        row.remove_prefix(more ? next + 1 : row.size());
        return more;
    }

    void add(std::uint32_t column, std::string_view text)
    {
        if (text.empty())
            return;
        if (needs_work(text))
            return add_own(column, std::string(text));
        cells_.push_back({column, CellKind::text, text});
    }

    void add_own(std::uint32_t column, std::string text)
    {
        if (text.empty())
            return;
        if (is_eight_bit())
            text = decode_cell(text, encoding_);
        else
            compose(text);
        own_.emplace_back(cells_.size(), std::move(text));
        cells_.push_back({column, CellKind::text, {}});
    }

    [[nodiscard]] bool is_eight_bit() const { return encoding_ == TextEncoding::cp1258 || encoding_ == TextEncoding::cp1252; }
    [[nodiscard]] bool needs_work(std::string_view text) const { return is_eight_bit() || needs_composing(text); }

    TextBytes bytes_;
    TextEncoding encoding_;
    Layout layout_;
    importing::RowSink& sink_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;
    bool at_end_ = false;
    std::int64_t row_ = 0;
    std::vector<Cell> cells_;
    std::vector<std::pair<std::size_t, std::string>> own_; ///< cells whose text does not lie in the buffer as it is
    Problems problems_;
};

class CsvReader : public TableReader
{
public:
    CsvReader(std::filesystem::path path, TextEncoding encoding)
        : path_(std::move(path)), encoding_(encoding), layout_(guess_layout(path_, encoding)), names_{{path_.stem().string(), false}}
    {
    }
    [[nodiscard]] const std::vector<importing::SheetName>& sheets() const override { return names_; }
    Problems read(std::size_t, importing::RowSink& sink) override { return CsvParser(path_, encoding_, layout_, sink).run(); }

private:
    std::filesystem::path path_;
    TextEncoding encoding_;
    Layout layout_;
    std::vector<importing::SheetName> names_;
};

} // namespace

Result<std::unique_ptr<TableReader>> open_csv(const std::filesystem::path& path)
{
    auto encoding = detect_encoding(path);
    if (!encoding)
        return encoding.problems();
    return std::unique_ptr<TableReader>(std::make_unique<CsvReader>(path, *encoding));
}

} // namespace dondoc::files
