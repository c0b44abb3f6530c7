#include "core/documents/visit_signatures.hpp"
#include "core/documents/signing.hpp"
#include "core/documents/visit_minutes.hpp"

namespace dondoc::documents {

Person person_met(const Record& record)
{
    return {.name = text_of(record, "person"), .title = text_of(record, "title"), .phone = text_of(record, "phone"),
            .id_number = text_of(record, "person_id"), .authorisation = text_of(record, "authorisation")};
}

std::string shown_outcome(const Record& record)
{
    auto outcome = text_of(record, "outcome");
    bool authority = !text_of(record, "authorisation").empty() || answer_of(record, "unit_signs").value_or(false);
    return outcome == "met_other" && !authority ? "not_met" : outcome;
}

bool unit_signs(const Record& record)
{
    auto outcome = shown_outcome(record);
    return answer_of(record, "unit_signs").value_or(outcome == "met" || outcome == "met_other");
}

std::string reason_not_signed(const Record& record, const Wording& wording)
{
    auto given = text_of(record, "not_signed_reason");
    if (!given.empty())
        return given;
    auto outcome = shown_outcome(record);
    return wording.text(outcome == "refused" || outcome == "met" || outcome == "met_other" ? "reason.refused" : "reason.absent");
}

std::vector<Paper> paper_rows(const Record& record)
{
    std::vector<Paper> out;
    auto* rows = value_of(record, "documents").array();
    auto* field = field_named(*record.kind, "documents");
    if (!rows || !field)
        return out;
    for (auto& row : *rows) {
        Paper paper;
        for (auto& column : field->columns) {
            auto& value = row.map() ? at(*row.map(), column.number) : cbor::at({}, 0);
            std::string_view key = column.key;
            if (key == "copies" && value.integer())
                paper.copies = *value.integer();
            else if (value.text())
                (key == "name" ? paper.name : paper.number) = *value.text();
        }
        out.push_back(std::move(paper));
    }
    return out;
}

layout::Signatures visit_signatures(const Record& record, const Quoted& quoted, const Wording& wording)
{
    auto agency = agency_of(record, quoted);
    auto witnesses = people_of(record, "witnesses");
    auto outcome = shown_outcome(record);
    layout::Signature unit{.captions = {wording.text("sign.unit")}, .bracket = wording.text("sign.seal"), .name = bare_name(text_of(record, "person"))};
    if (!unit_signs(record)) {
        bool there = outcome == "refused" || outcome == "met" || outcome == "met_other";
        unit.bracket = wording.text(there ? "sign.refused" : "sign.absent");
        unit.name.clear();
    }
    layout::Signature office{.captions = {wording.text("sign.agency.1"), wording.text("sign.agency.2")}, .bracket = wording.text("sign.hand"),
                             .name = first_name(agency)};
    std::vector<layout::Signature> seen_by;
    for (auto& witness : witnesses)
        seen_by.push_back({.captions = {wording.text("sign.witness")}, .bracket = wording.text("sign.hand"), .name = bare_name(witness.name)});
    return two_sides(quoted, unit, office, seen_by, writer_of(agency, wording));
}

std::vector<std::string> signers_of_visit(const Record& record, const Quoted& quoted)
{
    std::vector<std::string> out;
    if (unit_signs(record) && !text_of(record, "person").empty())
        out.push_back(bare_name(text_of(record, "person")));
    for (auto& people : {agency_of(record, quoted), people_of(record, "witnesses")})
        for (auto& person : people)
            out.push_back(bare_name(person.name));
    return out;
}

} // namespace dondoc::documents
