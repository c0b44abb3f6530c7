#pragma once
// One printed document: head, body, foot. `lay_out` is the only door from here to pages.
#include "core/documents/layout/blocks.hpp"
#include "core/documents/layout/page.hpp"
#include <functional>

namespace dondoc::layout {

/// Head of page 1 (NĐ 30/2020, Phụ lục I; LAYOUT.md 1).
struct Head {
    std::string authority;           ///< cơ quan chủ quản, upper case
    std::string office;              ///< cơ quan ban hành, upper case; two lines when longer than 62 mm, broken after "BẢO HIỂM XÃ HỘI"
    std::string number;              ///< "" = no such line; a blank is written as '\t' (12 mm)
    std::string place_and_day;       ///< letters and invitations only; '\t' = 9 mm
    std::string about;               ///< V/v of a letter
    std::string form_code;           ///< "Mẫu C05-TS", only when the office sets it
};

struct Title {
    std::vector<std::string> kind;    ///< 14 bold, upper case: "BIÊN BẢN"
    std::vector<std::string> subject; ///< 14 bold
    std::vector<std::string> notes;   ///< 13 italic in brackets
    bool ruled = true;
};

/// Foot of every page. Strings are ready for print; the page's number is put in here.
struct Foot {
    std::string what;                    ///< "Biên bản … · DC0013D · lập ngày … · bản in lần 1"
    std::string code_label;              ///< "Mã trang: "
    std::string page_code;               ///< "BBCK-DC0013D-261120-01"; "" = draft: `draft_note` instead, and no QR
    std::string hash_text;               ///< " · SHA-256: 189F …"
    std::string hash_start;              ///< 12 hex digits for the QR
    std::string draft_note;
    std::vector<std::string> initials;   ///< labels of the places for initials, on all pages but the last: {"Ký xác nhận trang: Bên B ", " Bên A "}
};

struct Document {
    bool landscape = false;
    std::optional<Head> head;
    Title title;
    std::vector<Block> body;
    Foot foot;
    std::vector<std::string> office_address; ///< ô 13: letters and invitations
};

using QrEncoder = std::function<QrMatrix(const std::string& text)>;

/// Pages of the document. Text that no page can hold is broken anywhere rather than lost; nothing is left out.
std::vector<PlacedPage> lay_out(const Document& document, const FontMetrics& metrics, const QrEncoder& qr);

/// The pages as plain text, line by line in reading order, a form feed after each; check boxes as "[x] " and "[ ] ".
std::string plain_text(const std::vector<PlacedPage>& pages);

} // namespace dondoc::layout
