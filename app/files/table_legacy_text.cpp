#include "app/files/table_legacy_text.hpp"
#include "core/base/text/legacy.hpp"
#include <algorithm>

namespace dondoc::files {

namespace {

using importing::Cell;
using importing::CellKind;

constexpr std::int64_t sampled_rows = 200;
constexpr std::size_t sampled_cells = 1'000;

/// Only letters beyond ASCII can tell, or need work.
bool is_marked(const Cell& cell)
{
    return cell.kind == CellKind::text && std::any_of(cell.text.begin(), cell.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

struct Sample : importing::RowSink {
    std::vector<std::string> cells;
    std::int64_t rows = 0;
    bool take(const importing::Row& row) override
    {
        for (const auto& cell : row.cells)
            if (is_marked(cell) && cells.size() < sampled_cells)
                cells.emplace_back(cell.text);
        return ++rows < sampled_rows && cells.size() < sampled_cells;
    }
};

struct Converting : importing::RowSink {
    importing::RowSink& to;
    text::Encoding encoding;
    std::vector<Cell> cells = {};
    std::vector<std::string> texts = {};

    Converting(importing::RowSink& sink, text::Encoding from) : to(sink), encoding(from) {}

    bool take(const importing::Row& row) override
    {
        cells.assign(row.cells.begin(), row.cells.end());
        texts.clear();
        texts.reserve(cells.size()); // views into it must stay
        for (auto& cell : cells)
            if (is_marked(cell))
                cell.text = texts.emplace_back(encoding == text::Encoding::tcvn3 ? text::tcvn3_to_unicode(cell.text) : text::vni_to_unicode(cell.text));
        return to.take({row.number, cells});
    }
};

class UnicodeReader : public TableReader
{
public:
    explicit UnicodeReader(std::unique_ptr<TableReader> inner) : inner_(std::move(inner)) {}
    [[nodiscard]] const std::vector<importing::SheetName>& sheets() const override { return inner_->sheets(); }

    Problems read(std::size_t sheet, importing::RowSink& sink) override
    {
        Sample sample;
        if (auto problems = inner_->read(sheet, sample); !problems.empty())
            return problems;
        auto encoding = sample.cells.empty() ? text::Encoding::unicode : text::detect_encoding(sample.cells);
        if (encoding == text::Encoding::unicode)
            return inner_->read(sheet, sink);
        Converting converting(sink, encoding);
        return inner_->read(sheet, converting);
    }

private:
    std::unique_ptr<TableReader> inner_;
};

} // namespace

std::unique_ptr<TableReader> with_unicode(std::unique_ptr<TableReader> reader) { return std::make_unique<UnicodeReader>(std::move(reader)); }

} // namespace dondoc::files
