#pragma once
// print-letters: one letter or invitation for each employer, recorded, finalised and printed; a draft is only printed. What was recorded before a stop or
// a refusal stands; the same order given again prints those again (as reprints) and does the rest.
#include "app/actions/print_document.hpp"
#include "app/actions/record_store.hpp"

namespace dondoc::actions {

struct LetterOrder {
    std::vector<std::string> units;     ///< mã đơn vị
    drafts::Draft shared;               ///< of kind urging, without unit: day, kind, deadline, meeting …
    std::filesystem::path out = {};     ///< folder: one PDF each; .pdf: one for all
    std::string printer = {};
    int copies = 1;
    bool draft = false;
};

struct LetterOutcome {
    std::string unit;
    RecordId id;             ///< empty of a draft
    std::string page_code;
    std::size_t pages = 0;
    int print = 1;
    std::filesystem::path file; ///< "" within one PDF
    Problems problems;       ///< why there is no letter
};
struct LettersPrinted {
    std::vector<LetterOutcome> letters;
    std::size_t pages = 0;
    bool stopped = false;
};

/// Told before each employer; false stops.
using LetterProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Problems: letters.kind, letters.units, document.nowhere, document.format, document.printer.
Result<LettersPrinted> print_letters(db::Store& store, const LetterOrder& order, Day today, std::int64_t wall_ms, const LetterProgress& go_on);

} // namespace dondoc::actions
