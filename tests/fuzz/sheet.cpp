// Tables as offices send them: xlsx, xls and csv, told apart by their content.
#include "app/files/table.hpp"
#include "tests/fuzz/target.hpp"
#include <fstream>
#include <iterator>
#include <sys/mman.h>
#include <unistd.h>

namespace dondoc::fuzz {
namespace {

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

void run(ByteView input)
{
    const MemoryFile file(input);
    const auto reader = files::open_table(file.path());
    if (!reader.ok())
        return;
    for (std::size_t sheet = 0; sheet < (*reader)->sheets().size() && sheet < 4; ++sheet) {
        Counting sink;
        (void)(*reader)->read(sheet, sink);
    }
}

std::vector<Bytes> samples()
{
    std::vector<Bytes> out{copy_of(view_of("Mã đơn vị;Tên\r\n TA0001A;\"Công ty \"\"Đ\"\"\"\r\n"))};
    for (const char* name : {"phan_cong.xlsx", "ds_no_b03.xls"}) {
        std::ifstream file(std::string(DONDOC_SOURCE_DIR "/tests/data/samples/") + name, std::ios::binary);
        Bytes bytes{std::istreambuf_iterator<char>(file), {}};
        if (!bytes.empty())
            out.push_back(std::move(bytes));
    }
    return out;
}

} // namespace

const Target sheet_target{"sheet", run, samples};

} // namespace dondoc::fuzz
