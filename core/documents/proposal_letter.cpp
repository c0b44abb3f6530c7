#include "core/base/text/date.hpp"
#include "core/documents/letter_parts.hpp"
#include "core/documents/pages.hpp"

namespace dondoc::documents {
namespace {

std::string kind_of(const Record& record)
{
    auto kind = text_of(record, "kind");
    return kind.empty() ? "inspection" : kind;
}

std::string period(const Record& record, const Wording& wording)
{
    auto* from = value_of(record, "period_from").integer();
    auto* to = value_of(record, "period_to").integer();
    if (!from || !to)
        return "";
    return wording.text("content.period", {{"from", month_in_text(Month{static_cast<std::int32_t>(*from)})},
                                           {"to", month_in_text(Month{static_cast<std::int32_t>(*to)})}});
}

/// The last reconciliation and the day 30 days on, from which a proposal is due (959, điều 40 khoản 3).
std::string reconciled(const Quoted& quoted, const Wording& wording)
{
    const Evidence* last = nullptr;
    for (auto& one : quoted.evidence)
        if (one.kind == "reconciliation")
            last = &one;
    return last ? wording.text("reconciled", {{"day", text::day_short(last->day)}}) : "";
}

} // namespace

layout::Document proposal_letter(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    auto kind = kind_of(record);
    auto& body = out.body;
    auto say = [&](const char* key, const Arguments& arguments) { body.emplace_back(body_paragraph(wording.runs(key, arguments))); };
    out.head = letter_head(record, quoted.office, wording.text("about." + kind));
    auto to = text_of(record, "addressee");
    add_addressee(body, to.empty() ? wording.text("addressee") : to, "", wording);
    say("opening", {{"office", quoted.office.office_name}, {"what", wording.text("what." + kind)}});
    auto& unit = quoted.unit;
    say("unit", {{"unit", or_dots(unit.name)}, {"code", or_dots(unit.code)}, {"tax_code", or_dots(unit.tax_code)}, {"address", or_dots(unit.address)},
                 {"workers", unit.workers ? std::to_string(*unit.workers) : "……"}});
    if (quoted.debt) {
        auto& debt = *quoted.debt;
        auto lead = body_paragraph(wording.runs("debt", {{"day", text::day_long(last_day(debt.month))}, {"month", month_in_text(debt.month)},
                                                         {"months", debt.months_in_debt.empty() ? "……" : debt.months_in_debt}}));
        lead.with_next = true;
        body.emplace_back(lead);
        body.emplace_back(debt_table(debt, wording));
        say("debt.words", {{"words", quoted.in_words(debt.total())}});
    } else
        say("debt.unknown", {});
    auto lead = body_paragraph(wording.runs("measures", {{"reconciled", reconciled(quoted, wording)}}));
    lead.with_next = true;
    body.emplace_back(lead);
    body.emplace_back(evidence_table(evidence_of(record, "evidence", quoted, wording), wording));
    auto content = text_of(record, "content");
    say("content", {{"content", sentence(content.empty() ? wording.text("content." + kind) : content)}, {"period", period(record, wording)}});
    std::vector<std::string> team;
    for (auto& person : people_of(record, "team"))
        team.push_back(joined({person.name, person.title}));
    if (!team.empty())
        say("team", {{"people", joined(team, "; ")}});
    auto last = body_paragraph(wording.runs("end"));
    last.with_next = true;
    body.emplace_back(last);
    body.emplace_back(recipients(record, quoted.office));
    out.office_address = office_address(quoted.office, wording);
    out.foot = foot(identity, wording, wording.text("foot.what." + kind), unit.code, wording.text("foot.dated", {{"day", short_or_dots(day_of(record))}}), {});
    return out;
}

Problems missing_on_proposal(const Record& record, const Quoted& quoted)
{
    Problems out;
    if (!quoted.debt)
        out.push_back({.code = "document.ledger.missing", .field = "as_of"});
    if (quoted.evidence.empty() && !value_of(record, "evidence").array())
        out.push_back({.code = "document.needed", .field = "evidence"});
    if (office_signer(record, quoted.office).name.empty())
        out.push_back({.code = "document.signer.missing", .field = "signer.name"});
    return out;
}

} // namespace dondoc::documents
