#include "core/documents/parts.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/utf8.hpp"
#include <cstdio>

namespace dondoc::documents {

using layout::Align;
using layout::FontStyle;
using layout::Runs;
using layout::TextRun;

namespace {

/// Parts between ";", without the spaces before them.
std::vector<std::string> split_list(const std::string& text)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        auto end = std::min(text.find(';', from), text.size());
        auto start = text.find_first_not_of(' ', from);
        if (start < end)
            out.push_back(text.substr(start, end - start));
        from = end + 1;
    }
    return out;
}

} // namespace

Runs plain(const std::string& text, FontStyle style) { return {TextRun{glued(text), style}}; }

layout::Paragraph section_heading(const std::string& text)
{
    return {.runs = plain(text, FontStyle::bold), .align = Align::left, .before = 9, .after = 6, .with_next = true};
}

layout::Paragraph body_paragraph(Runs runs) { return {.runs = std::move(runs)}; }

layout::Paragraph field_line(Runs runs) { return {.runs = std::move(runs), .before = 0, .after = 3}; }

layout::Paragraph sub_heading(Runs runs)
{
    auto out = field_line(std::move(runs));
    out.with_next = true;
    return out;
}

layout::Cell cell(const std::string& text, Align align, FontStyle style)
{
    return {.runs = text.empty() ? Runs{} : plain(text, style), .align = align};
}

layout::Cell head_cell(const std::string& text, int columns, int rows)
{
    return {.runs = plain(text, FontStyle::bold), .align = Align::centred, .columns = columns, .rows = rows};
}

void add_list(std::vector<layout::Block>& body, const std::vector<Runs>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto runs = lines[i];
        if (runs.empty())
            continue;
        if (!std::holds_alternative<layout::DottedBlank>(runs.back()))
            runs.push_back(TextRun{i + 1 == lines.size() ? "." : ";"});
        body.push_back(field_line(std::move(runs)));
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (auto& part : parts)
        if (!part.empty())
            out += (out.empty() ? std::string() : std::string(between)) + part;
    return out;
}

std::vector<Person> people_of(const Record& record, std::string_view rows_key)
{
    std::vector<Person> people;
    auto* field = field_named(*record.kind, rows_key);
    auto* rows = value_of(record, rows_key).array();
    if (!field || !rows)
        return people;
    for (auto& row : *rows) {
        Person person;
        const std::pair<std::string_view, std::string*> places[] = {
            {"name", &person.name},         {"title", &person.title},           {"card", &person.card},
            {"introduction", &person.introduction}, {"phone", &person.phone},   {"id_number", &person.id_number},
            {"organisation", &person.organisation}, {"authorisation", &person.authorisation}};
        for (auto& column : field->columns)
            for (auto& [key, place] : places)
                if (auto* map = row.map(); map && key == column.key)
                    if (auto* text = at(*map, column.number).text())
                        *place = *text;
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<Person> agency_of(const Record& record, const Quoted& quoted)
{
    auto people = people_of(record, "agency_people");
    if (people.empty() && !quoted.officer.name.empty())
        people.push_back(quoted.officer);
    return people;
}

std::string person_line(const Person& person, const Wording& wording)
{
    auto part = [&](const char* key, const std::string& value) { return value.empty() ? std::string() : wording.text(key, {{"value", value}}); };
    return joined({person.name, part("person.title", person.title), person.organisation, part("person.card", person.card),
                   part("person.id_number", person.id_number), part("person.introduction", person.introduction), part("person.phone", person.phone),
                   part("person.authorisation", person.authorisation)});
}

std::string bare_name(const std::string& name)
{
    for (std::string_view lead : {"Ông ", "Bà ", "ông ", "bà "})
        if (name.rfind(lead, 0) == 0)
            return name.substr(lead.size());
    return name;
}

std::string inside_sentence(const std::string& name)
{
    auto bare = bare_name(name);
    if (bare.size() == name.size())
        return name;
    return (name[0] == 'B' || name[0] == 'b' ? "bà " : "ông ") + bare;
}

std::string two_digits(std::int64_t count)
{
    char text[32];
    std::snprintf(text, sizeof text, "%02lld", static_cast<long long>(count));
    return text;
}

std::string money_text(Money amount) { return text::format_number(amount.dong, {.minus = "−"}); }

std::string clock_text(std::int64_t minutes) { return two_digits(minutes / 60) + " giờ " + two_digits(minutes % 60) + " phút"; }

std::optional<std::int64_t> count_of(const Record& record, std::string_view key)
{
    auto* number = value_of(record, key).integer();
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<bool> answer_of(const Record& record, std::string_view key)
{
    auto* answer = value_of(record, key).boolean();
    return answer ? std::optional(*answer) : std::nullopt;
}

std::string upper_first(const std::string& text) { return text::capitalize(text); }

std::string sentence(const std::string& text)
{
    if (text.empty() || text.back() == '.' || text.back() == '!' || text.back() == '?')
        return text;
    return text + ".";
}

std::string numbered_cause(const std::string& code, std::span<const char* const> known, const Wording& wording)
{
    for (std::size_t i = 0; i < known.size(); ++i)
        if (code == known[i])
            return "(" + two_digits(static_cast<std::int64_t>(i) + 1) + ") " + wording.text("cause." + code);
    return code;
}

layout::Table debt_table(const DebtFigures& debt, const Wording& wording)
{
    layout::Table table{.widths = {11, 73, 27, 27, 27}, .size = 11, .unit_note = wording.text("unit_note")};
    table.head = {{.cells = {head_cell("STT"), head_cell(wording.text("debt.fund")), head_cell(wording.text("debt.principal")),
                             head_cell(wording.text("debt.interest")), head_cell(wording.text("debt.sum"))}}};
    for (std::size_t i = 0; i < fund_count; ++i) {
        auto number = std::to_string(i + 1);
        auto& fund = debt.funds[i];
        table.rows.push_back({.cells = {cell(number, Align::centred), cell(wording.text("debt.fund." + number)),
                                        cell(money_text(fund.principal), Align::right), cell(money_text(fund.interest), Align::right),
                                        cell(money_text(fund.principal + fund.interest), Align::right)}});
    }
    auto total = head_cell(wording.text("debt.total"), 2);
    auto bold = [](Money amount) { return cell(money_text(amount), Align::right, FontStyle::bold); };
    table.rows.push_back({.cells = {total, bold(debt.principal()), bold(debt.interest()), bold(debt.total())}});
    return table;
}

std::string clock_or_blank(const Record& record, std::string_view key)
{
    auto minutes = count_of(record, key);
    return minutes ? clock_text(*minutes) : "…… giờ …… phút";
}

std::string day_or_blank(const std::optional<Day>& day) { return day ? text::day_long(*day) : "ngày …… tháng …… năm ………"; }

std::string or_dots(const std::string& text) { return text.empty() ? "………………" : text; }

std::string month_in_text(Month month) { return std::to_string(month.month()) + "/" + std::to_string(month.year()); }

std::string short_or_dots(const std::optional<Day>& day) { return day ? text::day_short(*day) : "…"; }

std::vector<std::string> texts_of(const Record& record, std::string_view key)
{
    std::vector<std::string> out;
    if (auto* all = value_of(record, key).array())
        for (auto& one : *all)
            if (one.text() && !one.text()->empty())
                out.push_back(*one.text());
    return out;
}

std::vector<std::string> recipient_lines(const Record& record, const std::string& otherwise)
{
    auto all = texts_of(record, "recipients");
    if (all.empty())
        all = split_list(otherwise);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = "- " + all[i] + (i + 1 < all.size() ? ";" : all[i].back() == '.' ? "" : ".");
    return all;
}

void add_numbered(std::vector<layout::Block>& body, const std::vector<std::string>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        body.push_back(body_paragraph(plain(std::to_string(i + 1) + ". " + sentence(texts[i]))));
}

std::string number_line(const std::string& number, const std::string& kind, const Letterhead& office)
{
    auto tail = "/" + kind + office.symbol;
    return number.empty() ? "Số:\t" + tail : "Số: " + (number.find('/') == std::string::npos ? number + tail : number);
}

layout::Head minutes_head(const Letterhead& office, const std::string& number)
{
    return {.authority = office.authority, .office = office.office, .number = number_line(number, "BB-", office), .form_code = office.form_code};
}

} // namespace dondoc::documents
