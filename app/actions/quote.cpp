#include "app/actions/quote.hpp"
#include "app/actions/caseload.hpp"
#include "app/actions/configure.hpp"
#include "app/actions/office_template.hpp"
#include "app/actions/rules_in_force.hpp"
#include "app/actions/show_unit.hpp"
#include "core/base/text/utf8.hpp"
#include "core/documents/debt_figures.hpp"
#include "db/assignments.hpp"
#include <algorithm>
#include <charconv>
#include <set>

namespace dondoc::actions {

namespace {

documents::OfficeDesk desk(const db::Reader& reader)
{
    auto of = [&](const char* key) { return setting(reader, key); };
    auto signing = of("signer.deputy");
    documents::OfficeDesk out{.address = of("letterhead.address"), .phone = of("letterhead.phone"), .email = of("letterhead.email"), .sign = of("office.sign"),
                              .signer_title = of("signer.title"), .signing = signing == "no" ? "" : signing == "yes" ? "KT." : signing,
                              .deputy_title = of("signer.deputy_title"), .signer_name = of("signer.name"), .recipients = of("recipients"),
                              .debt_section = of("debt_section.name"), .accounts = {}, .copies = 2, .linh = of("words.zero_ten"), .nghin = of("words.thousand")};
    for (const char* key : {"bank.account_1", "bank.account_2", "bank.account_3"})
        if (auto account = of(key); !account.empty())
            out.accounts.push_back(account);
    auto copies = of("minutes.copies");
    std::from_chars(copies.data(), copies.data() + copies.size(), out.copies);
    return out;
}

} // namespace

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
            .form_code = setting(reader, "document.form_code"),
            .banks = setting(reader, "bank.names"),
            .unit_signs_left = setting(reader, "minutes.order") == "unit_first",
            .desk = desk(reader)};
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
    auto money = [](const std::optional<std::int64_t>& dong) { return dong ? std::optional(Money{*dong}) : std::nullopt; };
    documents::ChargedMonth out{.month = row.month, .charge = {}, .closing = {}, .opening = money(row.opening), .due = money(row.due),
                                .adjustment = money(row.adjustment), .paid = money(row.paid), .workers = row.workers};
    if (row.due)
        out.charge = Money{*row.due} + Money{row.adjustment.value_or(0)};
    if (row.closing)
        out.closing = Money{*row.closing};
    auto funds = all_funds();
    for (auto& fund : row.funds)
        for (std::size_t i = 0; i < funds.size(); ++i)
            if (fund.fund == funds[i]) {
                out.fund_charge[i] = fund.due ? std::optional(Money{*fund.due}) : std::nullopt;
                out.fund_paid[i] = money(fund.paid);
                out.fund_closing[i] = fund.closing ? std::optional(Money{*fund.closing}) : std::nullopt;
            }
    return out;
}

std::optional<Month> month_meant(const Record& record)
{
    bool reconciled = std::string_view(record.kind->noun) == "reconciliation";
    if (auto* number = value_of(record, reconciled ? "period_to" : "as_of").integer())
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

/// The ledger of one employer up to the month that a record speaks of.
struct LedgerCase {
    db::UnitRow unit;
    std::vector<documents::ChargedMonth> months;
    History history;
};

std::optional<LedgerCase> ledger_case(const db::Reader& reader, const Record& record)
{
    auto unit = db::find_unit(reader, UnitId{record.scope.bytes});
    auto month = month_meant(record);
    if (!unit || !month)
        return {};
    auto rows = db::ledger_of(reader, unit->no, *month);
    bool exact = !value_of(record, "as_of").is_null() || std::string_view(record.kind->noun) == "reconciliation";
    if (rows.empty() || (exact && rows.back().month != *month))
        return {};
    LedgerCase out{.unit = *unit, .months = {}, .history = {}};
    for (auto& row : rows) {
        out.months.push_back(charged(row));
        out.history.push_back(point_of(row));
    }
    return out;
}

std::string months_owed(const rules::Rows& rules, const LedgerCase& ledger)
{
    auto found = months_at(rules, method_of(ledger.unit), ledger.history, ledger.history.size() - 1);
    return found.months ? months_text(*found.months) : "";
}

std::optional<documents::DebtFigures> debt_of(const rules::Rows& rules, const LedgerCase& ledger)
{
    auto out = documents::debt_figures(rules, method_of(ledger.unit), ledger.months);
    if (out)
        out->months_in_debt = months_owed(rules, ledger);
    return out;
}

std::optional<documents::C05Figures> c05_of(const rules::Rows& rules, const LedgerCase& ledger, const Record& record)
{
    auto* from = value_of(record, "period_from").integer();
    return from ? documents::c05_figures(rules, method_of(ledger.unit), ledger.months, Month{static_cast<std::int32_t>(*from)}) : std::nullopt;
}

/// Days and interest run to the day the letter names, else to its own.
std::optional<documents::LateFigures> late_of(const rules::Rows& rules, const LedgerCase& ledger, const Record& record)
{
    auto until = day_of(record, "interest_until");
    if (!until)
        until = day_of(record);
    return until ? documents::late_figures(rules, method_of(ledger.unit), ledger.months, *until) : std::nullopt;
}

void gather_ids(const cbor::Value& value, std::set<UnitId>& ids)
{
    auto id = value.bytes() ? UnitId::from(*value.bytes()) : std::nullopt;
    if (id)
        ids.insert(*id);
}

/// Every employer that a record of many names, in lists and in rows.
std::set<UnitId> units_named(const Record& record)
{
    std::set<UnitId> ids;
    for (auto& field : record.kind->fields) {
        auto* all = value_of(record, field.key).array();
        if (!all)
            continue;
        for (auto& one : *all) {
            gather_ids(one, ids);
            for (auto& column : field.columns)
                if (one.map())
                    gather_ids(cbor::at(*one.map(), column.number), ids);
        }
    }
    return ids;
}

std::vector<documents::ListedUnit> listed_units(const db::Reader& reader, const rules::Rows& rules, const Record& record)
{
    std::vector<documents::ListedUnit> out;
    for (auto& id : units_named(record)) {
        auto line = db::find_unit_line(reader, id);
        if (!line)
            continue;
        documents::ListedUnit one{.id = id_text(id), .code = line->unit.code, .name = line->unit.name, .address = line->unit.address, .months = {},
                                  .workers = line->now.workers ? line->now.workers : line->unit.workers, .debt = {}};
        auto of_unit = record;
        of_unit.scope = scope_of(id);
        if (auto ledger = ledger_case(reader, of_unit)) {
            one.debt = ledger->months.back().closing;
            one.months = months_owed(rules, *ledger);
        }
        out.push_back(std::move(one));
    }
    return out;
}

bool is_evidence(std::string_view kind)
{
    constexpr const char* kinds[] = {"letter", "invitation", "visit", "commitment", "reconciliation", "notice", "hand_over", "decision"};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

std::set<RecordId> broken_commitments(const db::Reader& reader, const UnitId& unit, Day day)
{
    std::set<RecordId> out;
    if (auto page = show_unit(reader, unit, day))
        for (auto& one : page->commitments)
            if (one.progress == rules::Progress::broken)
                out.insert(one.id);
    return out;
}

/// What was done until the record's day, oldest first: the index of a proposal and of a hand-over.
std::vector<documents::Evidence> evidence(const db::Reader& reader, const Record& record)
{
    std::vector<documents::Evidence> out;
    auto day = day_of(record);
    if (!day)
        return out;
    auto broken = broken_commitments(reader, UnitId{record.scope.bytes}, *day);
    auto records = standing_records(reader, record.scope);
    std::int64_t letters = 0;
    std::stable_sort(records[record.scope].begin(), records[record.scope].end(), [](auto& a, auto& b) { return day_of(a.record) < day_of(b.record); });
    for (auto& shown : records[record.scope]) {
        auto done = day_of(shown.record);
        bool urging = std::string_view(shown.record.kind->noun) == "urging";
        auto kind = urging ? text_of(shown.record, "kind") : std::string(shown.record.kind->noun);
        if (!done || *done > *day || shown.record.id == record.id || !is_evidence(kind))
            continue;
        auto number = text_of(shown.record, "number");
        auto* round = value_of(shown.record, "round").integer();
        letters += kind == "letter";
        out.push_back({broken.contains(shown.record.id) ? "commitment_broken" : kind, number.empty() ? shown.row.page_code : number, *done,
                       kind == "letter" ? (round ? *round : letters) : 0});
    }
    return out;
}

} // namespace

std::optional<documents::DebtFigures> quote_debt(const db::Reader& reader, const Record& record)
{
    auto ledger = ledger_case(reader, record);
    return ledger ? debt_of(rules_in_force(reader), *ledger) : std::nullopt;
}

documents::Quoted quote(const db::Reader& reader, const db::Identity& who, const Record& record, const std::string& page)
{
    documents::Quoted out{.office = letterhead(reader, who), .officer = officer(reader, who), .unit = {}, .debt = {}, .letters = {}};
    auto own = office_words(reader, page);
    out.words = own.words;
    out.words_version = own.version;
    auto rules = rules_in_force(reader);
    if (record.kind->scope != ScopeSort::employer) {
        out.units = listed_units(reader, rules, record);
        return out;
    }
    if (auto line = db::find_unit_line(reader, UnitId{record.scope.bytes}))
        out.unit = unit_facts(*line);
    out.letters = letters_before(reader, record);
    if (page == "proposal_letter" || page == "hand_over_minutes")
        out.evidence = evidence(reader, record);
    auto ledger = ledger_case(reader, record);
    if (!ledger)
        return out;
    out.debt = debt_of(rules, *ledger);
    if (page == "reconciliation_minutes")
        out.c05 = c05_of(rules, *ledger, record);
    if (page == "urging_letter")
        out.late = late_of(rules, *ledger, record);
    return out;
}

} // namespace dondoc::actions
