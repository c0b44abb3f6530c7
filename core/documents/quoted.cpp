#include "core/documents/quoted.hpp"

namespace dondoc::documents {
namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

template <class... Texts>
Value texts_value(const Texts&... texts)
{
    return Array{Value(texts)...};
}

/// Fills the strings in order; false when the value is no array of so many texts.
bool read_texts(const Value& value, std::initializer_list<std::string*> into)
{
    auto* array = value.array();
    if (!array || array->size() != into.size())
        return false;
    std::size_t at = 0;
    for (auto* target : into) {
        auto* text = (*array)[at++].text();
        if (!text)
            return false;
        *target = *text;
    }
    return true;
}

Value office_value(const Letterhead& o)
{
    return Map{{1, texts_value(o.authority, o.office, o.office_name, o.region, o.place, o.symbol, o.form_code, o.banks)}, {2, o.unit_signs_left}};
}

bool read_office(const Value& value, Letterhead& o)
{
    auto* map = value.map();
    auto* left = map ? at(*map, 2).boolean() : nullptr;
    if (!left)
        return false;
    o.unit_signs_left = *left;
    return read_texts(at(*map, 1), {&o.authority, &o.office, &o.office_name, &o.region, &o.place, &o.symbol, &o.form_code, &o.banks});
}

Value person_value(const Person& p)
{
    return texts_value(p.name, p.title, p.card, p.introduction, p.phone, p.id_number, p.organisation, p.authorisation);
}

bool read_person(const Value& value, Person& p)
{
    return read_texts(value, {&p.name, &p.title, &p.card, &p.introduction, &p.phone, &p.id_number, &p.organisation, &p.authorisation});
}

Value unit_value(const UnitFacts& u)
{
    Map out{{1, texts_value(u.code, u.name, u.tax_code, u.address, u.phone)}};
    if (u.workers)
        out.emplace(2, *u.workers);
    return out;
}

bool read_unit(const Value& value, UnitFacts& u)
{
    auto* map = value.map();
    if (!map)
        return false;
    if (auto* workers = at(*map, 2).integer())
        u.workers = *workers;
    return read_texts(at(*map, 1), {&u.code, &u.name, &u.tax_code, &u.address, &u.phone});
}

Value debt_value(const DebtFigures& d)
{
    Array funds;
    for (auto& fund : d.funds)
        funds.push_back(Array{fund.principal.dong, fund.interest.dong});
    Map out{{1, std::int64_t{d.month.number}}, {2, d.months_in_debt}, {3, std::move(funds)}, {4, d.not_due.dong}};
    if (d.not_due_until)
        out.emplace(5, std::int64_t{d.not_due_until->number});
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

bool read_funds(const Value& value, DebtFigures& d)
{
    auto* funds = value.array();
    if (!funds || funds->size() != fund_count)
        return false;
    for (std::size_t i = 0; i < fund_count; ++i) {
        auto* pair = (*funds)[i].array();
        if (!pair || pair->size() != 2 || !read_money((*pair)[0], d.funds[i].principal) || !read_money((*pair)[1], d.funds[i].interest))
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

bool read_debt(const Value& value, DebtFigures& d)
{
    auto* map = value.map();
    auto* month = map ? at(*map, 1).integer() : nullptr;
    auto* text = map ? at(*map, 2).text() : nullptr;
    if (!month || !text || *month < 1900 * 12 || *month > 2200 * 12 + 11)
        return false;
    d.month.number = static_cast<std::int32_t>(*month);
    d.months_in_debt = *text;
    d.not_due_until = read_day(at(*map, 5));
    return read_funds(at(*map, 3), d) && read_money(at(*map, 4), d.not_due);
}

Value letters_value(const std::vector<SentLetter>& letters)
{
    Array out;
    for (auto& letter : letters)
        out.push_back(Array{letter.round, letter.number, std::int64_t{letter.day.number}});
    return out;
}

bool read_letters(const Value& value, std::vector<SentLetter>& into)
{
    auto* letters = value.array();
    if (!letters)
        return false;
    for (auto& one : *letters) {
        auto* parts = one.array();
        if (!parts || parts->size() != 3)
            return false;
        auto* round = (*parts)[0].integer();
        auto* number = (*parts)[1].text();
        auto day = read_day((*parts)[2]);
        if (!round || !number || !day)
            return false;
        into.push_back({*round, *number, *day});
    }
    return true;
}

} // namespace

Money DebtFigures::principal() const
{
    Money sum;
    for (auto& fund : funds)
        sum += fund.principal;
    return sum;
}

Money DebtFigures::interest() const
{
    Money sum;
    for (auto& fund : funds)
        sum += fund.interest;
    return sum;
}

cbor::Value value_of(const Quoted& quoted)
{
    Map out{{1, office_value(quoted.office)}, {2, person_value(quoted.officer)}, {3, unit_value(quoted.unit)}, {5, letters_value(quoted.letters)}};
    if (quoted.debt)
        out.emplace(4, debt_value(*quoted.debt));
    return out;
}

std::optional<Quoted> read_quoted(const cbor::Value& value)
{
    auto* map = value.map();
    Quoted out;
    if (!map || !read_office(at(*map, 1), out.office) || !read_person(at(*map, 2), out.officer) || !read_unit(at(*map, 3), out.unit) ||
        !read_letters(at(*map, 5), out.letters))
        return {};
    if (!at(*map, 4).is_null()) {
        out.debt.emplace();
        if (!read_debt(at(*map, 4), *out.debt))
            return {};
    }
    return out;
}

} // namespace dondoc::documents
