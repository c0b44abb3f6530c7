#pragma once
// print-document: the page of a record as PDF, into a file or to a printer. A draft prints as "DỰ THẢO"; a finalised page counts its prints.
#include "app/actions/document_input.hpp"
#include <filesystem>

namespace dondoc::actions {

struct PrintOrder {
    std::filesystem::path out = {}; ///< "" = no file
    std::string printer = {};       ///< "" = none; "-" = the system's default
    int copies = 1;
};

struct Printed {
    RecordId id;
    std::string page_code; ///< "" of a draft
    std::size_t pages = 0;
    int print = 1;
    std::filesystem::path file;
    bool draft = false;
};

/// Problems: those of document_input, document.format (only .pdf), document.copies, document.printer.
Result<Printed> print_document(db::Store& store, const RecordId& id, const PrintOrder& order, std::int64_t wall_ms);

} // namespace dondoc::actions
