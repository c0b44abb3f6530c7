#include "core/reports/b03.hpp"
#include "core/base/check.hpp"
#include <algorithm>
#include <functional>

namespace dondoc::reports {

namespace {

using rules::DebtClass;

Value value_of(const std::optional<Money>& money) { return money ? Value(money->dong) : Value(); }
Value value_of(const std::string& text) { return text.empty() ? Value() : Value(text); }

void add(std::optional<Money>& sum, const std::optional<Money>& part)
{
    if (part)
        sum = sum.value_or(Money{}) + *part;
}

Line row_of(const Debtor& d, std::int64_t number)
{
    check(d.measure.empty() || !d.document.empty(), "B03: where column 9 is filled, column 10 is compulsory");
    return {LineSort::row, "",
            {Value(number), Value(d.name), Value(d.code), d.workers ? Value(*d.workers) : Value(), value_of(d.address),
             d.months ? Value(Decimal{fixed(*d.months, 2)}) : Value(), Value(d.debt.dong), value_of(d.bhxh), value_of(d.bhyt), value_of(d.bhtn),
             value_of(d.interest), value_of(d.measure), value_of(d.document), Value()}};
}

/// Heads a group with how many and how much.
Line sum_of(LineSort sort, const std::string& label, const std::vector<const Debtor*>& debtors)
{
    Debtor sum;
    std::int64_t workers = 0;
    for (auto d : debtors) {
        sum.debt += d->debt;
        workers += d->workers.value_or(0);
        add(sum.bhxh, d->bhxh);
        add(sum.bhyt, d->bhyt);
        add(sum.bhtn, d->bhtn);
        add(sum.interest, d->interest);
    }
    sum.workers = workers;
    auto line = row_of(sum, static_cast<std::int64_t>(debtors.size()));
    line.sort = sort;
    line.label = label;
    line.values[0] = line.values[1] = line.values[2] = Value();
    line.values[2] = Value(static_cast<std::int64_t>(debtors.size()));
    return line;
}

struct Group {
    const char* label;
    bool listed;
    std::function<bool(const Debtor&)> holds;
};

const std::vector<Group>& groups()
{
    auto of = [](DebtClass wanted) { return [wanted](const Debtor& d) { return d.debt_class == wanted; }; };
    auto uncollectable = [](std::string kind) {
        return [kind](const Debtor& d) { return d.debt_class == DebtClass::uncollectable && d.band == kind; };
    };
    static const std::vector<Group> all = {
        {"report.b03.late", false, of(DebtClass::late)},
        {"report.b03.outstanding", true, of(DebtClass::outstanding)},
        {"report.b03.prolonged", true, of(DebtClass::prolonged)},
        {"report.b03.uncollectable", false, of(DebtClass::uncollectable)},
        {"report.b03.missing", true, uncollectable("missing")},
        {"report.b03.dissolving", true, uncollectable("dissolving")},
        {"report.b03.dissolved", true, uncollectable("dissolved")},
        {"report.b03.other", true, uncollectable("other")},
    };
    return all;
}

bool comes_before(const Debtor& a, const Debtor& b)
{
    auto months = [](const Debtor& d) { return d.months.value_or(Ratio(0)); };
    return months(a) != months(b) ? months(a) < months(b) : a.code < b.code;
}

void add_group(std::vector<Line>& lines, const Group& group, const std::vector<Debtor>& debtors)
{
    std::vector<const Debtor*> members;
    for (const auto& d : debtors)
        if (group.holds(d))
            members.push_back(&d);
    lines.push_back(sum_of(LineSort::group, group.label, members));
    std::int64_t number = 0;
    for (auto d : members)
        if (group.listed)
            lines.push_back(row_of(*d, ++number));
}

} // namespace

std::vector<Column> b03_columns()
{
    return {{"number", ColumnType::count, 75},    {"name", ColumnType::text, 355},  {"code", ColumnType::text, 150},       {"workers", ColumnType::count, 90},
            {"address", ColumnType::text, 370},     {"months", ColumnType::months, 95}, {"debt", ColumnType::money, 220},     {"bhxh", ColumnType::money, 220},
            {"bhyt", ColumnType::money, 200},       {"bhtn", ColumnType::money, 175}, {"interest", ColumnType::money, 175}, {"measure", ColumnType::word, 155},
            {"document", ColumnType::text, 175}, {"note", ColumnType::text, 65}};
}

std::vector<Line> b03_lines(std::vector<Debtor> debtors)
{
    std::erase_if(debtors, [](const Debtor& d) { return d.debt <= Money{}; });
    std::sort(debtors.begin(), debtors.end(), comes_before);
    std::vector<Line> lines;
    for (const auto& group : groups())
        add_group(lines, group, debtors);
    Group unknown{"report.b03.unknown", true, [](const Debtor& d) { return d.debt_class == DebtClass::unknown || d.debt_class == DebtClass::none; }};
    if (std::any_of(debtors.begin(), debtors.end(), unknown.holds))
        add_group(lines, unknown, debtors);
    std::vector<const Debtor*> all;
    for (const auto& d : debtors)
        all.push_back(&d);
    lines.push_back(sum_of(LineSort::total, "report.total", all));
    return lines;
}

} // namespace dondoc::reports
