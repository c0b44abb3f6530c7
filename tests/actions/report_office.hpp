#pragma once
// The sample office with two years of ledgers, and records of every kind that a report counts, written straight into the log.
#include "app/actions/export_report.hpp"
#include "app/actions/import_assignments.hpp"
#include "app/actions/import_ledger.hpp"
#include "app/actions/import_plan.hpp"
#include "app/actions/import_units.hpp"
#include "core/model/commitment.hpp"
#include "tests/db/temp_store.hpp"
#include "tests/files/folder.hpp"
#include <doctest/doctest.h>

namespace dondoc::tests {

using Fields = std::map<std::string, cbor::Value>;

inline Day day_of(const char* text) { return *parse_iso_day(text); }
inline std::int64_t day_number(const char* text) { return day_of(text).number; }
inline std::int64_t month_number(const char* text) { return parse_iso_month(text)->number; }
inline cbor::Value bytes_of(const UnitId& id) { return cbor::Value(id.view()); }
inline const Day report_today = *make_day(2026, 11, 24);

/// A store whose log a test writes.
struct RecordedStore : db::TempStore {
    using TempStore::TempStore;

    RecordId write(ScopeId scope, const char* noun, const char* day, Fields fields, const char* actor = "CB01")
    {
        const KindSpec* kind = kind_named(noun);
        REQUIRE(kind != nullptr);
        fields["day"] = day_number(day);
        auto payload = groups_of(*kind, fields);
        payload[1] = head_group(*kind, {});
        clock.now += 1000;
        const RecordId id = new_record_id(clock.now, random);
        store.write([&](db::Transaction& t) { t.append({.kind = sync::Kind::create, .scope = scope, .record = id, .actor = actor, .payload = std::move(payload)}); });
        return id;
    }
    RecordId of_office(const char* noun, const char* day, Fields fields) { return write(office_scope("04801"), noun, day, std::move(fields)); }
    RecordId at(const UnitId& unit, const char* noun, const char* day, Fields fields) { return write(scope_of(unit), noun, day, std::move(fields)); }

    reports::Report report(const std::string& name, const std::string& period = "2026-10", const std::string& officer = "")
    {
        auto made = actions::make_report(store, {.name = name, .period = period, .office = {}, .officer = officer}, report_today);
        REQUIRE(made.ok());
        return *made;
    }
};

struct ReportOffice : RecordedStore {
    ReportOffice()
    {
        const auto today = report_today;
        REQUIRE(actions::import_units(store, {.file = sample("danh_sach_don_vi.xlsx")}, today).ok());
        REQUIRE(actions::import_ledger(store, {.file = sample("c12_24_thang.csv")}, today).ok());
        REQUIRE(actions::import_assignments(store, {.file = sample("phan_cong.xlsx")}, today).ok());
        REQUIRE(actions::import_plan(store, {.file = sample("ke_hoach_thu_2026.xlsx")}, today).ok());
        units = db::all_units(store.reader());
        write_urging();
        write_measures();
        write_meetings();
    }
    UnitId id(std::size_t place) const { return units[place].unit.id; }

    std::vector<db::UnitLine> units;
    Folder folder;

private:
    void write_urging()
    {
        for (std::size_t i = 0; i < 12; ++i)
            at(id(i), "urging", i % 2 == 0 ? "2026-10-05" : "2026-10-26", {{"kind", i % 4 == 3 ? "call" : i % 4 == 2 ? "invitation" : "letter"}});
        at(id(0), "urging", "2026-10-27", {{"kind", "letter"}});
        at(id(1), "urging", "2026-11-02", {{"kind", "letter"}}); // after the period
        for (std::size_t i = 3; i < 9; ++i)
            at(id(i), "notice", "2026-10-08", i == 4 ? Fields{{"month", month_number("2026-09")}, {"receiver", "Lê Thị Hoa"}} : Fields{{"month", month_number("2026-09")}});
        for (std::size_t i = 0; i < 5; ++i)
            at(id(i), "visit", i < 3 ? "2026-10-28" : "2025-10-28", {{"outcome", "met"}, {"next_action", "call"}, {"next_day", day_number("2026-11-20")}});
        for (std::size_t i = 20; i < 24; ++i)
            at(id(i), "payment", "2026-10-30", {{"amount", std::int64_t{1'000'000} * static_cast<std::int64_t>(i)}});
    }
    void write_measures()
    {
        const Installment first{day_of("2026-10-15"), Money{40'000'000}, {}}, second{day_of("2026-12-31"), Money{60'000'000}, {}};
        for (std::size_t i = 0; i < 6; ++i)
            at(id(i), "commitment", "2026-10-02", {{"as_of", month_number("2026-09")}, {"debt", std::int64_t{100'000'000}}, {"installments", rows_of(std::vector{first, second})}, {"pays_current", true}, {"number", "12/BB-BHXH"}});
        at(id(7), "suspension", "2026-08-20", {{"period_from", month_number("2026-09")}, {"period_to", month_number("2026-12")}, {"decision_number", "15/QĐ"}, {"people", std::int64_t{25}}});
        at(id(8), "card_lock", "2026-09-01", {{"state", "locked"}, {"cards", std::int64_t{30}}});
        at(id(9), "proposal", "2026-10-20", {{"kind", "inspection"}, {"number", "33/TTr"}});
        at(id(9), "decision", "2026-10-25", {{"number", "88/QĐ-BHXH"}, {"subject", "Thanh tra đột xuất"}, {"amount", std::int64_t{75'000'000}}, {"recovered", std::int64_t{20'000'000}}});
        at(id(10), "reconciliation", "2026-09-10", {{"period_from", month_number("2026-01")}, {"period_to", month_number("2026-08")}});
    }
    void write_meetings()
    {
        const cbor::Array invited{bytes_of(id(0)), bytes_of(id(1)), bytes_of(id(2))};
        cbor::Array people, questions;
        for (std::size_t i = 0; i < 2; ++i)
            people.push_back(cbor::Value(cbor::Map{{1, bytes_of(id(i))}, {2, cbor::Value("Nguyễn Văn An")}}));
        questions.push_back(cbor::Value(cbor::Map{{2, cbor::Value("Khi nào khóa thẻ?")}, {3, cbor::Value("Sau 30 ngày.")}}));
        questions.push_back(cbor::Value(cbor::Map{{2, cbor::Value("Xin gia hạn?")}}));
        of_office("dialogue", "2026-10-14", {{"place", "Hội trường"}, {"invited", cbor::Value(invited)}, {"participants", cbor::Value(people)}, {"questions", cbor::Value(questions)}});
        of_office("session", "2026-10-21", {{"members", cbor::Value(cbor::Array{cbor::Value(cbor::Map{{1, cbor::Value("Trần Bình")}})})}, {"units", cbor::Value(invited)}, {"kilometres", std::int64_t{42}}});
        of_office("difficulty", "2026-10-22", {{"subject", "Đơn vị đổi địa chỉ"}, {"description", "Không còn ở địa chỉ đăng ký."}, {"units", cbor::Value(invited)}});
        of_office("publication", "2026-10-29", {{"as_of", month_number("2026-09")}, {"approved_by", "Giám đốc"}, {"number", "5/TB"}, {"units", cbor::Value(invited)}});
    }
};

} // namespace dondoc::tests
