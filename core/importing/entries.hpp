#pragma once
// What one accepted row of each table says. Codes are cleaned, texts in form C, amounts whole đồng.
#include "core/base/day.hpp"
#include "core/base/money.hpp"
#include "core/importing/row_reader.hpp"
#include "core/importing/row_sort.hpp"
#include <array>
#include <functional>
#include <unordered_map>

namespace dondoc::importing {

struct UnitEntry {
    std::int64_t row = 0;
    std::string code, name, tax_code, address, contact, group, officer, officer_phone, office;
    std::vector<std::string> phones;
    std::optional<std::int64_t> workers;
    std::optional<Day> since;
    int cycle_months = 1;
};

struct FundEntry {
    Fund fund = Fund::none;
    std::optional<Money> due, paid, closing;
};

struct LedgerEntry {
    std::int64_t row = 0;
    std::string_view code; ///< lives as long as the reader
    std::size_t unit = 0;  ///< dense: the reader's own number of this code, from 0
    std::string name, officer, group; ///< read only when wanted (LedgerRows::with_names)
    Month month;
    std::optional<Money> opening, due, adjustment, interest, paid, closing;
    std::string months_in_debt; ///< "" = none given
    std::optional<Month> paid_through;
    std::optional<std::int64_t> workers;
    std::vector<FundEntry> funds;
};

struct AssignmentEntry {
    std::int64_t row = 0;
    std::string code, name, officer, officer_name;
    std::optional<Day> from;
};

struct PlanEntry {
    std::int64_t row = 0;
    int year = 0, month = 0; ///< month 0 = the whole year
    std::string officer, officer_name, office, fund;
    Money amount;
};

/// A payer of taxes, as the tax office lists him.
struct TaxEntry {
    std::int64_t row = 0;
    std::string tax_code, name, address;
    std::vector<std::string> phones;
    std::optional<std::int64_t> workers;
};

enum class DueKind : std::uint8_t { unknown, voluntary, health }; ///< sections I and II of D08a
const char* code_of(DueKind kind);

/// A person whose payment falls due (D08a-TS).
struct DueEntry {
    std::int64_t row = 0;
    DueKind kind = DueKind::unknown;
    std::string insured, name, birth, address, note;
    std::vector<std::string> phones;
    Month month;
};

/// Sums of a money column as the file's own totals row gives them.
using OwnTotals = std::map<std::string, Money>; ///< by key_of(meaning)

/// What a reading gathers besides rows. At most `listed_problems` of each are kept; the counts go on.
struct Findings {
    static constexpr std::size_t listed_problems = 10'000;
    Problems refused, warnings;
    std::size_t refused_count = 0, warning_count = 0;
    OwnTotals own_totals;

    void refuse(Problem problem);
    void warn(Problem problem);
};

/// The second reading: the shared part of all four tables.
class EntryRows : public RowSink
{
public:
    explicit EntryRows(const Surveyed& surveyed, Head key);
    bool take(const Row& row) final;
    [[nodiscard]] const Findings& findings() const { return findings_; }
    [[nodiscard]] Findings& findings() { return findings_; }

protected:
    virtual bool take_data() = 0;
    /// A row that is neither data nor total: a group's name, a signature.
    virtual void see_other(const Row&) {}
    /// Numbers of all columns of phones, repaired, each once.
    [[nodiscard]] std::vector<std::string> phones() const;
    RowReader cells_;
    Findings findings_;
    /// All problems go to `refused`; true when there are none.
    bool accept(Problems problems);

private:
    void take_total();
    Slot key_;
    std::vector<Slot> phones_;
    bool total_seen_ = false;
};

class UnitRows : public EntryRows
{
public:
    UnitRows(const Surveyed& surveyed, std::function<bool(const UnitEntry&)> use);

private:
    bool take_data() override;
    void read_optional(UnitEntry& entry);
    std::function<bool(const UnitEntry&)> use_;
    std::unordered_map<std::string, std::int64_t> rows_; ///< code → its first row
};

/// Gives the codes of a table dense numbers; a code spelled as before costs one look-up.
class CodeIndex
{
public:
    static constexpr std::size_t most = 250'000; ///< twice the largest province
    [[nodiscard]] bool is_full() const { return codes_.size() >= most; }
    /// Empty when the raw text is no code, or a new one and the index is full.
    std::optional<std::size_t> find(std::string_view raw);
    [[nodiscard]] const std::string& code(std::size_t index) const { return *codes_[index]; }
    [[nodiscard]] std::size_t size() const { return codes_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_spelling_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_code_;
    std::vector<const std::string*> codes_;
};

class LedgerRows : public EntryRows
{
public:
    LedgerRows(const Surveyed& surveyed, bool with_names, std::function<bool(const LedgerEntry&)> use);
    [[nodiscard]] const CodeIndex& codes() const { return codes_; }
    /// Neither due nor paid: a B03 list (CLI.md).
    [[nodiscard]] bool is_b03() const { return due_ < 0 && paid_ < 0 && fund_slots_.empty(); }
    [[nodiscard]] bool has_funds() const { return !fund_slots_.empty(); }

private:
    struct FundSlots { Fund fund; Slot due, paid, closing; };
    bool take_data() override;
    bool read_month(Problems& problems);
    void read_figures(Problems& problems);
    void read_funds(Problems& problems);
    void fill_from_funds();
    bool check_sum();
    std::optional<Money> closing(Problems& problems);
    bool is_repeated();
    void check_document();

    std::function<bool(const LedgerEntry&)> use_;
    bool with_names_;
    LedgerEntry entry_;
    CodeIndex codes_;
    std::map<Month, std::vector<bool>> seen_; ///< by month, then code
    Slot code_, month_, opening_, due_, adjustment_, interest_, paid_, closing_, overpaid_, months_, paid_through_, workers_, measures_, document_;
    std::vector<FundSlots> fund_slots_;
};

class AssignmentRows : public EntryRows
{
public:
    AssignmentRows(const Surveyed& surveyed, std::function<bool(const AssignmentEntry&)> use);

private:
    bool take_data() override;
    std::function<bool(const AssignmentEntry&)> use_;
    std::unordered_map<std::string, std::int64_t> rows_;
};

class PlanRows : public EntryRows
{
public:
    PlanRows(const Surveyed& surveyed, std::function<bool(const PlanEntry&)> use);

private:
    bool take_data() override;
    bool take_amounts(PlanEntry& entry);
    std::function<bool(const PlanEntry&)> use_;
};

class TaxRows : public EntryRows
{
public:
    TaxRows(const Surveyed& surveyed, std::function<bool(const TaxEntry&)> use);

private:
    bool take_data() override;
    std::function<bool(const TaxEntry&)> use_;
    std::unordered_map<std::string, std::int64_t> rows_;
};

class DueRows : public EntryRows
{
public:
    DueRows(const Surveyed& surveyed, std::function<bool(const DueEntry&)> use);

private:
    bool take_data() override;
    void see_other(const Row& row) override;
    std::function<bool(const DueEntry&)> use_;
    DueKind kind_ = DueKind::unknown;
    std::map<std::pair<DueKind, std::string>, std::int64_t> rows_;
};

} // namespace dondoc::importing
