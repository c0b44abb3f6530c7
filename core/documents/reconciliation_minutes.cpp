#include "core/base/text/date.hpp"
#include "core/documents/pages.hpp"
#include "core/documents/signing.hpp"

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;
using layout::Runs;

constexpr const char* items[] = {"1", "2", "3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4", "5", "5.1", "6"};

std::optional<Month> month_of_field(const Record& record, const char* key)
{
    auto* number = value_of(record, key).integer();
    return number ? std::optional(Month{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

/// The record's own figures, else those of the ledger.
std::vector<C05Row> figures(const Record& record, const Quoted& quoted)
{
    auto* field = field_named(*record.kind, "figures");
    auto* rows = value_of(record, "figures").array();
    if (!rows || rows->empty() || !field)
        return quoted.c05 ? quoted.c05->rows : std::vector<C05Row>{};
    std::vector<C05Row> out;
    for (auto& row : *rows) {
        if (!row.map())
            continue;
        auto& one = out.emplace_back();
        std::size_t cell = 0;
        for (auto& column : field->columns) {
            auto& value = cbor::at(*row.map(), column.number);
            if (std::string_view(column.key) == "item")
                one.item = value.text() ? *value.text() : "";
            else if (cell < one.cells.size())
                one.cells[cell++] = value.integer() ? std::optional(Money{*value.integer()}) : std::nullopt;
        }
    }
    return out;
}

C05Row row_of(const std::vector<C05Row>& rows, std::string_view item)
{
    for (auto& row : rows)
        if (row.item == item)
            return row;
    return {.item = std::string(item)};
}

layout::Table table(const std::vector<C05Row>& rows, const Wording& wording)
{
    layout::Table out{.widths = {13, 59, 27, 25, 25, 16}, .size = 11.5, .unit_note = wording.text("unit_note")};
    layout::Row heads, numbers;
    for (const char* key : {"c05.number", "c05.item", "c05.bhxh", "c05.bhyt", "c05.bhtn", "c05.surplus"})
        heads.cells.push_back(head_cell(wording.text(key)));
    for (const char* number : {"A", "B", "1", "2", "3", "4"}) {
        numbers.cells.push_back(cell(number, Align::centred, FontStyle::italic));
        numbers.cells.back().size = 9.5;
    }
    out.head = {heads, numbers};
    for (std::string_view item : items) {
        bool sum = item == "3" || item == "5", part = item == "5.1";
        auto style = sum ? FontStyle::bold : part ? FontStyle::italic : FontStyle::regular;
        auto found = row_of(rows, item);
        layout::Row row{.cells = {cell(part ? "" : std::string(item), Align::centred),
                                  cell(wording.text("c05.row." + std::string(item)), Align::left, style)}};
        for (auto& amount : found.cells)
            row.cells.push_back(cell(amount ? money_text(*amount) : "", Align::right, sum ? style : FontStyle::regular));
        out.rows.push_back(std::move(row));
    }
    return out;
}

Money total(const C05Row& row)
{
    Money sum;
    for (std::size_t i = 0; i < 3; ++i)
        sum += row.cells[i].value_or(Money{});
    return sum;
}

class Minutes
{
public:
    Minutes(const Record& record, const Quoted& quoted, const Wording& wording)
        : record_(record), quoted_(quoted), wording_(wording), rows_(figures(record, quoted))
    {
    }

    std::vector<layout::Block> body()
    {
        body_.emplace_back(body_paragraph(wording_.runs("opening", {{"day", day_or_blank(day_of(record_))}})));
        people("agency", {}, agency_of(record_, quoted_));
        auto& unit = quoted_.unit;
        people("unit", {{"unit", or_dots(unit.name)}, {"code", or_dots(unit.code)}, {"tax_code", or_dots(unit.tax_code)}}, people_of(record_, "unit_people"));
        auto lead = body_paragraph(wording_.runs("lead", {{"from", from()}, {"to", to()}}));
        lead.with_next = true;
        body_.emplace_back(lead);
        body_.emplace_back(table(rows_, wording_));
        sums();
        auto opinion = text_of(record_, "unit_opinion");
        if (opinion.empty() && answer_of(record_, "agrees").has_value())
            opinion = wording_.text(*answer_of(record_, "agrees") ? "opinion.agreed" : "opinion.disputed");
        auto said = body_paragraph(wording_.runs("opinion", {{"text", sentence(or_dots(opinion))}}));
        said.with_next = true;
        body_.emplace_back(said);
        close();
        return std::move(body_);
    }

private:
    std::string from() const
    {
        auto month = month_of_field(record_, "period_from");
        return month ? text::day_short(first_day(*month)) : "…/…/……";
    }
    std::string to() const
    {
        auto month = month_of_field(record_, "period_to");
        return month ? text::day_short(last_day(*month)) : "…/…/……";
    }

    void people(const char* key, const Arguments& arguments, const std::vector<Person>& people)
    {
        body_.emplace_back(sub_heading(wording_.runs(key, arguments)));
        std::vector<Runs> lines;
        for (std::size_t i = 0; i < people.size(); ++i)
            lines.push_back(plain(std::to_string(i + 1) + ". " + person_line(people[i], wording_)));
        if (lines.empty())
            lines.push_back(wording_.runs("nobody_yet"));
        add_list(body_, lines);
    }

    void sums()
    {
        auto left = row_of(rows_, "5");
        body_.emplace_back(body_paragraph(wording_.runs("total", {{"amount", rows_.empty() ? "……" : money_text(total(left))},
                                                                  {"words", rows_.empty() ? "……" : quoted_.in_words(total(left))}})));
        std::vector<std::string> parts;
        auto old = money_of(record_, "old_interest");
        if (!old && quoted_.c05)
            old = quoted_.c05->old_interest;
        if (old && old->dong > 0)
            parts.push_back(wording_.text("old_interest", {{"amount", money_text(*old)}}));
        if (quoted_.debt && quoted_.debt->not_due.dong > 0 && quoted_.debt->not_due_until)
            parts.push_back(wording_.text("not_due", {{"month", month_in_text(quoted_.debt->month)},
                                                      {"amount", money_text(quoted_.debt->not_due)},
                                                      {"day", text::day_short(*quoted_.debt->not_due_until)}}));
        if (!parts.empty())
            body_.emplace_back(body_paragraph(plain(joined(parts, " "))));
    }

    void close()
    {
        auto copies = count_of(record_, "copies").value_or(quoted_.office.desk.copies);
        auto seal = wording_.text("sign.seal");
        layout::Signature unit{.captions = {wording_.text("sign.unit")}, .bracket = seal, .name = first_name(people_of(record_, "unit_people"))};
        layout::Signature office{.captions = {wording_.text("sign.agency")}, .bracket = seal, .name = first_name(agency_of(record_, quoted_))};
        close_minutes(body_, wording_.runs("close", {{"copies", two_digits(copies)}}), two_sides(quoted_, unit, office, {}, {}));
    }

    const Record& record_;
    const Quoted& quoted_;
    const Wording& wording_;
    std::vector<C05Row> rows_;
    std::vector<layout::Block> body_;
};

} // namespace

layout::Document reconciliation_minutes(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    layout::Document out;
    out.head = minutes_head(quoted.office, text_of(record, "number"));
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject.1"), wording.text("title.subject.2")}, .notes = {}};
    out.body = Minutes(record, quoted, wording).body();
    auto dated = wording.text("foot.dated", {{"day", short_or_dots(day_of(record))}});
    out.foot = foot(identity, wording, wording.text("foot.what"), quoted.unit.code, dated, {wording.text("foot.initials.1"), wording.text("foot.initials.2")});
    return out;
}

Problems missing_on_reconciliation(const Record& record, const Quoted& quoted)
{
    Problems out;
    if (people_of(record, "unit_people").empty())
        out.push_back({.code = "document.needed", .field = "unit_people"});
    if (agency_of(record, quoted).empty())
        out.push_back({.code = "document.needed", .field = "agency_people"});
    if (figures(record, quoted).empty())
        out.push_back({.code = "document.ledger.missing", .field = "period_to"});
    return out;
}

std::vector<std::string> signers_of_reconciliation(const Record& record, const Quoted& quoted)
{
    std::vector<std::string> out;
    for (auto& people : {people_of(record, "unit_people"), agency_of(record, quoted)})
        if (!people.empty())
            out.push_back(bare_name(people.front().name));
    return out;
}

} // namespace dondoc::documents
