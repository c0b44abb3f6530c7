#pragma once
// What letters and invitations share: whom to ask, where to pay, which letters went before, the papers that prove them.
#include "core/documents/signing.hpp"

namespace dondoc::documents {

/// "ông Nguyễn Đức Ý, chuyên quản thu, điện thoại 0236.3822056": the record's contact, else the officer.
std::string contact_of(const Record& record, const Quoted& quoted, const Wording& wording);
/// "số 0000 000 001 tại BIDV, số …"
std::string accounts_of(const Letterhead& office, const Wording& wording);
/// What a transfer says: "DC0056D CÔNG TY … đóng BHXH tháng 11 năm 2026".
std::string transfer_text(const Quoted& quoted, Month month, const Wording& wording);

/// Head of a công văn: V/v and a day left blank.
layout::Head letter_head(const Record& record, const Letterhead& office, const std::string& about);
/// "(mã đơn vị: DC0056D, mã số thuế: 0434907150)"
std::string unit_line(const UnitFacts& unit, const Wording& wording);

struct IndexedPaper {
    std::string name, number;
};
/// The record's own rows, else what the store knows.
std::vector<IndexedPaper> evidence_of(const Record& record, std::string_view rows_key, const Quoted& quoted, const Wording& wording);
/// STT | Tài liệu | Số, ngày
layout::Table evidence_table(const std::vector<IndexedPaper>& papers, const Wording& wording);

} // namespace dondoc::documents
