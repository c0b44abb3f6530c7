#include "core/documents/listed_units.hpp"
#include "core/documents/pages.hpp"
#include "core/documents/signing.hpp"

namespace dondoc::documents {
namespace {

std::vector<std::string> session_texts(const Record& record, const Quoted& quoted)
{
    std::vector<std::string> out;
    for (auto& unit : listed_units(record, quoted, "units"))
        out.push_back(joined({unit.name, unit.code}));
    return out;
}

} // namespace

layout::Document session_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, "");
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject")}, .notes = {}};
    auto field = [&](const char* key, const Arguments& arguments) { out.body.emplace_back(field_line(wording.runs(key, arguments))); };
    field("start", {{"time", clock_or_blank(record, "start")}, {"day", day_or_blank(day_of(record))}});
    field("place", {{"place", sentence(or_dots(text_of(record, "place")))}});
    field("decision", {{"number", sentence(or_dots(text_of(record, "decision_number")))}});
    auto members = people_of(record, "members");
    out.body.emplace_back(sub_heading(wording.runs("members")));
    std::vector<layout::Runs> lines;
    for (auto& person : members)
        lines.push_back(plain("- " + joined({person.name, person.title, person.organisation})));
    add_list(out.body, lines);
    auto units = session_texts(record, quoted);
    out.body.emplace_back(section_heading(wording.text("section.units")));
    add_numbered(out.body, units.empty() ? std::vector<std::string>{"………………"} : units);
    out.body.emplace_back(section_heading(wording.text("section.result")));
    out.body.emplace_back(body_paragraph(plain(sentence(or_dots(text_of(record, "result"))))));
    layout::Signature writer{.captions = {wording.text("sign.writer")}, .bracket = wording.text("sign.hand"),
                             .name = members.empty() ? "" : bare_name(members.back().name)};
    layout::Signature head{.captions = {wording.text("sign.head")}, .bracket = wording.text("sign.hand"), .name = first_name(members)};
    close_minutes(out.body, wording.runs("close", {{"time", clock_or_blank(record, "end")}, {"day", day_or_blank(day_of(record))}}), {.rows = {{writer, head}}});
    out.foot = foot(identity, wording, wording.text("foot.what"), "", wording.text("foot.dated", {{"day", short_or_dots(day_of(record))}}), {});
    return out;
}

Problems missing_on_session(const Record& record, const Quoted&)
{
    Problems out;
    for (const char* key : {"start", "end"})
        if (!count_of(record, key))
            out.push_back({.code = "document.needed", .field = key});
    for (const char* key : {"place", "result"})
        if (text_of(record, key).empty())
            out.push_back({.code = "document.needed", .field = key});
    return out;
}

std::vector<std::string> signers_of_session(const Record& record, const Quoted&)
{
    std::vector<std::string> out;
    for (auto& person : people_of(record, "members"))
        out.push_back(bare_name(person.name));
    return out;
}

} // namespace dondoc::documents
