#pragma once
// How often a finalised page was printed by this store: "bản in lần 2 (in lại)". Local; other stores count their own.
#include "db/store.hpp"

namespace dondoc::actions {

int prints_so_far(const db::Reader& reader, const RecordId& id);
void note_print(db::Store& store, const RecordId& id);

} // namespace dondoc::actions
