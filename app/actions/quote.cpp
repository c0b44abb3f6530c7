#include "app/actions/quote.hpp"
#include "app/actions/caseload.hpp"
#include "app/actions/configure.hpp"
#include "app/actions/rules_in_force.hpp"
#include "core/base/text/utf8.hpp"
#include "core/documents/debt_figures.hpp"
#include "db/assignments.hpp"
#include <algorithm>

namespace dondoc::actions {

documents::Letterhead letterhead(const db::Reader& reader, const db::Identity& who)
{
    auto office = setting(reader, "letterhead.office");
    if (office.empty())
        office = who.office_name;
    return {.authority = text::upper(setting(reader, "letterhead.parent")),
            .office = text::upper(office),
            .office_name = office,
            .region = setting(reader, "letterhead.region"),
            .place = setting(reader, "place"),
            .symbol = setting(reader, "document.symbol"),
            .form_code = "",
            .banks = setting(reader, "bank.names"),
            .unit_signs_left = setting(reader, "minutes.order") == "unit_first"};
}

namespace {

documents::Person officer(const db::Reader& reader, const db::Identity& who)
{
    auto known = db::find_officer(reader, who.officer);
    auto phone = setting(reader, "officer.phone");
    return {.name = who.officer_name, .title = setting(reader, "officer.title"), .phone = phone.empty() && known ? known->phone : phone};
}

documents::UnitFacts unit_facts(const db::UnitLine& line)
{
    auto& unit = line.unit;
    return {.code = unit.code, .name = unit.name, .tax_code = unit.tax_code, .address = unit.address,
            .phone = unit.phones.empty() ? "" : unit.phones.front(), .workers = line.now.workers ? line.now.workers : unit.workers};
}

documents::ChargedMonth charged(const db::LedgerRow& row)
{
    documents::ChargedMonth out{.month = row.month};
    if (row.due)
        out.charge = Money{*row.due} + Money{row.adjustment.value_or(0)};
    if (row.closing)
        out.closing = Money{*row.closing};
    auto funds = all_funds();
    for (auto& fund : row.funds)
        for (std::size_t i = 0; i < funds.size(); ++i)
            if (fund.fund == funds[i]) {
                out.fund_charge[i] = fund.due ? std::optional(Money{*fund.due}) : std::nullopt;
                out.fund_closing[i] = fund.closing ? std::optional(Money{*fund.closing}) : std::nullopt;
            }
    return out;
}

std::optional<Month> month_meant(const Record& record)
{
    if (auto* number = value_of(record, "as_of").integer())
        return Month{static_cast<std::int32_t>(*number)};
    auto day = day_of(record);
    return day ? std::optional(month_of(*day)) : std::nullopt;
}

std::string months_text(const Ratio& months)
{
    auto text = fixed(months, 2);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

bool is_letter_before(const ShownRecord& shown, Day day)
{
    auto sent = day_of(shown.record);
    return std::string_view(shown.record.kind->noun) == "urging" && text_of(shown.record, "kind") == "letter" && sent && *sent <= day;
}

std::vector<documents::SentLetter> letters_before(const db::Reader& reader, const Record& record)
{
    std::vector<documents::SentLetter> letters;
    auto day = day_of(record);
    auto records = standing_records(reader, record.scope);
    for (auto& shown : records[record.scope])
        if (day && shown.record.id != record.id && is_letter_before(shown, *day)) {
            auto* round = value_of(shown.record, "round").integer();
            letters.push_back({round ? *round : 0, text_of(shown.record, "number"), *day_of(shown.record)});
        }
    std::stable_sort(letters.begin(), letters.end(), [](auto& a, auto& b) { return a.day < b.day; });
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (letters[i].round == 0)
            letters[i].round = static_cast<std::int64_t>(i) + 1;
    return letters;
}

} // namespace

std::optional<documents::DebtFigures> quote_debt(const db::Reader& reader, const Record& record)
{
    auto unit = db::find_unit(reader, UnitId{record.scope.bytes});
    auto month = month_meant(record);
    if (!unit || !month)
        return {};
    auto rows = db::ledger_of(reader, unit->no, *month);
    bool exact = !value_of(record, "as_of").is_null();
    if (rows.empty() || (exact && rows.back().month != *month))
        return {};
    std::vector<documents::ChargedMonth> months;
    History history;
    for (auto& row : rows) {
        months.push_back(charged(row));
        history.push_back(point_of(row));
    }
    auto rules = rules_in_force(reader);
    auto out = documents::debt_figures(rules, method_of(*unit), months);
    if (out)
        if (auto found = months_at(rules, method_of(*unit), history, history.size() - 1); found.months)
            out->months_in_debt = months_text(*found.months);
    return out;
}

documents::Quoted quote(const db::Reader& reader, const db::Identity& who, const Record& record)
{
    documents::Quoted out{.office = letterhead(reader, who), .officer = officer(reader, who), .unit = {}, .debt = {}, .letters = {}};
    if (record.kind->scope != ScopeSort::employer)
        return out;
    if (auto line = db::find_unit_line(reader, UnitId{record.scope.bytes}))
        out.unit = unit_facts(*line);
    out.debt = quote_debt(reader, record);
    out.letters = letters_before(reader, record);
    return out;
}

} // namespace dondoc::actions
