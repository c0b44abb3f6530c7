#pragma once
// A hub and its laptops in one folder, and files between them.
#include "app/actions/approve_enrolment.hpp"
#include "app/actions/assign_units.hpp"
#include "app/actions/export_bundle.hpp"
#include "app/actions/import_bundle.hpp"
#include "app/actions/request_enrolment.hpp"
#include "db/digest.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>

namespace dondoc::actions {

struct Party {
    Party(const std::filesystem::path& folder, const std::string& name, db::Role role, std::uint64_t seed, bool training = false)
        : random(seed), clock(1'795'500'000'000), path(folder / (name + ".store")),
          store(db::Store::create(path,
                                  {.role = role, .office = role == db::Role::hub ? "048" : "04801", .office_name = "BHXH", .officer = role == db::Role::hub ? "" : name,
                                   .officer_name = role == db::Role::hub ? "" : "Cán bộ " + name, .training = training},
                                  {.key_file = db::test_key_file()}, random, clock, given))
    {
    }
    ImportedBundle take(const std::filesystem::path& file)
    {
        return import_bundles(store, {file}, {}, random, clock).bundles.at(0);
    }

    /// Closes the store, does `work` with its files, opens it again.
    template <class Work>
    void while_closed(Work work)
    {
        const auto parked = path.parent_path() / (path.stem().string() + std::to_string(++parkings) + ".parked");
        db::Given unused;
        store = db::Store::create(parked, {.office = "04801", .office_name = "x", .officer = "x"}, {.key_file = db::test_key_file()}, random, clock, unused);
        work();
        store = db::Store::open(path, {.key_file = db::test_key_file()}, random, clock);
    }
    void keep_copy()
    {
        while_closed([&] { std::filesystem::copy_file(path, path.string() + ".copy", std::filesystem::copy_options::overwrite_existing); });
    }
    /// As if the disk image of that day had been put back.
    void put_copy_back()
    {
        while_closed([&] { std::filesystem::copy_file(path.string() + ".copy", path, std::filesystem::copy_options::overwrite_existing); });
    }

    SeededRandom random;
    FixedClock clock;
    db::Given given;
    std::filesystem::path path;
    db::Store store;
    int parkings = 0;
};

inline std::string said(const ImportedBundle& bundle) { return std::string(state_text(bundle.state)) + (bundle.code.empty() ? "" : " " + bundle.code); }

struct AnExchange {
    explicit AnExchange(int laptops = 2) : hub(folder.path, "tinh", db::Role::hub, 1)
    {
        hub.store.write([&](db::Transaction& t) {
            for (const char* code : {"4001", "4002", "4003", "4004"}) {
                const auto no = db::put_unit(t, db::a_unit(code, std::string("Công ty ") + code));
                db::LedgerWriter ledger(t);
                for (int month = 1; month <= 10; ++month)
                    ledger.put({.month = *make_month(2026, month), .unit = no, .due = 100, .closing = 300 + month});
            }
        });
        REQUIRE(assign_units(hub.store, {"CB01", {"4001", "4002"}, {}, {}}).ok());
        REQUIRE(assign_units(hub.store, {"CB02", {"4003"}, {}, {}}).ok());
        for (int i = 1; i <= laptops; ++i)
            parties.push_back(std::make_unique<Party>(folder.path, "CB0" + std::to_string(i), db::Role::field, 100 + static_cast<std::uint64_t>(i)));
    }

    Party& laptop(int number) { return *parties.at(static_cast<std::size_t>(number - 1)); }

    std::filesystem::path enrolment_answer(Party& party, const std::string& officer)
    {
        const auto request = folder.path / (officer + ".yeu-cau");
        REQUIRE(request_enrolment(party.store, request).ok());
        const auto answer = approve_enrolment(hub.store, request, officer, folder.path / ("chung-thu-" + officer + ".bhx"), hub.random);
        REQUIRE(answer.ok());
        return answer->answer.file;
    }
    void enrol_all()
    {
        for (auto& party : parties)
            REQUIRE(said(party->take(enrolment_answer(*party, party->store.identity().officer))) == "applied");
    }

    std::filesystem::path exported(Party& from, std::optional<DeviceId> to = {})
    {
        const auto done = export_bundle(from.store, {folder.path / "usb", to, Limit::usb, false}, from.random);
        REQUIRE(done.ok());
        REQUIRE(done->files.size() == 1);
        return done->files[0].file;
    }
    std::filesystem::path up(int number) { return exported(laptop(number)); }
    std::filesystem::path down(int number) { return exported(hub, laptop(number).store.identity().device); }
    /// Laptop → hub → laptop.
    void full_exchange(int number)
    {
        REQUIRE(said(hub.take(up(number))) == "applied");
        REQUIRE(said(laptop(number).take(down(number))) == "applied");
    }

    RecordId visit(int number, const std::string& code, const std::string& notes)
    {
        Party& party = laptop(number);
        const UnitId unit = party.store.identity().unit_id(code);
        party.clock.now += 60'000;
        return party.store.write([&](db::Transaction& t) {
            const RecordId id = new_record_id(party.clock.now, party.random);
            auto op = db::a_visit(unit, id, {20'500}, notes, db::grant_for(t, unit, party.store.identity().officer));
            op.actor = party.store.identity().officer;
            t.append(op);
            return id;
        });
    }

    static db::StoreDigest digest(Party& party, const std::vector<std::string>& codes)
    {
        std::vector<db::UnitRow> units;
        for (const auto& code : codes)
            units.push_back(db::find_unit(party.store.reader(), code).value());
        return db::store_digest(party.store.reader(), units);
    }
    bool same_as_hub(int number, const std::vector<std::string>& codes)
    {
        const auto here = digest(laptop(number), codes);
        const auto there = digest(hub, codes);
        return here.ops == there.ops && here.state == there.state && here.records == there.records;
    }

    db::TempFolder folder;
    Party hub;
    std::vector<std::unique_ptr<Party>> parties;
};

} // namespace dondoc::actions
