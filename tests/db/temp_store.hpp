#pragma once
// A real store in a folder of its own, opened by a key file (no derivation), with a clock and randomness that a test drives.
#include "core/model/kind.hpp"
#include "db/ledger.hpp"
#include "db/records.hpp"
#include "db/store.hpp"
#include <unistd.h>

namespace dondoc::db {

struct TempFolder {
    TempFolder() : path(std::filesystem::temp_directory_path() / ("dondoc-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count)))
    {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~TempFolder() { std::filesystem::remove_all(path); }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    static inline int count = 0;
    std::filesystem::path path;
};

inline Bytes test_key_file() { return Bytes(32, 7); }

struct TempStore {
    explicit TempStore(Role role = Role::field, std::uint64_t seed = 1, const std::string& officer = "CB01")
        : random(seed), clock(1'795'500'000'000), path(folder.path / "test.store"),
          store(Store::create(path, {.role = role, .office = "04801", .office_name = "BHXH cơ sở Hải Châu", .officer = role == Role::hub ? "" : officer, .officer_name = "Trần Thị Bình"},
                              {.key_file = test_key_file()}, random, clock, given))
    {
    }
    Store reopen() { return Store::open(path, {.key_file = test_key_file()}, random, clock); }

    TempFolder folder;
    SeededRandom random;
    FixedClock clock;
    Given given;
    std::filesystem::path path;
    Store store;
};

inline UnitRow a_unit(const std::string& code, const std::string& name = "Công ty TNHH Một")
{
    UnitRow out;
    out.code = code;
    out.name = name;
    return out;
}

/// A visit with a day and notes, as record-visit would write it.
inline sync::OpDraft a_visit(const UnitId& unit, const RecordId& id, Day day, const std::string& notes, const sync::GrantId& grant = {})
{
    const KindSpec* kind = kind_named("visit");
    auto payload = groups_of(*kind, {{"day", std::int64_t{day.number}}, {"outcome", "met"}, {"notes", notes}});
    payload[1] = head_group(*kind, {});
    return {.kind = sync::Kind::create, .scope = scope_of(unit), .record = id, .grant = grant, .actor = "CB01", .payload = std::move(payload)};
}

} // namespace dondoc::db
