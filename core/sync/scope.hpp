#pragma once
// Which ops a device may see (FEED.md scope(d), FIX 3).
#include "core/sync/control.hpp"
#include <functional>

namespace dondoc::sync {

/// Whose device, and what its officer holds at the hub now.
struct DeviceScope {
    DeviceId device;
    std::string officer;
    ScopeId office;
    std::set<ScopeId> units; ///< of his open grants, principal or deputy
    std::set<GrantId> mine;  ///< all grants he ever had
};

DeviceScope scope_of_device(const DeviceId& device, std::string officer, const ScopeId& office, const ControlFacts& all_facts);

/// Who wrote a stream; the hub's own streams have an officer's code that is empty.
struct Author {
    DeviceId device;
    std::string officer;
};
using AuthorOf = std::function<Author(const StreamId&)>;

/// Own ops are not in scope: they travel by the have-statement.
bool may_see(const DeviceScope& scope, const Op& op, const AuthorOf& author_of);

/// Control ops that concern this officer wherever they stand: those that open or close one of his grants, reviews of his ops.
bool concerns(const DeviceScope& scope, const Op& op, const AuthorOf& author_of);

} // namespace dondoc::sync
