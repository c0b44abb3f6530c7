#pragma once
// Numbers as Vietnamese papers and sheets write them: 1.234.567,89.
#include "core/base/money.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::text {

struct NumberFormat {
    int decimals = 0;             ///< 0 … 6
    std::int64_t divide_by = 1;   ///< > 0; 1 000 000 = triệu đồng
    bool zero_blank = false;      ///< C12 prints nothing for 0
    std::string_view minus = "-"; ///< "−" (U+2212) on paper, "–" (U+2013) on the screen
};

/// Rounded half away from zero; a value that rounds to zero shows no minus.
std::string format_number(std::int64_t value, const NumberFormat& format = {});

/// "332.729.573": whole đồng.
inline std::string money(Money amount) { return format_number(amount.dong); }

/// How the cells of one file group their digits. `conflict`: sure signs of both kinds, so nothing can be read.
enum class NumberStyle : std::uint8_t { none, dot_group, comma_group, conflict };
const char* code_of(NumberStyle style);

/// Gathers the signs cell by cell; the decision is one for a whole file (DOMAIN.md 9).
class StyleVotes
{
public:
    void see(std::string_view cell);
    [[nodiscard]] NumberStyle style() const;

private:
    bool sure_dot_ = false, sure_comma_ = false, lone_dot_ = false, lone_comma_ = false;
};

struct CellNumber {
    enum class State : std::uint8_t { empty, number, refused };
    State state = State::empty;
    std::string decimal; ///< "-1234.5": exact, no needless zeros; for `number` only
    friend bool operator==(const CellNumber&, const CellNumber&) = default;
};

/// One cell under the file's style. Wrong groups are refused, never guessed.
CellNumber parse_number(std::string_view cell, NumberStyle style);

struct ParsedNumbers {
    NumberStyle style = NumberStyle::none;
    std::vector<CellNumber> values; ///< empty on conflict
};

/// Votes over all cells, then reads each.
ParsedNumbers parse_numbers(const std::vector<std::string>& cells);

/// đồng of "1234567" or "1234567.50" (rounded half away from zero); empty beyond ±money_limit.
std::optional<Money> money_of(std::string_view decimal);

} // namespace dondoc::text
