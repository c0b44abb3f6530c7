#include "core/importing/entries.hpp"
#include "core/importing/month_text.hpp"

namespace dondoc::importing {

LedgerRows::LedgerRows(const Surveyed& surveyed, bool with_names, std::function<bool(const LedgerEntry&)> use)
    : EntryRows(surveyed, Head::code), use_(std::move(use)), with_names_(with_names), code_(cells_.slot(Head::code)), month_(cells_.slot(Head::month)),
      opening_(cells_.slot(Head::opening)), due_(cells_.slot(Head::due)), adjustment_(cells_.slot(Head::adjustment)), interest_(cells_.slot(Head::interest)),
      paid_(cells_.slot(Head::paid)), closing_(cells_.slot(Head::closing)), overpaid_(cells_.slot(Head::overpaid)),
      months_(cells_.slot(Head::months_in_debt)), paid_through_(cells_.slot(Head::paid_through)), workers_(cells_.slot(Head::workers)),
      measures_(cells_.slot(Head::measures)), document_(cells_.slot(Head::document))
{
    for (auto fund : all_funds) {
        FundSlots slots{fund, cells_.slot({Head::due, fund}), cells_.slot({Head::paid, fund}), cells_.slot({Head::closing, fund})};
        if (slots.due >= 0 || slots.paid >= 0 || slots.closing >= 0)
            fund_slots_.push_back(slots);
    }
}

bool LedgerRows::take_data()
{
    entry_.row = cells_.number();
    auto index = codes_.find(cells_.raw(code_));
    if (!index)
        return accept({cells_.problem(codes_.is_full() ? "table.codes.too_many" : "unit.code.missing", code_)}) || true;
    entry_.unit = *index;
    entry_.code = codes_.code(*index);
    Problems problems;
    if (read_month(problems) && is_repeated())
        problems.push_back(cells_.problem("ledger.row.duplicate", code_));
    read_figures(problems);
    read_funds(problems);
    fill_from_funds();
    if (!accept(std::move(problems)) || !check_sum())
        return true;
    check_document();
    if (with_names_) {
        entry_.name = cells_.text(cells_.slot(Head::name));
        entry_.officer = cells_.text(cells_.slot(Head::officer), 100);
        entry_.group = cells_.text(cells_.slot(Head::group), 40);
    }
    return use_(entry_);
}

bool LedgerRows::read_month(Problems& problems)
{
    const auto& surveyed = cells_.surveyed();
    auto month = month_ < 0 ? surveyed.month : month_of_cell(cells_.raw(month_));
    if (!month) {
        problems.push_back(cells_.problem("cell.month.unreadable", month_));
        return false;
    }
    entry_.month = *month;
    if (month_ < 0 || !surveyed.choices.month || *surveyed.choices.month == *month)
        return true;
    problems.push_back(cells_.problem("ledger.month.differs", month_));
    problems.back().arguments["wanted"] = iso(*surveyed.choices.month);
    return false;
}

/// B03: a measure in column 9 must name its document in column 10 (DOMAIN.md 3.5, QĐ 595 form B03).
void LedgerRows::check_document()
{
    if (measures_ >= 0 && !cells_.text(measures_).empty() && cells_.text(document_).empty())
        findings_.warn(cells_.problem("ledger.measure.without_document", document_ >= 0 ? document_ : measures_));
}

bool LedgerRows::is_repeated()
{
    auto& units = seen_[entry_.month];
    if (units.size() <= entry_.unit)
        units.resize(entry_.unit + 1);
    bool before = units[entry_.unit];
    units[entry_.unit] = true;
    return before;
}

/// "Thừa" and "Thiếu" in two columns are one figure.
std::optional<Money> LedgerRows::closing(Problems& problems)
{
    auto owed = cells_.money(closing_, problems);
    auto over = cells_.money(overpaid_, problems);
    return owed && over ? *owed - *over : owed;
}

void LedgerRows::read_figures(Problems& problems)
{
    entry_.opening = cells_.money(opening_, problems);
    entry_.due = cells_.money(due_, problems);
    entry_.adjustment = cells_.money(adjustment_, problems);
    entry_.interest = cells_.money(interest_, problems);
    entry_.paid = cells_.money(paid_, problems);
    entry_.closing = closing(problems);
    entry_.months_in_debt = cells_.months(months_, problems);
    entry_.workers = cells_.count(workers_, problems);
    entry_.paid_through = {};
    if (auto text = cells_.raw(paid_through_); !text.empty()) {
        entry_.paid_through = month_of_cell(text);
        if (!entry_.paid_through)
            problems.push_back(cells_.problem("cell.month.unreadable", paid_through_));
    }
}

void LedgerRows::read_funds(Problems& problems)
{
    entry_.funds.clear();
    for (const auto& slots : fund_slots_)
        entry_.funds.push_back({slots.fund, cells_.money(slots.due, problems), cells_.money(slots.paid, problems), cells_.money(slots.closing, problems)});
}

namespace {

void add(std::optional<Money>& sum, const std::optional<Money>& part)
{
    if (part)
        sum = sum.value_or(Money{0}) + *part;
}

} // namespace

/// A file by funds often has no column of their sum.
void LedgerRows::fill_from_funds()
{
    std::optional<Money> due, paid, closing;
    for (const auto& fund : entry_.funds) {
        add(due, fund.due);
        add(paid, fund.paid);
        add(closing, fund.closing);
    }
    if (due_ < 0)
        entry_.due = due;
    if (paid_ < 0)
        entry_.paid = paid;
    if (closing_ < 0)
        entry_.closing = closing;
}

/// opening + due + adjustment + interest − paid = closing, where all six are there (CLI.md).
bool LedgerRows::check_sum()
{
    bool all_there = opening_ >= 0 && due_ >= 0 && adjustment_ >= 0 && interest_ >= 0 && paid_ >= 0 && closing_ >= 0;
    if (!all_there)
        return true;
    auto sum = *entry_.opening + *entry_.due + *entry_.adjustment + *entry_.interest - *entry_.paid;
    if (sum == *entry_.closing)
        return true;
    auto problem = cells_.problem("ledger.sum.differs", closing_);
    problem.arguments["sum"] = text::money(sum);
    problem.arguments["difference"] = text::money(*entry_.closing - sum);
    if (cells_.surveyed().choices.strict)
        findings_.refuse(std::move(problem));
    else
        findings_.warn(std::move(problem));
    return !cells_.surveyed().choices.strict;
}

} // namespace dondoc::importing
