#include "core/importing/row_reader.hpp"
#include "core/base/decimal.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::importing {

namespace {

constexpr std::int64_t most_workers = 10'000'000;

/// The usual case without allocation: up to 15 digits and nothing else.
std::optional<std::int64_t> plain_integer(std::string_view text)
{
    std::int64_t value = 0;
    if (text.empty() || text.size() > 15)
        return {};
    for (char c : text) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string_view cut(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    return text.substr(0, longest);
}

bool is_plain_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

RowReader::RowReader(const Surveyed& surveyed) : surveyed_(surveyed), cells_(surveyed.header.columns.size())
{
    for (std::size_t i = 0; i < surveyed.header.columns.size(); ++i) {
        auto column = surveyed.header.columns[i].column;
        slot_of_column_.resize(std::max<std::size_t>(slot_of_column_.size(), column + 1), -1);
        slot_of_column_[column] = static_cast<Slot>(i);
    }
}

Slot RowReader::slot(Meaning meaning) const
{
    const auto& columns = surveyed_.header.columns;
    auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& used) { return used.meaning == meaning; });
    return found == columns.end() ? -1 : static_cast<Slot>(found - columns.begin());
}

void RowReader::begin(const Row& row)
{
    row_ = &row;
    std::fill(cells_.begin(), cells_.end(), nullptr);
    for (const auto& cell : row.cells)
        if (cell.column < slot_of_column_.size() && slot_of_column_[cell.column] >= 0)
            cells_[static_cast<std::size_t>(slot_of_column_[cell.column])] = &cell;
}

std::string RowReader::text(Slot at, std::size_t longest) const
{
    auto found = raw(at);
    if (is_plain_ascii(found))
        return std::string(text::trim(cut(found, longest)));
    auto out = text::nfc(found).value_or(std::string());
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return std::string(text::trim(cut(text::trim(out), longest)));
}

Problem RowReader::problem(const char* code, Slot at) const
{
    Problem out{.code = code, .sheet = surveyed_.choices.sheet, .row = row_->number};
    if (at < 0)
        return out;
    const auto& used = surveyed_.header.columns[static_cast<std::size_t>(at)];
    out.field = key_of(used.meaning);
    out.column = column_letters(used.column);
    out.value = text(at, 100);
    out.arguments["head"] = text::nfc(used.text).value_or("");
    return out;
}

std::optional<Money> RowReader::scaled(std::string_view decimal, std::int64_t unit) const
{
    auto ratio = parse_decimal(decimal);
    if (!ratio)
        return {};
    auto whole = *ratio * Ratio(unit);
    if (whole > Ratio(money_limit) || whole < Ratio(-money_limit))
        return {};
    return Money{rounded(whole)};
}

std::optional<Money> RowReader::money(Slot at, Problems& problems) const
{
    if (at < 0)
        return {};
    auto cell = cells_[static_cast<std::size_t>(at)];
    if (!cell)
        return Money{0};
    auto named = surveyed_.header.columns[static_cast<std::size_t>(at)].money_unit;
    auto unit = named ? named : surveyed_.money_unit;
    if (auto whole = plain_integer(cell->text); whole && unit == 1)
        return Money{*whole};
    std::optional<Money> out;
    if (cell->kind == CellKind::number)
        out = scaled(cell->text, unit);
    if (cell->kind == CellKind::text) {
        auto number = text::parse_number(cell->text, surveyed_.style);
        if (number.state == text::CellNumber::State::empty)
            return Money{0};
        if (number.state == text::CellNumber::State::number)
            out = scaled(number.decimal, unit);
    }
    if (!out)
        problems.push_back(problem("cell.amount.unreadable", at));
    return out;
}

std::string RowReader::months(Slot at, Problems& problems) const
{
    auto text = std::string(text::trim(raw(at)));
    if (text.empty() || text == "-")
        return {};
    std::replace(text.begin(), text.end(), ',', '.');
    auto ratio = parse_decimal(text);
    if (ratio && *ratio >= Ratio(0) && *ratio < Ratio(10'000) && text.size() <= 12)
        return text.find('.') == std::string::npos ? text : text.substr(0, text.find_last_not_of('0') == text.find('.') ? text.find('.') : text.find_last_not_of('0') + 1);
    problems.push_back(problem("cell.months.unreadable", at));
    return {};
}

std::optional<std::int64_t> RowReader::count(Slot at, Problems& problems) const
{
    auto text = text::trim(raw(at));
    if (text.empty() || text == "-")
        return {};
    if (auto whole = plain_integer(text); whole && *whole <= most_workers)
        return whole;
    text::StyleVotes votes;
    votes.see(text);
    auto number = text::parse_number(text, votes.style());
    auto whole = number.state == text::CellNumber::State::number ? plain_integer(number.decimal) : std::nullopt;
    if (!whole || *whole > most_workers) {
        problems.push_back(problem("cell.count.unreadable", at));
        return {};
    }
    return whole;
}

} // namespace dondoc::importing
