#pragma once
// A real store with employers, ledgers and records, said in few words.
#include "core/model/commitment.hpp"
#include "db/ledger.hpp"
#include "tests/db/temp_store.hpp"

namespace dondoc::tests {

struct OwingUnits {
    db::TempStore at;

    db::UnitRow unit(const std::string& code, const std::string& name, int cycle_months = 1)
    {
        db::UnitRow row = db::a_unit(code, name);
        row.cycle_months = cycle_months;
        at.store.write([&](db::Transaction& t) { db::put_unit(t, row); });
        return *db::find_unit(at.store.reader(), code);
    }

    /// Months one after the other from `first`: the same charge each, these closings.
    void ledger(const db::UnitRow& unit, Month first, std::int64_t charge, const std::vector<std::int64_t>& closings, const std::string& months = "")
    {
        at.store.write([&](db::Transaction& t) {
            db::LedgerWriter writer(t);
            for (std::size_t i = 0; i < closings.size(); ++i)
                writer.put({.month = first + static_cast<int>(i), .unit = unit.no, .opening = {}, .due = charge, .adjustment = {}, .interest = {}, .paid = {}, .closing = closings[i],
                            .months_in_debt = i + 1 == closings.size() ? months : "", .paid_through = {}, .workers = 12});
        });
    }

    RecordId record(const db::UnitRow& unit, const char* noun, Day day, std::map<std::string, cbor::Value> fields = {})
    {
        const KindSpec* kind = kind_named(noun);
        fields["day"] = std::int64_t{day.number};
        auto payload = groups_of(*kind, fields);
        payload[1] = head_group(*kind, {});
        at.clock.now += 1000;
        const RecordId id = new_record_id(at.clock.now, at.random);
        at.store.write([&](db::Transaction& t) {
            t.append({.kind = sync::Kind::create, .scope = scope_of(unit.id), .record = id, .actor = "CB01", .payload = std::move(payload)});
        });
        return id;
    }

    RecordId letter(const db::UnitRow& unit, Day day) { return record(unit, "urging", day, {{"kind", "letter"}}); }

    RecordId visit(const db::UnitRow& unit, Day day, const char* next_action, Day next_day)
    {
        return record(unit, "visit", day, {{"outcome", "met"}, {"next_action", next_action}, {"next_day", std::int64_t{next_day.number}}});
    }

    RecordId commitment(const db::UnitRow& unit, Day day, Month as_of, std::int64_t debt, const std::vector<Installment>& installments)
    {
        return record(unit, "commitment", day, {{"as_of", std::int64_t{as_of.number}}, {"debt", debt}, {"installments", rows_of(installments)}, {"pays_current", true}});
    }
};

inline Day day(const char* text) { return *parse_iso_day(text); }
inline Month month(const char* text) { return *parse_iso_month(text); }

} // namespace dondoc::tests
