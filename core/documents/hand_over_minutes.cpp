#include "core/base/text/date.hpp"
#include "core/documents/letter_parts.hpp"
#include "core/documents/pages.hpp"

namespace dondoc::documents {

namespace {

std::string receiver(const Record& record, const Quoted& quoted)
{
    auto to = text_of(record, "to");
    return joined({text_of(record, "receiver"), to.empty() ? quoted.office.desk.debt_section : to});
}

} // namespace

layout::Document hand_over_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, text_of(record, "number"));
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject")}, .notes = {}};
    auto& unit = quoted.unit;
    auto say = [&](const char* key, const Arguments& arguments) { out.body.emplace_back(body_paragraph(wording.runs(key, arguments))); };
    say("opening", {{"day", day_or_blank(day_of(record))}, {"office", quoted.office.office_name}});
    say("giver", {{"person", or_dots(joined({quoted.officer.name, quoted.officer.title}))}});
    say("receiver", {{"person", or_dots(receiver(record, quoted))}});
    say("unit", {{"unit", or_dots(unit.name)}, {"code", or_dots(unit.code)}, {"tax_code", or_dots(unit.tax_code)}});
    if (quoted.debt)
        say("debt", {{"day", text::day_long(last_day(quoted.debt->month))}, {"amount", money_text(quoted.debt->total())},
                     {"words", quoted.in_words(quoted.debt->total())}, {"months", or_dots(quoted.debt->months_in_debt)}});
    if (!text_of(record, "reason").empty())
        say("reason", {{"reason", sentence(text_of(record, "reason"))}});
    auto lead = body_paragraph(wording.runs("papers"));
    lead.with_next = true;
    out.body.emplace_back(lead);
    out.body.emplace_back(evidence_table(evidence_of(record, "documents", quoted, wording), wording));
    if (!text_of(record, "notes").empty())
        say("notes", {{"text", sentence(text_of(record, "notes"))}});
    layout::Signature giver{.captions = {wording.text("sign.giver")}, .bracket = wording.text("sign.hand"), .name = bare_name(quoted.officer.name)};
    layout::Signature taker{.captions = {wording.text("sign.receiver")}, .bracket = wording.text("sign.hand"), .name = bare_name(text_of(record, "receiver"))};
    close_minutes(out.body, wording.runs("close", {{"copies", two_digits(quoted.office.desk.copies)}}), {.rows = {{giver, taker}}});
    out.foot = foot(identity, wording, wording.text("foot.what"), unit.code, wording.text("foot.dated", {{"day", short_or_dots(day_of(record))}}), {});
    return out;
}

Problems missing_on_hand_over(const Record& record, const Quoted&)
{
    Problems out;
    if (text_of(record, "receiver").empty())
        out.push_back({.code = "document.needed", .field = "receiver"});
    return out;
}

std::vector<std::string> signers_of_hand_over(const Record& record, const Quoted& quoted)
{
    return {bare_name(quoted.officer.name), bare_name(text_of(record, "receiver"))};
}

} // namespace dondoc::documents
