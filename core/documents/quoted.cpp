#include "core/documents/quoted.hpp"
#include "core/documents/quoted_lists.hpp"

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

Value desk_value(const OfficeDesk& d)
{
    Array accounts;
    for (auto& account : d.accounts)
        accounts.push_back(account);
    return Map{{1, texts_value(d.address, d.phone, d.email, d.sign, d.signer_title, d.signing, d.deputy_title, d.signer_name, d.recipients, d.debt_section,
                               d.linh, d.nghin)},
               {2, std::move(accounts)},
               {3, d.copies}};
}

bool read_desk(const Value& value, OfficeDesk& d)
{
    auto* map = value.map();
    auto* accounts = map ? at(*map, 2).array() : nullptr;
    auto* copies = map ? at(*map, 3).integer() : nullptr;
    if (!accounts || !copies)
        return false;
    for (auto& account : *accounts) {
        if (!account.text())
            return false;
        d.accounts.push_back(*account.text());
    }
    d.copies = *copies;
    return read_texts(at(*map, 1), {&d.address, &d.phone, &d.email, &d.sign, &d.signer_title, &d.signing, &d.deputy_title, &d.signer_name, &d.recipients,
                                    &d.debt_section, &d.linh, &d.nghin});
}

Value office_value(const Letterhead& o)
{
    Map out{{1, texts_value(o.authority, o.office, o.office_name, o.region, o.place, o.symbol, o.form_code, o.banks)}, {2, o.unit_signs_left}};
    if (o.desk != OfficeDesk{})
        out.emplace(3, desk_value(o.desk));
    return out;
}

bool read_office(const Value& value, Letterhead& o)
{
    auto* map = value.map();
    auto* left = map ? at(*map, 2).boolean() : nullptr;
    if (!left)
        return false;
    o.unit_signs_left = *left;
    if (!at(*map, 3).is_null() && !read_desk(at(*map, 3), o.desk))
        return false;
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
    Map out{{1, std::int64_t{d.month.number}}, {2, d.months_in_debt}, {3, funds_value(d.funds)}, {4, d.not_due.dong}};
    if (d.not_due_until)
        out.emplace(5, std::int64_t{d.not_due_until->number});
    return out;
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
    return read_funds(at(*map, 3), d.funds) && read_money(at(*map, 4), d.not_due);
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

Money LateFigures::principal() const
{
    Money sum;
    for (auto& charge : charges)
        sum += charge.amount;
    return sum;
}

Money LateFigures::interest() const
{
    Money sum;
    for (auto& charge : charges)
        sum += charge.interest;
    return sum;
}

cbor::Value value_of(const Quoted& quoted)
{
    Map out{{1, office_value(quoted.office)}, {2, person_value(quoted.officer)}, {3, unit_value(quoted.unit)}, {5, letters_value(quoted.letters)}};
    if (quoted.debt)
        out.emplace(4, debt_value(*quoted.debt));
    if (quoted.late)
        out.emplace(6, value_of(*quoted.late));
    if (quoted.c05)
        out.emplace(7, value_of(*quoted.c05));
    if (!quoted.units.empty())
        out.emplace(8, value_of(quoted.units));
    if (!quoted.evidence.empty())
        out.emplace(9, value_of(quoted.evidence));
    if (!quoted.words.empty())
        out.emplace(10, value_of(quoted.words));
    if (quoted.words_version > 0)
        out.emplace(11, quoted.words_version);
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
    if (!read(at(*map, 6), out.late) || !read(at(*map, 7), out.c05) || !read(at(*map, 8), out.units) || !read(at(*map, 9), out.evidence) ||
        !read(at(*map, 10), out.words))
        return {};
    if (auto* version = at(*map, 11).integer(); version && *version > 0)
        out.words_version = static_cast<std::uint64_t>(*version);
    return out;
}

} // namespace dondoc::documents
