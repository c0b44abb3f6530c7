#pragma once
#include "db/log.hpp"

namespace dondoc::actions {

struct DeviceLine {
    DeviceId device;
    bool own = false;
    bool by_hub = false;
    bool enrolled = false;                    ///< the other side of an exchange, or this store itself once it has a certificate
    bool revoked = false;
    std::string office, officer;
    std::optional<std::int64_t> last_seen_ms; ///< when its newest bundle was taken here
    std::uint64_t epoch_no = 0;               ///< highest of its streams held here
    std::uint64_t ops = 0;                    ///< seq of the newest effective op in that stream
    bool forked = false;
};

/// This device, the enrolled ones, and every other whose ops are here; own first, then by officer.
std::vector<DeviceLine> list_devices(const db::Store& store);

} // namespace dondoc::actions
