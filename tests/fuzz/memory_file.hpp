#pragma once
// Bytes as a file with a path, for readers that take paths; and a sink that has enough at some time.
#include "app/files/table.hpp"
#include "core/base/bytes.hpp"
#include <sys/mman.h>
#include <unistd.h>

namespace dondoc::fuzz {

struct Counting : importing::RowSink {
    std::size_t rows = 0;
    bool take(const importing::Row& row) override
    {
        std::size_t bytes = 0;
        for (const importing::Cell& cell : row.cells)
            bytes += cell.text.size();
        return ++rows < 20'000 && bytes <= importing::row_bytes_limit;
    }
};

/// A file in memory: the readers take paths.
class MemoryFile
{
public:
    explicit MemoryFile(ByteView bytes) : file_(memfd_create("sheet", 0))
    {
        if (write(file_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            std::terminate();
    }
    ~MemoryFile() { close(file_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(file_); }

private:
    int file_;
};

} // namespace dondoc::fuzz
