#include "core/base/tax_code.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/unit_code.hpp"
#include "core/importing/entries.hpp"

namespace dondoc::importing {

namespace {

/// "Hằng tháng", "3 tháng một lần", "quý", "6 tháng"; empty when the text says none of these.
std::optional<int> cycle_of(std::string_view text)
{
    auto bare = compact(text);
    if (bare.find('6') != std::string::npos || bare.find("sauthang") != std::string::npos)
        return 6;
    if (bare.find('3') != std::string::npos || bare.find("bathang") != std::string::npos || bare.find("quy") != std::string::npos)
        return 3;
    return bare.find('1') != std::string::npos || bare.find("hangthang") != std::string::npos ? std::optional(1) : std::nullopt;
}

} // namespace

UnitRows::UnitRows(const Surveyed& surveyed, std::function<bool(const UnitEntry&)> use) : EntryRows(surveyed, Head::code), use_(std::move(use)) {}

bool UnitRows::take_data()
{
    UnitEntry entry{.row = cells_.number()};
    auto code = cells_.slot(Head::code);
    entry.code = text::clean_unit_code(cells_.raw(code));
    entry.name = cells_.text(cells_.slot(Head::name));
    Problems problems;
    if (entry.code.empty())
        problems.push_back(cells_.problem("unit.code.missing", code));
    if (entry.name.empty())
        problems.push_back(cells_.problem("unit.name.missing", cells_.slot(Head::name)));
    if (rows_.size() >= CodeIndex::most)
        return accept({cells_.problem("table.codes.too_many", code)}) || true;
    auto [first, is_new] = rows_.try_emplace(entry.code, entry.row);
    if (!is_new) {
        problems.push_back(cells_.problem("unit.code.duplicate", code));
        problems.back().arguments["first_row"] = std::to_string(first->second);
    }
    if (!accept(std::move(problems)))
        return true;
    if (!text::usual_unit_code(entry.code))
        findings_.warn(cells_.problem("unit.code.unusual", code));
    read_optional(entry);
    return use_(entry);
}

void UnitRows::read_optional(UnitEntry& entry)
{
    entry.address = cells_.text(cells_.slot(Head::address));
    entry.contact = cells_.text(cells_.slot(Head::contact), 200);
    entry.group = cells_.text(cells_.slot(Head::group), 40);
    entry.officer = cells_.text(cells_.slot(Head::officer), 100);
    entry.officer_phone = cells_.text(cells_.slot(Head::officer_phone), 60);
    entry.office = cells_.text(cells_.slot(Head::office), 40);
    entry.phones = phones();
    Problems odd;
    entry.workers = cells_.count(cells_.slot(Head::workers), odd);
    auto since = cells_.slot(Head::since);
    entry.since = text::parse_date(cells_.raw(since));
    if (!entry.since && !cells_.raw(since).empty())
        odd.push_back(cells_.problem("cell.day.unreadable", since));
    auto cycle = cells_.slot(Head::cycle);
    entry.cycle_months = cycle_of(cells_.raw(cycle)).value_or(1);
    if (auto at = cells_.slot(Head::tax_code); !cells_.raw(at).empty()) {
        auto tax = read_tax_code(cells_.text(at, 40));
        entry.tax_code = tax.code;
        if (tax.fault != TaxCodeFault::none) {
            odd.push_back(cells_.problem("unit.tax_code.odd", at));
            odd.back().arguments["reason"] = code_of(tax.fault);
        }
    }
    for (auto& problem : odd)
        findings_.warn(std::move(problem));
}

} // namespace dondoc::importing
