#include "core/importing/month_text.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/fold.hpp"
#include <string>
#include <vector>

namespace dondoc::importing {

namespace {

constexpr int first_year = 1995, last_year = 2200; // BHXH Việt Nam was founded in 1995

/// Runs of digits and runs of letters, in order.
std::vector<std::string> pieces(std::string_view text)
{
    std::vector<std::string> out;
    char sort = 0;
    for (char c : text::fold(text)) {
        char now = c >= '0' && c <= '9' ? '9' : c >= 'a' && c <= 'z' ? 'a' : 0;
        if (now && now == sort)
            out.back() += c;
        else if (now)
            out.push_back(std::string(1, c));
        sort = now;
    }
    return out;
}

int number(const std::string& piece, std::size_t longest)
{
    if (piece.empty() || piece.size() > longest || piece[0] < '0' || piece[0] > '9')
        return -1;
    return std::stoi(piece);
}

std::optional<Month> month(int year, int month_number)
{
    return year >= first_year && year <= last_year ? make_month(year, month_number) : std::nullopt;
}

std::optional<Month> year_then_month(const std::string& piece)
{
    int both = number(piece, 6);
    return piece.size() == 6 ? month(both / 100, both % 100) : std::nullopt;
}

bool is_until(const std::string& word) { return word == "den" || word == "het"; }

/// At `at`: "10", "2026" (perhaps with "nam" between).
std::optional<Month> month_then_year(const std::vector<std::string>& found, std::size_t at)
{
    std::size_t next = at + 1;
    if (next < found.size() && found[next] == "nam")
        ++next;
    if (next >= found.size() || found[next].size() != 4)
        return {};
    return month(number(found[next], 4), number(found[at], 2));
}

} // namespace

std::optional<Month> month_of_cell(std::string_view text)
{
    auto found = pieces(text);
    if (found.size() == 1 && year_then_month(found[0]))
        return year_then_month(found[0]);
    if (!found.empty() && (found[0] == "t" || found[0] == "thang"))
        found.erase(found.begin());
    if (found.size() == 2 || (found.size() == 3 && found[1] == "nam")) {
        if (auto m = month_then_year(found, 0))
            return m;
        if (auto m = found[0].size() == 4 && found.size() == 2 ? month(number(found[0], 4), number(found[1], 2)) : std::nullopt)
            return m;
    }
    auto day = text::parse_date(text);
    return day ? std::optional(month_of(*day)) : std::nullopt;
}

std::optional<Month> month_in_title(std::string_view text)
{
    auto found = pieces(text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i)
        if (found[i] == "thang" || found[i] == "t" || found[i] == "ky")
            if (auto m = month_then_year(found, i + 1))
                return m;
    for (std::size_t i = 2; i + 2 < found.size(); ++i) // "đến ngày 31/10/2026", "hết 31/10/2026"; a letter's date has neither word
        if (is_until(found[i - 1]) || (found[i - 1] == "ngay" && is_until(found[i - 2])))
            if (auto m = month_then_year(found, i + 1))
                return m;
    for (const auto& piece : found)
        if (auto m = year_then_month(piece))
            return m;
    for (std::size_t i = 0; i + 1 < found.size() && found.size() <= 3; ++i) // a short name: "10-2026", "C12 2026-10"
        if (auto m = found[i].size() == 4 ? month(number(found[i], 4), number(found[i + 1], 2)) : month_then_year(found, i))
            return m;
    return {};
}

std::optional<int> year_in_title(std::string_view text)
{
    auto found = pieces(text);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (int year = number(found[i], 4); found[i].size() == 4 && year >= first_year && year <= last_year && (found.size() == 1 || (i > 0 && found[i - 1] == "nam")))
            return year;
    return {};
}

} // namespace dondoc::importing
