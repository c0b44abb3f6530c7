#include "app/files/write_csv.hpp"

namespace dondoc::files {

std::string csv_line(std::span<const std::string_view> cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        if (cells[i].find_first_of(",\"\r\n") == std::string_view::npos) {
            line += cells[i];
            continue;
        }
        line += '"';
        for (char c : cells[i])
            line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line + "\r\n";
}

std::string guarded(std::string_view text)
{
    bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    bool number = text.size() > 1 && text[0] == '-' && text.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
    return formula && !number ? "'" + std::string(text) : std::string(text);
}

} // namespace dondoc::files
