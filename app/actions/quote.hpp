#pragma once
// What a page quotes besides its record: settings of the office, the employer, the debt at its ledger month, letters sent before.
#include "core/documents/quoted.hpp"
#include "core/model/kind.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// `page` = name of the template: which lists and figures it needs, which words the office changed.
documents::Quoted quote(const db::Reader& reader, const db::Identity& who, const Record& record, const std::string& page);

/// The office as settings and identity name it.
documents::Letterhead letterhead(const db::Reader& reader, const db::Identity& who);

/// Ledger month that a record speaks of: its `as_of`, else the last month not after its day.
std::optional<documents::DebtFigures> quote_debt(const db::Reader& reader, const Record& record);

} // namespace dondoc::actions
