#include "core/importing/table.hpp"

namespace dondoc::importing {

std::string column_letters(std::uint32_t column)
{
    std::string letters;
    for (std::uint64_t rest = std::uint64_t{column} + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

} // namespace dondoc::importing
