#pragma once
#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/importing/table.hpp"
#include <filesystem>
#include <memory>
#include <vector>

namespace dondoc::files {

/// An opened .xlsx, .xls, .csv or HTML page. What is wrong with the file comes as a Problem, what is wrong with the disk as an exception.
struct TableReader {
    virtual ~TableReader() = default;
    [[nodiscard]] virtual const std::vector<importing::SheetName>& sheets() const = 0;
    /// From the first row, as often as wanted. No problems: all rows went into the sink, or the sink had enough.
    virtual Problems read(std::size_t sheet, importing::RowSink& sink) = 0;
};

/// By content, not by name. Codes "file.…": missing, empty, format.unknown, format.unsupported (argument `format`), encrypted, damaged, too_large.
Result<std::unique_ptr<TableReader>> open_table(const std::filesystem::path& path);

/// `wanted` empty: the first visible sheet; else a visible sheet's name, else its number among the visible ones (1 = first). Problem "file.sheet.missing".
Result<std::size_t> choose_sheet(const TableReader& reader, std::string_view wanted);

/// BLAKE2b "bhx-file-v1" of the file's bytes.
Hash hash_of_file(const std::filesystem::path& path);

/// Does it hold a combining mark (U+0300 … U+036F), as files written on a Mac do?
bool needs_composing(std::string_view text);
/// Form C when it needs it; otherwise left as it is.
void compose(std::string& text);

} // namespace dondoc::files
