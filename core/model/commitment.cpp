#include "core/model/commitment.hpp"

namespace dondoc {
namespace {

enum Column : std::uint64_t { day_column = 1, amount_column = 2, funds_column = 3 };

std::map<std::uint64_t, Money> funds_from(const cbor::Value& value)
{
    std::map<std::uint64_t, Money> out;
    if (const auto* map = value.map())
        for (const auto& [fund, amount] : *map)
            if (const auto* dong = amount.integer())
                out[fund] = Money{*dong};
    return out;
}

} // namespace

std::vector<Installment> installments_of(const cbor::Value& rows)
{
    std::vector<Installment> out;
    const auto* list = rows.array();
    for (const auto& row : list ? *list : cbor::Array{}) {
        const auto* cells = row.map();
        const auto* day = cells ? cbor::at(*cells, day_column).integer() : nullptr;
        const auto* amount = cells ? cbor::at(*cells, amount_column).integer() : nullptr;
        if (day && amount)
            out.push_back({Day{static_cast<std::int32_t>(*day)}, Money{*amount}, funds_from(cbor::at(*cells, funds_column))});
    }
    return out;
}

cbor::Value rows_of(const std::vector<Installment>& installments)
{
    cbor::Array rows;
    for (const auto& one : installments) {
        cbor::Map row{{day_column, std::int64_t{one.day.number}}, {amount_column, one.amount.dong}};
        cbor::Map funds;
        for (const auto& [fund, amount] : one.funds)
            funds[fund] = amount.dong;
        if (!funds.empty())
            row[funds_column] = std::move(funds);
        rows.emplace_back(std::move(row));
    }
    return rows;
}

std::optional<Commitment> commitment_of(const Record& record)
{
    const auto debt = money_of(record, "debt");
    const auto* as_of = value_of(record, "as_of").integer();
    if (record.kind != kind_named("commitment") || !debt || !as_of)
        return {};
    const auto* current = value_of(record, "pays_current").boolean();
    return Commitment{*debt, Month{static_cast<std::int32_t>(*as_of)}, money_of(record, "left_out").value_or(Money{}),
                      installments_of(value_of(record, "installments")), !current || *current};
}

std::vector<Installment> equal_installments(Money debt, int n, Day first)
{
    std::vector<Installment> out;
    const auto parts = split_debt(debt, n);
    for (int i = 0; i < n; ++i)
        out.push_back({i == 0 ? first : last_day(month_of(first) + i), parts[static_cast<std::size_t>(i)], {}});
    return out;
}

} // namespace dondoc
