#pragma once
// What the head of a column means (DOMAIN.md 3.1: alias table, without marks and case).
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::importing {

enum class TableKind : std::uint8_t { units, ledger, assignments, plan, tax_list, due_list };
inline constexpr TableKind all_table_kinds[] = {TableKind::units, TableKind::ledger, TableKind::assignments, TableKind::plan, TableKind::tax_list, TableKind::due_list};

enum class Head : std::uint8_t {
    number, code, name, address, tax_code, phone, contact, workers, group, since, officer, officer_name, officer_phone, office, cycle, ///< of employers
    month, opening, due, adjustment, interest, paid, closing, overpaid, months_in_debt, paid_through, measures, document,              ///< of the ledger; the last two are columns 9 and 10 of B03
    from, year, fund, amount,                                                                                                        ///< of assignments and plan
    insured, birth, due_month, note,                                                                                                 ///< of D08a, persons whose payment falls due
};

enum class Fund : std::uint8_t { none, odts, httt, tnld, bhyt, bhtn };
inline constexpr Fund all_funds[] = {Fund::odts, Fund::httt, Fund::tnld, Fund::bhyt, Fund::bhtn};
const char* code_of(Fund fund); ///< "ODTS" …, "" for none

struct Meaning {
    Head head = Head::number;
    Fund fund = Fund::none; ///< of opening, due, paid, closing
    int month = 0;          ///< of amount: 1 … 12; 0 = the year
    friend auto operator<=>(const Meaning&, const Meaning&) = default;
};

/// "code", "due", "closing.BHYT", "amount.3": keys of `mapping` and of --map.
std::string key_of(const Meaning& meaning);
std::optional<Meaning> meaning_of_key(std::string_view key);
/// Everything a column of this table can be, in the order of asking.
std::vector<Meaning> meanings_of(TableKind kind);

/// Lower case, no marks, letters and digits only; what stands in parentheses is left out when something else is there.
std::string compact(std::string_view text);

/// `leaf` is the lowest text over a column, `above` the group heads over it, nearest first.
std::optional<Meaning> recognise(TableKind kind, std::string_view leaf, std::span<const std::string> above);

/// đồng in one unit of a column: "(triệu đồng)" → 1,000,000; 0 when the text names none.
std::int64_t unit_of_money(std::string_view text);

} // namespace dondoc::importing
