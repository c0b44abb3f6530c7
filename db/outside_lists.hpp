#pragma once
// Lists of other offices (snapshot): payers of taxes, and persons whose payment falls due (D08a-TS).
#include "core/base/day.hpp"
#include "db/store.hpp"

namespace dondoc::db {

struct TaxPayerRow {
    std::string tax_code, name, address;
    std::vector<std::string> phones;
    std::optional<std::int64_t> workers;
    Day as_of; ///< day of the import that said so
};

struct DuePersonRow {
    Month month;
    int kind = 0; ///< importing::DueKind
    std::string insured, name, birth, address, note;
    std::vector<std::string> phones;
};

enum class ListChange : std::uint8_t { added, changed, same };

/// `as_of` alone is no change.
ListChange put_tax_payer(Transaction& t, const TaxPayerRow& row);
ListChange put_due_person(Transaction& t, const DuePersonRow& row);

void each_tax_payer(const Reader& reader, const std::function<void(const TaxPayerRow&)>& use);                ///< by tax code
void each_due_person(const Reader& reader, Month month, const std::function<void(const DuePersonRow&)>& use); ///< by kind, then number

} // namespace dondoc::db
