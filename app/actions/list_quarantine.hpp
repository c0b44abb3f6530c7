#pragma once
// list-quarantine: bundles that were not taken here, and on a laptop those of its own that the hub did not take.
#include "db/exchange_boxes.hpp"

namespace dondoc::actions {

struct QuarantineLine {
    std::string file;          ///< name as it came; "" for what the hub refused
    unsigned reason = 0;       ///< 3 = Q03
    std::string detail;
    std::string officer;       ///< of the device that wrote it, where known
    std::optional<sync::Number> number;
    std::optional<std::int64_t> wall_ms;
    bool at_hub = false;       ///< refused there, not here
};
std::vector<QuarantineLine> list_quarantine(const db::Store& store);

} // namespace dondoc::actions
