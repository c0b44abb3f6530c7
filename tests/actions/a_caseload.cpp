#include "tests/actions/a_caseload.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {

void Caseload::finalise(const RecordId& id)
{
    store.write([&](db::Transaction& t) {
        auto op = op_on(t, store.identity(), sync::Kind::finalise, stored_record(t, id)->record);
        op.over = db::over_all(t, id);
        op.payload = salted(sync::payload_of(sync::Finalising{sha256(view_of("page")), "BBCK-4001-261119-01", {}, "commitment", 1, {}}), t.random());
        t.append(op);
    });
}

} // namespace dondoc::actions
