#pragma once
// What two stores compare (CLI.md show-digest): nothing local is in it, neither row numbers nor times of arrival.
#include "db/store.hpp"
#include "db/units.hpp"

namespace dondoc::db {

struct UnitDigest {
    UnitId unit;
    Hash ops;    ///< sum mod 2^256 of the hashes of its effective ops
    Hash state;  ///< BLAKE2b of the canonical bytes of what the store shows for it
    std::size_t records = 0;
};

UnitDigest unit_digest(const Reader& reader, const UnitRow& unit);

struct StoreDigest {
    Hash ops, state, office;
    std::size_t units = 0, records = 0;
};
/// Over the given employers; empty optional = all that the store holds. `office`: whose records `StoreDigest::office` sums up; "" = the store's own.
StoreDigest store_digest(const Reader& reader, const std::optional<std::vector<UnitRow>>& units = {}, std::string_view office = {});

} // namespace dondoc::db
