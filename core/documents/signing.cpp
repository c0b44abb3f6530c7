#include "core/documents/signing.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/utf8.hpp"

namespace dondoc::documents {

using layout::Align;

void close_minutes(std::vector<layout::Block>& body, layout::Runs sentence, layout::Signatures signatures)
{
    auto close = body_paragraph(std::move(sentence));
    close.with_next = true;
    body.emplace_back(std::move(close));
    body.emplace_back(std::move(signatures));
}

layout::Signatures two_sides(const Quoted& quoted, layout::Signature unit, layout::Signature office, const std::vector<layout::Signature>& third,
                             const layout::Signature& writer)
{
    layout::Signatures out{.rows = {{std::move(unit), std::move(office)}}};
    if (!quoted.office.unit_signs_left)
        std::swap(out.rows[0][0], out.rows[0][1]);
    bool writes = !writer.captions.empty();
    if (third.empty() && writes)
        out.rows.push_back({{}, writer});
    for (std::size_t i = 0; i < third.size(); ++i)
        out.rows.push_back({third[i], i == 0 ? writer : layout::Signature{}});
    return out;
}

layout::Signature writer_of(const std::vector<Person>& agency, const Wording& wording)
{
    if (agency.size() < 2)
        return {};
    return {.captions = {wording.text("sign.writer")}, .bracket = wording.text("sign.hand"), .name = bare_name(agency.back().name)};
}

std::string first_name(const std::vector<Person>& people) { return people.empty() ? "" : bare_name(people.front().name); }

layout::Signature office_signer(const Record& record, const Letterhead& office)
{
    auto& desk = office.desk;
    auto own = text::upper(text_of(record, "signer_title")), head = text::upper(desk.signer_title);
    auto by = desk.signing, title = text::upper(desk.deputy_title);
    if (!own.empty()) {
        by = own == head ? "" : own.rfind("PHÓ ", 0) == 0 ? "KT." : by.empty() || by == "KT." ? "TL." : by;
        title = own;
    }
    layout::Signature out{.captions = {by.empty() ? head : by + " " + head}};
    if (!by.empty())
        out.captions.push_back(title);
    out.name = bare_name(text_of(record, "signer").empty() ? desk.signer_name : text_of(record, "signer"));
    return out;
}

layout::Recipients recipients(const Record& record, const Letterhead& office)
{
    return {.lines = recipient_lines(record, office.desk.recipients), .signer = office_signer(record, office)};
}

std::string place_and_day(const Letterhead& office, const std::optional<Day>& day, bool numbered)
{
    if (day && numbered)
        return office.place + ", " + text::day_long(*day);
    if (!day)
        return office.place + ", ngày \ttháng …… năm ………";
    auto month = month_of(*day);
    auto number = month.month() < 3 ? two_digits(month.month()) : std::to_string(month.month());
    return office.place + ", ngày \ttháng " + number + " năm " + std::to_string(month.year());
}

std::vector<std::string> office_address(const Letterhead& office, const Wording& wording)
{
    auto& desk = office.desk;
    if (desk.address.empty())
        return {};
    std::vector<std::string> out{desk.address};
    auto part = [&](const char* key, const std::string& value) { return value.empty() ? std::string() : wording.text(key, {{"value", value}}); };
    auto contact = joined({part("office.phone", desk.phone), part("office.email", desk.email)}, "; ");
    if (!contact.empty())
        out.push_back(upper_first(contact));
    return out;
}

void add_addressee(std::vector<layout::Block>& body, const std::string& name, const std::string& below, const Wording& wording, double size, double after)
{
    constexpr double name_x = 30, below_x = 48.5; ///< mm from the text's edge: x 60 and 78.5 of the page (LAYOUT.md 1)
    layout::Paragraph line{.runs = wording.runs("letter.to", {{"name", name}}), .align = Align::left, .size = size, .first_indent = 0, .left = name_x};
    line.before = 0;
    line.after = below.empty() ? after : 0;
    line.with_next = true;
    body.emplace_back(line);
    if (below.empty())
        return;
    line.runs = plain(below);
    line.left = below_x;
    line.after = after;
    body.emplace_back(line);
}

} // namespace dondoc::documents
