#pragma once
// export-bundle: a laptop's bundle for its hub, or the hub's for one device or all of them.
#include "app/actions/exchange_write.hpp"

namespace dondoc::actions {

struct ExportOptions {
    std::filesystem::path folder;
    std::optional<DeviceId> to; ///< hub only; empty = every enrolled device
    Limit limit = Limit::usb;
    bool everything = false;    ///< laptop: whatever the receipt says; for a store that is being retired
};

struct Exported {
    std::vector<WrittenBundle> files;
    std::uint64_t ops = 0, attachments = 0;
};

/// Problems `device.not_enrolled` (a laptop without hub), `device.unknown`, `device.revoked`.
Result<Exported> export_bundle(db::Store& store, const ExportOptions& options, Random& random);

} // namespace dondoc::actions
