#pragma once
// finalise-record: freezes a record, gives it a page code and the hash that stands on every page (DESIGN.md 4).
#include "app/actions/document_input.hpp"

namespace dondoc::actions {

struct Finalised {
    RecordId id;
    std::string page_code;
    Hash content_hash;
    Hash revision;
};

/// Problems: document.… with the field that the page still needs, record.conflict while two versions of a part stand, record.finalised, record.voided …
Result<Finalised> finalise_record(db::Store& store, const RecordId& id);

/// The same within a transaction of the caller.
Result<Finalised> finalise_in(db::Transaction& t, const db::Store& store, const RecordId& id);

} // namespace dondoc::actions
