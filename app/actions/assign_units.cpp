#include "app/actions/assign_units.hpp"
#include "db/log.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

sync::GrantId new_grant_id(db::Transaction& t)
{
    sync::GrantId out{};
    while (out == sync::GrantId{})
        t.random().fill(out);
    return out;
}

std::vector<db::Assignment> open_grants(const db::Reader& reader, const UnitId& unit)
{
    auto out = db::assignments_of(reader, unit);
    std::erase_if(out, [](const db::Assignment& a) { return !a.open || a.grant == sync::GrantId{}; });
    return out;
}

bool is_as_wished(const std::vector<db::Assignment>& open, const GrantWish& wish)
{
    const auto of_sort = [&](const db::Assignment& a) { return a.deputy == wish.deputy; };
    const auto his = [&](const db::Assignment& a) { return of_sort(a) && a.officer == wish.officer; };
    return std::any_of(open.begin(), open.end(), his) && (wish.deputy || std::count_if(open.begin(), open.end(), of_sort) == 1);
}

sync::Granting granting_for(db::Transaction& t, const GrantWish& wish, const std::vector<db::Assignment>& open)
{
    sync::Granting out{new_grant_id(t), wish.officer, wish.deputy, wish.from, wish.to, {}};
    for (const auto& assignment : open)
        if (!wish.deputy && (!assignment.deputy || assignment.officer == wish.officer))
            out.closings[assignment.grant] = cut_of(t, assignment);
    return out;
}

void append_control(db::Transaction& t, sync::Kind kind, const UnitId& unit, const sync::Granting& granting)
{
    t.append({.kind = kind, .scope = scope_of(unit), .payload = sync::payload_of(granting)});
}

Problems problems_of(const db::Store& hub, const AssignOptions& options)
{
    if (hub.identity().role != db::Role::hub)
        return {{.code = "assign.not_hub"}};
    Problems out;
    if (options.officer.empty() || options.officer.size() > 16)
        out.push_back({.code = "assign.officer", .field = "officer", .value = options.officer});
    for (const auto& code : options.units)
        if (!db::find_unit(hub.reader(), code))
            out.push_back({.code = "assign.unit.unknown", .field = "units", .value = code});
    return out;
}

} // namespace

sync::Cut cut_of(const db::Reader& reader, const db::Assignment& grant)
{
    sync::Cut out;
    db::each_op(reader, {.scope = scope_of(grant.unit)}, [&](const db::LogRow& row) {
        if (row.op.grant == grant.grant) {
            auto& seq = out[row.op.stream];
            seq = std::max(seq, row.op.seq);
        }
        return true;
    });
    return out;
}

GrantChanges grant_differences(db::Transaction& t, const std::vector<GrantWish>& wishes)
{
    GrantChanges out;
    for (const GrantWish& wish : wishes) {
        const auto open = open_grants(t, wish.unit);
        if (is_as_wished(open, wish)) {
            ++out.same;
            continue;
        }
        const sync::Granting granting = granting_for(t, wish, open);
        append_control(t, sync::Kind::grant, wish.unit, granting);
        ++out.granted;
        out.closed += granting.closings.size();
    }
    t.project_now();
    return out;
}

std::size_t end_grants(db::Transaction& t, const std::vector<UnitId>& units, std::string_view officer)
{
    std::size_t ended = 0;
    for (const UnitId& unit : units) {
        sync::Granting granting;
        for (const auto& assignment : open_grants(t, unit))
            if (officer.empty() || assignment.officer == officer)
                granting.closings[assignment.grant] = cut_of(t, assignment);
        if (granting.closings.empty())
            continue;
        append_control(t, sync::Kind::end_grant, unit, granting);
        ended += granting.closings.size();
    }
    t.project_now();
    return ended;
}

Result<GrantChanges> assign_units(db::Store& hub, const AssignOptions& options)
{
    if (auto wrong = problems_of(hub, options); !wrong.empty())
        return wrong;
    return hub.write([&](db::Transaction& t) {
        std::vector<GrantWish> wishes;
        for (const auto& code : options.units)
            wishes.push_back({db::find_unit(t, code)->id, options.officer, options.from, options.to, options.to.has_value()});
        db::put_officer(t, {options.officer, "", "", ""});
        return grant_differences(t, wishes);
    });
}

} // namespace dondoc::actions
