#pragma once
// Hub: whom it enrolled and revoked, its certificate and trust list, as one canonical value that the journal keeps (SYNC.md 2.8). Statements of devices are
// not in it: their next bundles bring them.
#include "db/store.hpp"

namespace dondoc::db {

Bytes papers(const Reader& reader);
/// Puts back what is missing here: devices, revocations, a newer trust list. False for bytes of another form.
bool put_papers(Transaction& t, ByteView stored);

} // namespace dondoc::db
