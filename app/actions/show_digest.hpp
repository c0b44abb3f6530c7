#pragma once
#include "core/base/result.hpp"
#include "db/digest.hpp"

namespace dondoc::actions {

struct DigestWishes {
    std::string officer;               ///< employers that he holds now; "" = not asked
    std::vector<std::string> units;    ///< codes; empty = not asked
};

/// Over the chosen employers, default all that the store holds. Problem unit.unknown. The hub's for an officer equals his laptop's after a full exchange.
Result<db::StoreDigest> show_digest(const db::Store& store, const DigestWishes& wishes);

} // namespace dondoc::actions
