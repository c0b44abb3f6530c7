#pragma once
// Pieces that several documents share: kinds of paragraphs, people, the table of debts, numbers as papers write them.
#include "core/documents/layout/document.hpp"
#include "core/documents/quoted.hpp"
#include "core/documents/wording.hpp"
#include "core/model/kind.hpp"

namespace dondoc::documents {

// Paragraphs (LAYOUT.md 1).
layout::Paragraph section_heading(const std::string& text);
layout::Paragraph body_paragraph(layout::Runs runs);
layout::Paragraph field_line(layout::Runs runs);    ///< "- …", numbered short lines: 3 pt after
layout::Paragraph sub_heading(layout::Runs runs);   ///< "1. Bên A: …": stays with its first line
layout::Runs plain(const std::string& text, layout::FontStyle style = layout::FontStyle::regular);
layout::Cell cell(const std::string& text, layout::Align align = layout::Align::left, layout::FontStyle style = layout::FontStyle::regular);
layout::Cell head_cell(const std::string& text, int columns = 1, int rows = 1);

/// Lines of a list: each ends with ";", the last with ".".
void add_list(std::vector<layout::Block>& body, const std::vector<layout::Runs>& lines);
/// Parts that are not empty, with ", " between.
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

std::vector<Person> people_of(const Record& record, std::string_view rows_key);
/// The officers named in the record, else the one who works with this store.
std::vector<Person> agency_of(const Record& record, const Quoted& quoted);
/// "Ông Nguyễn Đức Ý, chức vụ: Chuyên quản thu, số thẻ: …": what is known of a person.
std::string person_line(const Person& person, const Wording& wording);
/// Without "Ông " or "Bà ": under a signature stands the name alone.
std::string bare_name(const std::string& name);

/// "ông Nguyễn Đức Ý"
std::string inside_sentence(const std::string& name);

std::string two_digits(std::int64_t count);             ///< "02"
std::string money_text(Money amount);                   ///< "332.729.573", minus U+2212
std::string clock_text(std::int64_t minutes);           ///< "08 giờ 30 phút"
std::optional<std::int64_t> count_of(const Record& record, std::string_view key);
std::optional<bool> answer_of(const Record& record, std::string_view key); ///< yes_no
std::string upper_first(const std::string& text);
/// "(03) Khách hàng chậm thanh toán": a proposed cause by its place in the list; other words as they were typed.
std::string numbered_cause(const std::string& code, std::span<const char* const> known, const Wording& wording);
/// "." after it unless it ends in one already.
std::string sentence(const std::string& text);

std::string clock_or_blank(const Record& record, std::string_view key);   ///< "08 giờ 30 phút", else dots to fill in
std::string day_or_blank(const std::optional<Day>& day);                  ///< "ngày 20 tháng 11 năm 2026", else dots
std::string or_dots(const std::string& text);
std::string month_in_text(Month month);                                   ///< "7/2026"
std::string short_or_dots(const std::optional<Day>& day);                 ///< "20/11/2026", else "…"
/// Texts of a list field, as typed.
std::vector<std::string> texts_of(const Record& record, std::string_view key);
/// "- Như trên;" … "- Lưu: VT.": the record's own list, else the office's.
std::vector<std::string> recipient_lines(const Record& record, const std::string& otherwise);
/// 1., 2., 3. … before each text, as paragraphs that end in a full stop.
void add_numbered(std::vector<layout::Block>& body, const std::vector<std::string>& texts);

/// STT | Quỹ | Nợ gốc | Lãi chậm đóng | Cộng (LAYOUT.md 2).
layout::Table debt_table(const DebtFigures& debt, const Wording& wording);
/// "Đà Nẵng, …" head of minutes: no line for the day.
layout::Head minutes_head(const Letterhead& office, const std::string& number);
/// "Số: …/GM-BHXH": `kind` "GM-" or "" (công văn); a number that has its symbol keeps it.
std::string number_line(const std::string& number, const std::string& kind, const Letterhead& office);

} // namespace dondoc::documents
