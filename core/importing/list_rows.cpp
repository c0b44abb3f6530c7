#include "core/base/tax_code.hpp"
#include "core/importing/entries.hpp"
#include "core/importing/month_text.hpp"

namespace dondoc::importing {

namespace {

/// Digits of a mã số BHXH (10) or a số định danh (12), with the zero that a spreadsheet took; "" when it has digits of neither.
std::string insured_code(std::string_view raw)
{
    std::string digits;
    for (char c : raw.substr(0, raw.find(".0")))
        if (c >= '0' && c <= '9')
            digits += c;
    if (digits.size() == 9 || digits.size() == 11)
        digits.insert(digits.begin(), '0');
    return digits.size() == 10 || digits.size() == 12 ? digits : "";
}

Problem repeated(Problem problem, std::int64_t first_row)
{
    problem.arguments["first_row"] = std::to_string(first_row);
    return problem;
}

} // namespace

const char* code_of(DueKind kind)
{
    constexpr const char* codes[] = {"unknown", "voluntary", "health"};
    return codes[static_cast<std::size_t>(kind)];
}

TaxRows::TaxRows(const Surveyed& surveyed, std::function<bool(const TaxEntry&)> use) : EntryRows(surveyed, Head::tax_code), use_(std::move(use)) {}

bool TaxRows::take_data()
{
    auto at = cells_.slot(Head::tax_code);
    TaxEntry entry{.row = cells_.number()};
    auto tax = read_tax_code(cells_.text(at, 40));
    entry.tax_code = tax.code;
    entry.name = cells_.text(cells_.slot(Head::name));
    entry.address = cells_.text(cells_.slot(Head::address));
    entry.phones = phones();
    Problems problems, odd;
    if (entry.tax_code.empty())
        problems.push_back(cells_.problem("tax.code.missing", at));
    entry.workers = cells_.count(cells_.slot(Head::workers), problems);
    if (auto [first, is_new] = rows_.try_emplace(entry.tax_code, entry.row); !is_new)
        problems.push_back(repeated(cells_.problem("tax.code.duplicate", at), first->second));
    if (!accept(std::move(problems)))
        return true;
    if (tax.fault != TaxCodeFault::none)
        findings_.warn(cells_.problem("unit.tax_code.odd", at));
    return use_(entry);
}

DueRows::DueRows(const Surveyed& surveyed, std::function<bool(const DueEntry&)> use) : EntryRows(surveyed, Head::insured), use_(std::move(use)) {}

/// "I. BHXH tự nguyện", "II. BHYT hộ gia đình"
void DueRows::see_other(const Row& row)
{
    for (const auto& cell : row.cells) {
        auto bare = compact(cell.text);
        if (bare.find("tunguyen") != std::string::npos)
            kind_ = DueKind::voluntary;
        else if (bare.find("bhyt") != std::string::npos || bare.find("baohiemyte") != std::string::npos)
            kind_ = DueKind::health;
    }
}

bool DueRows::take_data()
{
    auto at = cells_.slot(Head::insured), due = cells_.slot(Head::due_month);
    DueEntry entry{.row = cells_.number(), .kind = kind_};
    entry.insured = insured_code(cells_.raw(at));
    entry.name = cells_.text(cells_.slot(Head::name), 200);
    entry.birth = cells_.text(cells_.slot(Head::birth), 20);
    entry.address = cells_.text(cells_.slot(Head::address));
    entry.note = cells_.text(cells_.slot(Head::note));
    entry.phones = phones();
    Problems problems;
    if (entry.insured.empty())
        problems.push_back(cells_.problem("due.person.unreadable", at));
    auto month = due < 0 ? cells_.surveyed().month : month_of_cell(cells_.raw(due));
    if (!month)
        problems.push_back(cells_.problem("cell.month.unreadable", due));
    entry.month = month.value_or(Month{});
    if (auto [first, is_new] = rows_.try_emplace({entry.kind, entry.insured}, entry.row); !is_new && !entry.insured.empty())
        problems.push_back(repeated(cells_.problem("due.person.duplicate", at), first->second));
    return accept(std::move(problems)) ? use_(entry) : true;
}

} // namespace dondoc::importing
