#include "core/documents/letter_parts.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/utf8.hpp"
#include "core/documents/listed_units.hpp"

namespace dondoc::documents {

using layout::Align;

std::string contact_of(const Record& record, const Quoted& quoted, const Wording& wording)
{
    auto name = text_of(record, "contact"), phone = text_of(record, "contact_phone");
    if (name.empty())
        name = joined({quoted.officer.name, text::lower(quoted.officer.title)});
    if (phone.empty())
        phone = quoted.officer.phone;
    if (name.empty())
        return "………………";
    return joined({inside_sentence(name), phone.empty() ? "" : wording.text("letter.phone", {{"phone", phone}})});
}

std::string accounts_of(const Letterhead& office, const Wording& wording)
{
    if (!office.desk.accounts.empty())
        return wording.text(office.desk.accounts.size() > 1 ? "letter.accounts" : "letter.account", {{"accounts", joined(office.desk.accounts)}});
    return wording.text(office.banks.empty() ? "letter.account.unnamed" : "letter.account.banks", {{"office", office.office_name}, {"banks", office.banks}});
}

std::string transfer_text(const Quoted& quoted, Month month, const Wording& wording)
{
    return wording.text("letter.transfer", {{"code", quoted.unit.code}, {"unit", quoted.unit.name}, {"month", text::month_long(month)}});
}

layout::Head letter_head(const Record& record, const Letterhead& office, const std::string& about)
{
    return {.authority = office.authority, .office = office.office, .number = number_line(text_of(record, "number"), "", office),
            .place_and_day = place_and_day(office, day_of(record), !text_of(record, "number").empty()), .about = about, .form_code = office.form_code};
}

std::string unit_line(const UnitFacts& unit, const Wording& wording)
{
    if (unit.code.empty())
        return "";
    return wording.text(unit.tax_code.empty() ? "letter.unit.code" : "letter.unit.codes", {{"code", unit.code}, {"tax_code", unit.tax_code}});
}

std::vector<IndexedPaper> evidence_of(const Record& record, std::string_view rows_key, const Quoted& quoted, const Wording& wording)
{
    std::vector<IndexedPaper> out;
    for (auto& row : rows_of(record, rows_key))
        out.push_back({column_text(record, rows_key, row, "name"), column_text(record, rows_key, row, "number_day")});
    if (!out.empty())
        return out;
    for (auto& paper : quoted.evidence) {
        auto key = "evidence." + paper.kind;
        auto name = wording.text(wording.has(key) ? key : "evidence.other", {{"round", std::to_string(paper.round)}});
        auto day = text::day_short(paper.day);
        out.push_back({name, paper.number.empty() ? wording.text("evidence.day", {{"day", day}})
                                                  : wording.text("evidence.number_day", {{"number", paper.number}, {"day", day}})});
    }
    return out;
}

layout::Table evidence_table(const std::vector<IndexedPaper>& papers, const Wording& wording)
{
    layout::Table out{.widths = {11, 84, 70}, .size = 11.5};
    out.head = {{.cells = {head_cell("STT"), head_cell(wording.text("evidence.name")), head_cell(wording.text("evidence.number"))}}};
    for (std::size_t i = 0; i < papers.size(); ++i)
        out.rows.push_back({.cells = {cell(std::to_string(i + 1), Align::centred), cell(papers[i].name), cell(papers[i].number)}});
    for (int blank = 0; papers.empty() && blank < 3; ++blank)
        out.rows.push_back({.cells = {cell(std::to_string(blank + 1), Align::centred), cell(""), cell("")}, .at_least = 9});
    return out;
}

} // namespace dondoc::documents
