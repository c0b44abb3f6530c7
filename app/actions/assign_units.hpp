#pragma once
// assign-units: the hub gives employers to officers, one grant op per employer and change; what is so already is left alone (SYNC.md 2.7, amendment 2).
#include "core/sync/payload.hpp"
#include "db/assignments.hpp"

namespace dondoc::actions {

struct GrantWish {
    UnitId unit;
    std::string officer;      ///< code
    std::optional<Day> from;
    std::optional<Day> to;    ///< of a deputy: a reminder
    bool deputy = false;
};

struct GrantChanges {
    std::size_t granted = 0; ///< grant ops written
    std::size_t closed = 0;  ///< grants that they closed
    std::size_t same = 0;    ///< held as wished already
};

/// Hub, inside a transaction: only the differences. A new principal closes every open principal grant of the employer at what the hub has of it.
/// import-assignments on a hub calls this, too.
GrantChanges grant_differences(db::Transaction& t, const std::vector<GrantWish>& wishes);
/// Hub: ends every open grant of these employers (left out by a later list), or only those of `officer`.
std::size_t end_grants(db::Transaction& t, const std::vector<UnitId>& units, std::string_view officer = {});

/// Last seq that the hub has under this grant, per stream.
sync::Cut cut_of(const db::Reader& reader, const db::Assignment& grant);

struct AssignOptions {
    std::string officer;
    std::vector<std::string> units; ///< codes
    std::optional<Day> from, to;    ///< `to` makes a deputy
};
/// Problems: `assign.not_hub`, `assign.officer.unknown` …, `unit.unknown` for each code that is not there (nothing is assigned then).
Result<GrantChanges> assign_units(db::Store& hub, const AssignOptions& options);

} // namespace dondoc::actions
