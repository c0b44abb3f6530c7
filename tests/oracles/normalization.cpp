// Unicode's own NormalizationTest.txt, from Debian's unicode-data, where it is installed.
#include "core/base/text/nfc.hpp"
#include "core/base/text/utf8.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace dondoc;

namespace {

std::string text_of_column(const std::string& column)
{
    std::istringstream points(column);
    std::string out;
    for (std::string point; points >> point;)
        text::append(out, static_cast<char32_t>(std::stoul(point, nullptr, 16)));
    return out;
}

/// The first three columns: source, NFC, NFD; empty for comments.
std::vector<std::string> columns_of(const std::string& line)
{
    std::vector<std::string> out;
    std::istringstream columns(line);
    for (std::string column; out.size() < 3 && !line.empty() && line[0] != '#' && line[0] != '@' && std::getline(columns, column, ';');)
        out.push_back(text_of_column(column));
    return out;
}

} // namespace

TEST_CASE("NFC is what Unicode's own test says")
{
    std::ifstream file("/usr/share/unicode/NormalizationTest.txt");
    if (!file) {
        MESSAGE("SKIPPED: /usr/share/unicode/NormalizationTest.txt is not there (package unicode-data)");
        return;
    }
    int wrong = 0, lines = 0;
    for (std::string line; std::getline(file, line);) {
        const auto columns = columns_of(line);
        if (columns.size() < 3)
            continue;
        ++lines;
        for (const auto& source : columns)
            wrong += text::nfc(source) != columns[1] ? 1 : 0;
    }
    CHECK(lines > 10000);
    // Letters of later Unicode versions than utf8proc's are left as they are.
    CHECK(wrong <= lines / 100);
}
