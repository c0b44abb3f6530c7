#include "core/base/text/date.hpp"
#include "core/base/text/utf8.hpp"
#include "core/documents/layout/words.hpp"
#include "core/documents/listed_units.hpp"
#include "core/documents/pages.hpp"
#include "core/documents/signing.hpp"
#include <algorithm>

namespace dondoc::documents {
namespace {

using layout::Align;
using layout::FontStyle;
using layout::Runs;

/// Those that owe, the largest sum first; equal sums by code.
std::vector<ListedUnit> listed(const Record& record, const Quoted& quoted)
{
    auto out = listed_units(record, quoted, "units");
    std::stable_sort(out.begin(), out.end(), [](auto& a, auto& b) {
        auto left = a.debt.value_or(Money{}), right = b.debt.value_or(Money{});
        return left != right ? left > right : a.code < b.code;
    });
    return out;
}

std::optional<Month> month_of_list(const Record& record)
{
    auto* number = value_of(record, "as_of").integer();
    return number ? std::optional(Month{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

layout::Paragraph note(Runs runs)
{
    return {.runs = std::move(runs), .align = Align::centred, .first_indent = 0, .before = 0, .after = 6, .with_next = true};
}

layout::Table table(const std::vector<ListedUnit>& units, const Wording& wording)
{
    layout::Table out{.widths = {10, 45, 18, 46, 11, 11, 24}, .head = {{}}, .size = 10.5, .pad_x = 1.8, .pad_y = 1.6, .unit_note = wording.text("unit_note")};
    for (const char* key : {"head.number", "head.unit", "head.code", "head.address", "head.workers", "head.months", "head.amount"})
        out.head[0].cells.push_back(head_cell(wording.text(key)));
    Money sum;
    std::int64_t workers = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto& unit = units[i];
        sum += unit.debt.value_or(Money{});
        workers += unit.workers.value_or(0);
        out.rows.push_back({.cells = {cell(std::to_string(i + 1), Align::centred), cell(unit.name), cell(unit.code, Align::centred), cell(unit.address),
                                      cell(unit.workers ? std::to_string(*unit.workers) : "", Align::right), cell(unit.months, Align::right),
                                      cell(unit.debt ? money_text(*unit.debt) : "", Align::right)}});
    }
    auto bold = FontStyle::bold;
    out.rows.push_back({.cells = {head_cell(wording.text("sum"), 4), cell(std::to_string(workers), Align::right, bold), cell(""),
                                  cell(money_text(sum), Align::right, bold)}});
    out.with_next = true;
    return out;
}

} // namespace

layout::Document publication_list(const Record& record, const Quoted& quoted, const Identity& identity, const Wording& wording)
{
    auto units = listed(record, quoted);
    auto month = month_of_list(record);
    auto& office = quoted.office;
    layout::Document out;
    out.head = layout::Head{.authority = office.authority, .office = office.office, .form_code = office.form_code};
    out.title = {.kind = {wording.text("title.kind")}, .subject = {wording.text("title.subject.1"), wording.text("title.subject.2")}, .notes = {}};
    auto number = text_of(record, "number");
    auto tail = place_and_day(office, day_of(record), !number.empty()); // "…, ngày \ttháng 11 năm 2026"
    auto when = tail.substr(tail.find("ngày"));
    auto shown = number.empty() ? "\t/TB-" + office.symbol : number.find('/') == std::string::npos ? number + "/TB-" + office.symbol : number;
    auto attached = wording.text("attached", {{"number", shown}, {"day", when}, {"office", office.office_name}});
    out.body.emplace_back(note(layout::with_blanks(attached, FontStyle::italic, 9)));
    auto day = month ? std::optional(last_day(*month)) : std::nullopt;
    out.body.emplace_back(note(plain(wording.text("as_of", {{"day", day_or_blank(day)}}), FontStyle::italic)));
    out.body.emplace_back(table(units, wording));
    Money sum;
    for (auto& unit : units)
        sum += unit.debt.value_or(Money{});
    auto count = two_digits(static_cast<std::int64_t>(units.size()));
    out.body.emplace_back(body_paragraph(wording.runs("total", {{"count", count}, {"amount", money_text(sum)}, {"words", quoted.in_words(sum)},
                                                                {"month", month ? month_in_text(*month) : "……"}})));
    auto ask = body_paragraph(wording.runs("ask", {{"day", day_or_blank(day)}, {"office", office.office_name}, {"phone", or_dots(office.desk.phone)}}));
    ask.with_next = true;
    out.body.emplace_back(ask);
    auto signer = office_signer(record, office);
    if (!text_of(record, "approved_by").empty())
        signer.name = bare_name(text_of(record, "approved_by"));
    layout::Signature writer{.captions = {wording.text("sign.list_writer")}, .bracket = {}, .name = bare_name(quoted.officer.name)};
    out.body.emplace_back(layout::Signatures{.rows = {{writer, signer}}});
    out.foot = foot(identity, wording, wording.text("foot.what"), office.office_name, wording.text("foot.until", {{"day", short_or_dots(day)}}), {});
    return out;
}

Problems missing_on_publication(const Record& record, const Quoted& quoted)
{
    Problems out;
    for (auto& unit : listed(record, quoted))
        if (!unit.debt || unit.debt->dong <= 0)
            out.push_back({.code = "document.unit.owes_nothing", .field = "units", .value = unit.code});
    if (office_signer(record, quoted.office).name.empty() && text_of(record, "approved_by").empty())
        out.push_back({.code = "document.needed", .field = "approved_by"});
    return out;
}

} // namespace dondoc::documents
