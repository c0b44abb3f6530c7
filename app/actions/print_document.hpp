#pragma once
// print-document: the page of a record as PDF (letters as DOCX too), into a file or to a printer. A draft prints as "DỰ THẢO"; a finalised page counts its prints.
#include "app/actions/document_input.hpp"
#include <filesystem>

namespace dondoc::actions {

struct PrintOrder {
    std::filesystem::path out = {}; ///< "" = no file
    std::string printer = {};       ///< "" = none; "-" = the system's default
    int copies = 1;
    std::string range = {};         ///< "2-3", "1", "1,3-": pages of the document; "" = all
};

struct Printed {
    RecordId id;
    std::string page_code; ///< "" of a draft
    std::size_t pages = 0;
    int print = 1;
    std::filesystem::path file;
    bool draft = false;
};

/// Pages named by a range, in the order of the document. Problem document.range.
Result<std::vector<std::size_t>> pages_in_range(const std::string& range, std::size_t pages);

/// A letter may go into a .docx, for offices that edit it; that copy has the same text and is no signed page.
/// Problems: those of document_input, document.format (.pdf; .docx of letters), document.copies, document.range, document.printer.
Result<Printed> print_document(db::Store& store, const RecordId& id, const PrintOrder& order, std::int64_t wall_ms);

} // namespace dondoc::actions
