#include "core/documents/quoted_lists.hpp"

namespace dondoc::documents {
namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

Value maybe(const std::optional<Money>& amount) { return amount ? Value(amount->dong) : Value(); }

bool read_maybe(const Value& value, std::optional<Money>& into)
{
    if (value.is_null())
        return true;
    Money amount;
    if (!read_money(value, amount))
        return false;
    into = amount;
    return true;
}

bool read_text(const Value& value, std::string& into)
{
    auto* text = value.text();
    if (text)
        into = *text;
    return text != nullptr;
}

bool read_count(const Value& value, std::int64_t& into)
{
    auto* count = value.integer();
    if (count)
        into = *count;
    return count != nullptr && *count >= 0;
}

/// The parts of an array of exactly `size`; null otherwise.
const Array* parts_of(const Value& value, std::size_t size)
{
    auto* parts = value.array();
    return parts && parts->size() == size ? parts : nullptr;
}

/// Reads each element of an array; null = none.
template <class One, class Read>
bool read_each(const Value& value, std::vector<One>& into, Read read_one)
{
    if (value.is_null())
        return true;
    auto* all = value.array();
    if (!all)
        return false;
    for (auto& one : *all)
        if (!read_one(one, into.emplace_back()))
            return false;
    return true;
}

std::optional<Month> read_month(const Value& value)
{
    auto* number = value.integer();
    if (!number || *number < 1900 * 12 || *number > 2200 * 12 + 11)
        return {};
    return Month{static_cast<std::int32_t>(*number)};
}

bool read_charge(const Value& value, LateCharge& charge)
{
    auto* parts = parts_of(value, 6);
    if (!parts)
        return false;
    auto month = read_month((*parts)[0]);
    auto due = read_day((*parts)[2]), evasion = read_day((*parts)[5]);
    if (!month || !due || !evasion)
        return false;
    charge.month = *month;
    charge.due = *due;
    charge.evasion = *evasion;
    return read_money((*parts)[1], charge.amount) && read_count((*parts)[3], charge.days) && read_money((*parts)[4], charge.interest);
}

bool read_c05_row(const Value& value, C05Row& row)
{
    auto* parts = parts_of(value, 1 + row.cells.size());
    if (!parts || !read_text((*parts)[0], row.item))
        return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!read_maybe((*parts)[i + 1], row.cells[i]))
            return false;
    return true;
}

bool read_listed(const Value& value, ListedUnit& unit)
{
    auto* parts = parts_of(value, 7);
    if (!parts)
        return false;
    if (auto* workers = (*parts)[5].integer())
        unit.workers = *workers;
    return read_text((*parts)[0], unit.id) && read_text((*parts)[1], unit.code) && read_text((*parts)[2], unit.name) && read_text((*parts)[3], unit.address) &&
           read_text((*parts)[4], unit.months) && read_maybe((*parts)[6], unit.debt);
}

bool read_paper(const Value& value, Evidence& paper)
{
    auto* parts = parts_of(value, 4);
    auto day = parts ? read_day((*parts)[2]) : std::nullopt;
    if (!day)
        return false;
    paper.day = *day;
    return read_text((*parts)[0], paper.kind) && read_text((*parts)[1], paper.number) && read_count((*parts)[3], paper.round);
}

} // namespace

Value funds_value(const std::array<FundDebt, fund_count>& funds)
{
    Array out;
    for (auto& fund : funds)
        out.push_back(Array{fund.principal.dong, fund.interest.dong});
    return out;
}

bool read_money(const Value& value, Money& into)
{
    auto* dong = value.integer();
    if (!dong || *dong > money_limit || *dong < -money_limit)
        return false;
    into = {*dong};
    return true;
}

bool read_funds(const Value& value, std::array<FundDebt, fund_count>& into)
{
    auto* funds = parts_of(value, fund_count);
    if (!funds)
        return false;
    for (std::size_t i = 0; i < fund_count; ++i) {
        auto* pair = parts_of((*funds)[i], 2);
        if (!pair || !read_money((*pair)[0], into[i].principal) || !read_money((*pair)[1], into[i].interest))
            return false;
    }
    return true;
}

std::optional<Day> read_day(const Value& value)
{
    auto* number = value.integer();
    auto first = make_day(1900, 1, 1), last = make_day(2200, 12, 31);
    if (!number || *number < first->number || *number > last->number)
        return {};
    return Day{static_cast<std::int32_t>(*number)};
}

Value value_of(const LateFigures& late)
{
    Array charges;
    for (auto& one : late.charges)
        charges.push_back(Array{std::int64_t{one.month.number}, one.amount.dong, std::int64_t{one.due.number}, one.days, one.interest.dong,
                                std::int64_t{one.evasion.number}});
    return Map{{1, std::int64_t{late.until.number}}, {2, std::move(charges)}, {3, funds_value(late.funds)}, {4, late.older}};
}

Value value_of(const C05Figures& c05)
{
    Array rows;
    for (auto& row : c05.rows)
        rows.push_back(Array{row.item, maybe(row.cells[0]), maybe(row.cells[1]), maybe(row.cells[2]), maybe(row.cells[3])});
    return Map{{1, std::move(rows)}, {2, c05.old_interest.dong}};
}

Value value_of(const std::vector<ListedUnit>& units)
{
    Array out;
    for (auto& unit : units)
        out.push_back(Array{unit.id, unit.code, unit.name, unit.address, unit.months, unit.workers ? Value(*unit.workers) : Value(), maybe(unit.debt)});
    return out;
}

Value value_of(const std::vector<Evidence>& evidence)
{
    Array out;
    for (auto& one : evidence)
        out.push_back(Array{one.kind, one.number, std::int64_t{one.day.number}, one.round});
    return out;
}

Value value_of(const std::map<std::string, std::string>& words)
{
    Array out;
    for (auto& [key, text] : words)
        out.push_back(Array{key, text});
    return out;
}

bool read(const Value& value, std::optional<LateFigures>& into)
{
    if (value.is_null())
        return true;
    auto* map = value.map();
    auto until = map ? read_day(at(*map, 1)) : std::nullopt;
    if (!until)
        return false;
    into.emplace();
    into->until = *until;
    return read_each(at(*map, 2), into->charges, read_charge) && read_funds(at(*map, 3), into->funds) && read_count(at(*map, 4), into->older);
}

bool read(const Value& value, std::optional<C05Figures>& into)
{
    if (value.is_null())
        return true;
    auto* map = value.map();
    if (!map)
        return false;
    into.emplace();
    return read_each(at(*map, 1), into->rows, read_c05_row) && read_money(at(*map, 2), into->old_interest);
}

bool read(const Value& value, std::vector<ListedUnit>& into) { return read_each(value, into, read_listed); }
bool read(const Value& value, std::vector<Evidence>& into) { return read_each(value, into, read_paper); }

bool read(const Value& value, std::map<std::string, std::string>& into)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    bool right = read_each(value, pairs, [](const Value& one, auto& pair) {
        auto* parts = parts_of(one, 2);
        return parts && read_text((*parts)[0], pair.first) && read_text((*parts)[1], pair.second);
    });
    into.insert(pairs.begin(), pairs.end());
    return right;
}

} // namespace dondoc::documents
