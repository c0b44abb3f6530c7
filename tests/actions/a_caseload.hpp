#pragma once
// A real store with two employers and one ledger month, and drafts that are right until a test changes them.
#include "app/actions/record.hpp"
#include "app/actions/record_store.hpp"
#include "db/ledger.hpp"
#include "db/units.hpp"
#include "tests/core/drafts/a_draft.hpp"
#include "tests/db/temp_store.hpp"

namespace dondoc::actions {

using drafts::a_commitment;
using drafts::a_visit;
using drafts::Told;
using drafts::told;
using drafts::today;

struct Caseload : db::TempStore {
    Caseload()
    {
        store.write([&](db::Transaction& t) {
            const auto no = db::put_unit(t, db::a_unit("4001", "Công ty Một"));
            db::put_unit(t, db::a_unit("4002", "Công ty Hai"));
            db::LedgerWriter ledger(t);
            ledger.put({.month = *make_month(2026, 10), .unit = no, .closing = 300});
        });
    }
    RecordId recorded(const drafts::Draft& draft) { return record(store, draft, today).value().id; }
    db::RecordRow row(const RecordId& id) { return db::find_record(store.reader(), id).value(); }
    Record shown(const RecordId& id) { return stored_record(store.reader(), id)->record; }

    /// Finalised as finalise-record would, without a page.
    void finalise(const RecordId& id);
};

} // namespace dondoc::actions
