#include "core/sync/scope.hpp"
#include <algorithm>

namespace dondoc::sync {

DeviceScope scope_of_device(const DeviceId& device, std::string officer, const ScopeId& office, const ControlFacts& all_facts)
{
    DeviceScope out{device, std::move(officer), office, {}, {}};
    for (const auto& [grant, holder] : all_facts.grants) {
        if (holder.officer != out.officer)
            continue;
        out.mine.insert(grant);
        if (all_facts.is_open(grant))
            out.units.insert(holder.scope);
    }
    return out;
}

bool concerns(const DeviceScope& scope, const Op& op, const AuthorOf& author_of)
{
    if (op.kind == Kind::review)
        return std::any_of(op.over.begin(), op.over.end(), [&](const Ref& ref) { return author_of(ref.stream).officer == scope.officer; });
    if (op.kind != Kind::grant && op.kind != Kind::end_grant)
        return false;
    const auto granting = read_granting(op);
    if (!granting)
        return false;
    return scope.mine.contains(granting->grant) ||
           std::any_of(granting->closings.begin(), granting->closings.end(), [&](const auto& closing) { return scope.mine.contains(closing.first); });
}

bool may_see(const DeviceScope& scope, const Op& op, const AuthorOf& author_of)
{
    if (op.scope.empty())
        return false;
    const Author author = author_of(op.stream);
    if (author.device == scope.device)
        return false;
    return scope.units.contains(op.scope) || op.scope == scope.office || (!author.officer.empty() && author.officer == scope.officer) || concerns(scope, op, author_of);
}

} // namespace dondoc::sync
