#pragma once
// A report as the landscape page of LAYOUT.md 8: letterhead, table with its row of numbers, three signatures.
#include "core/documents/quoted.hpp"
#include "core/documents/report_page.hpp"
#include "core/reports/table.hpp"
#include <functional>

namespace dondoc::actions {

struct PageWords {
    std::string title;
    std::vector<std::string> notes;
    std::string missing;         ///< whose data are missing; stands in the foot
    std::function<std::string(const std::string& key)> word;
};

struct PageOffice {
    documents::Letterhead letterhead;
    std::string code;            ///< of the office
    std::string signer;          ///< name of the head of the office; "" = blank
    std::string maker;           ///< who made the report
    Day today;
    bool training = false;
};

layout::Document page_document(const reports::Report& report, const PageWords& words, const PageOffice& office, const documents::Wording& wording);

} // namespace dondoc::actions
