#pragma once
// revoke-device: a stolen or retired laptop. Its work counts up to what the hub has; what comes later is quarantined Q06. Its employers are to be
// handed over by assign-units (SYNC.md 4.3).
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct RevokedDevice {
    DeviceId device;
    std::string officer;
    std::size_t units = 0; ///< employers that its officer still holds
};
/// `device.unknown`, `revoke.not_hub`. Twice is once.
Result<RevokedDevice> revoke_device(db::Store& hub, const DeviceId& device);

} // namespace dondoc::actions
