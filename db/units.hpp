#pragma once
// Employers (snapshot) and the derived row of each: last ledger month and open assignment, for lists.
#include "core/base/day.hpp"
#include "db/store.hpp"

namespace dondoc::db {

enum class Source : std::uint8_t { own = 0, hub = 1 }; ///< who gave a snapshot row; hub rows win per table and employer

struct UnitRow {
    std::int64_t no = 0;                    ///< small local number, key of the ledger; never leaves the store; 0 = not stored yet
    UnitId id;
    std::string code;                       ///< mã đơn vị, cleaned
    std::vector<std::string> former_codes;
    std::string name;
    std::string tax_code;
    std::string address;
    std::vector<std::string> phones;
    std::string contact;
    std::optional<std::int64_t> workers;
    std::string ma_khoi;                    ///< mã khối (kind of employer)
    std::optional<Day> since;
    std::string officer;                    ///< as the list names him (code or name); who holds the unit says UnitNow::officer
    std::string officer_phone;
    int cycle_months = 1;                   ///< phương thức đóng: 1, 3 or 6
    std::string office;                     ///< code of the office that keeps it; "" = the store's own
    bool removed = false;                   ///< left out by a later list; never deleted
    Source source = Source::own;
    friend bool operator==(const UnitRow&, const UnitRow&) = default;
};

/// Derived from ledger and assignments; nothing here depends on today.
struct UnitNow {
    std::string officer;                    ///< code of the open principal assignment; "" = none
    std::optional<Month> last_month;        ///< newest ledger month held
    std::optional<std::int64_t> closing;    ///< of that month
    std::string months_in_debt;             ///< imported, exact decimal text; "" = compute (DOMAIN.md 2.2)
    std::optional<Month> paid_through;
    std::optional<std::int64_t> workers;    ///< of the ledger month, else of the list
};

struct UnitLine {
    UnitRow unit;
    UnitNow now;
};

/// By present code, else by a former one. The code is cleaned already.
std::optional<UnitRow> find_unit(const Reader& reader, std::string_view code);
std::optional<UnitRow> find_unit(const Reader& reader, const UnitId& id); ///< follows an alias
std::optional<UnitRow> find_unit_by_no(const Reader& reader, std::int64_t no);
std::optional<UnitLine> find_unit_line(const Reader& reader, const UnitId& id);
std::size_t count_units(const Reader& reader);
/// Every code, present and former, with its employer's local number: one scan, for imports.
void each_unit_code(const Reader& reader, const std::function<void(std::string_view code, std::int64_t no)>& use);
/// All employers, by code (bytes); without the removed ones unless asked.
std::vector<UnitLine> all_units(const Reader& reader, bool with_removed = false);
void each_unit(const Reader& reader, const std::function<void(const UnitLine&)>& use, bool with_removed = false);

/// Inserts or replaces by id; gives the local number. `unit.id` empty = made from the code. An own row never replaces a hub row (gives its number, changes nothing).
std::int64_t put_unit(Transaction& t, const UnitRow& unit);
void mark_unit_removed(Transaction& t, std::int64_t no, bool removed);
/// The hub says that `new_code` is the employer `id` now: the old code goes to former_codes, an alias maps the new code's own id to it.
void change_unit_code(Transaction& t, const UnitId& id, std::string_view new_code);

} // namespace dondoc::db
