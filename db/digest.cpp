#include "db/digest.hpp"
#include "db/assignments.hpp"
#include "db/ledger.hpp"
#include "db/query.hpp"

namespace dondoc::db {
namespace {

cbor::Value optional_number(const std::optional<std::int64_t>& number) { return number ? cbor::Value(*number) : cbor::Value(); }

template <class Numbered>
cbor::Value optional_number_of(const std::optional<Numbered>& value)
{
    return value ? cbor::Value(std::int64_t{value->number}) : cbor::Value();
}

/// What the hub and the laptop both have of an employer: without local number, source and mark of its own list.
cbor::Value unit_value(const UnitRow& unit)
{
    cbor::Array phones, former;
    for (const auto& phone : unit.phones)
        phones.emplace_back(phone);
    for (const auto& code : unit.former_codes)
        former.emplace_back(code);
    return cbor::Array{unit.id.view(), unit.code, std::move(former), unit.name, unit.tax_code, unit.address, std::move(phones), unit.contact,
                       optional_number(unit.workers), unit.ma_khoi, optional_number_of(unit.since), unit.cycle_months, unit.removed};
}

cbor::Value ledger_value(const LedgerRow& row)
{
    cbor::Array funds;
    for (const auto& fund : row.funds)
        funds.emplace_back(cbor::Array{fund.fund, optional_number(fund.due), optional_number(fund.paid), optional_number(fund.closing)});
    return cbor::Array{std::int64_t{row.month.number}, optional_number(row.opening), optional_number(row.due), optional_number(row.adjustment),
                       optional_number(row.interest), optional_number(row.paid), optional_number(row.closing), row.months_in_debt,
                       optional_number_of(row.paid_through), optional_number(row.workers), std::move(funds)};
}

/// [id, digest of the record] by id.
cbor::Array records_value(const Reader& reader, const ScopeId& scope)
{
    cbor::Array out;
    Query q(reader, "SELECT id, digest FROM record WHERE scope = ?1 ORDER BY id");
    q.bind(scope);
    while (q.step())
        out.emplace_back(cbor::Array{q.blob(0), q.blob(1)});
    return out;
}

Hash ops_of(const Reader& reader, const ScopeId& scope)
{
    Query q(reader, "SELECT ops FROM scope_digest WHERE scope = ?1");
    return q.bind(scope).step() ? q.hash(0) : Hash{};
}

Hash office_digest(const Reader& reader, std::string_view office)
{
    const ScopeId scope = office_scope(office.empty() ? std::string_view(reader.connection().identity.office) : office);
    const cbor::Value value = cbor::Array{ops_of(reader, scope).view(), records_value(reader, scope)};
    return blake2b("dondoc-office", cbor::encode(value));
}

} // namespace

UnitDigest unit_digest(const Reader& reader, const UnitRow& unit)
{
    const ScopeId scope = scope_of(unit.id);
    const auto holder = open_principal(reader, unit.id);
    cbor::Array ledger;
    for (const auto& row : ledger_of(reader, unit.no))
        ledger.push_back(ledger_value(row));
    cbor::Array records = records_value(reader, scope);
    const std::size_t count = records.size();
    const cbor::Value state = cbor::Array{unit.code, holder ? holder->officer : std::string(), unit_value(unit), std::move(ledger), std::move(records)};
    return {unit.id, ops_of(reader, scope), blake2b("dondoc-unit", cbor::encode(state)), count};
}

StoreDigest store_digest(const Reader& reader, const std::optional<std::vector<UnitRow>>& chosen, std::string_view office)
{
    StoreDigest out;
    const auto add = [&](const UnitRow& unit) {
        const UnitDigest one = unit_digest(reader, unit);
        out.ops = add_mod(out.ops, one.ops);
        out.state = add_mod(out.state, one.state);
        ++out.units;
        out.records += one.records;
    };
    if (chosen) {
        for (const UnitRow& unit : *chosen)
            add(unit);
    } else {
        std::vector<UnitRow> all;
        each_unit(reader, [&](const UnitLine& line) { all.push_back(line.unit); }, true);
        for (const UnitRow& unit : all)
            add(unit);
    }
    out.office = office_digest(reader, office);
    return out;
}

} // namespace dondoc::db
