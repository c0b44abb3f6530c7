#pragma once
// A report as a landscape document: the table with repeated heads, its notes under the title.
#include "core/documents/layout/document.hpp"
#include "core/reports/table.hpp"

namespace dondoc::actions {

struct PageWords {
    std::string title;
    std::vector<std::string> notes;
    std::function<std::string(const std::string& key)> word;
};

layout::Document page_document(const reports::Report& report, const PageWords& words);

} // namespace dondoc::actions
