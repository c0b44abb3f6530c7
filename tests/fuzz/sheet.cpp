// Tables as offices send them: xlsx, xls, csv and HTML, told apart by their content.
#include "app/files/table.hpp"
#include "tests/fuzz/memory_file.hpp"
#include "tests/fuzz/target.hpp"
#include <fstream>
#include <iterator>

namespace dondoc::fuzz {
namespace {

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
