#pragma once
// Hub: which ops a device may see (FEED.md scope(d)), found by the indexes of the log.
#include "core/sync/scope.hpp"
#include "db/store.hpp"
#include <unordered_map>

namespace dondoc::db {

/// Whose device it is and what its officer holds now.
sync::DeviceScope device_scope(const Reader& reader, const DeviceId& device, const std::string& officer, const std::string& office);

struct VisibleOp {
    std::int64_t number = 0; ///< in the local log
    Hash hash;
};
/// In the order of the hub's log.
std::vector<VisibleOp> visible_ops(const Reader& reader, const sync::DeviceScope& scope);

} // namespace dondoc::db
