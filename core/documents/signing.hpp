#pragma once
// How papers end: the closing sentence with the signatures of both sides, or "Nơi nhận" beside the one who signs for the office (NĐ 30/2020, mẫu 1.5, 1.7, 1.9; C05-TS).
#include "core/documents/parts.hpp"

namespace dondoc::documents {

/// The sentence and the signatures stay on one page.
void close_minutes(std::vector<layout::Block>& body, layout::Runs sentence, layout::Signatures signatures);

/// Employer left and office right, or as the office set it; then one row for each of `third` (union, witnesses), the writer beside the first.
layout::Signatures two_sides(const Quoted& quoted, layout::Signature unit, layout::Signature office, const std::vector<layout::Signature>& third,
                             const layout::Signature& writer);
/// Who wrote the minutes: the last of several officers; nobody when one came alone.
layout::Signature writer_of(const std::vector<Person>& agency, const Wording& wording);
std::string first_name(const std::vector<Person>& people); ///< without title; "" of nobody

/// Signer of a letter: GIÁM ĐỐC, or KT., TL., TUQ. over the title of the one who signs for him. The record's own signer stands over the office's.
layout::Signature office_signer(const Record& record, const Letterhead& office);
layout::Recipients recipients(const Record& record, const Letterhead& office);

/// "Đà Nẵng, ngày \ttháng 11 năm 2026": the day stays blank until the letter has its number.
std::string place_and_day(const Letterhead& office, const std::optional<Day>& day, bool numbered);
/// ô 13; empty when the office gave no address.
std::vector<std::string> office_address(const Letterhead& office, const Wording& wording);
/// "Kính gửi: …" and the line below it; letters in points.
void add_addressee(std::vector<layout::Block>& body, const std::string& name, const std::string& below, const Wording& wording, double size = 13, double after = 12);

} // namespace dondoc::documents
