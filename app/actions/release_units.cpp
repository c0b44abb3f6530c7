#include "app/actions/release_units.hpp"
#include "db/assignments.hpp"

namespace dondoc::actions {
namespace {

struct Held {
    UnitId unit;
    sync::GrantId grant{};
};

Result<std::vector<Held>> held_by(const db::Store& store, const std::vector<std::string>& codes)
{
    std::vector<Held> out;
    Problems missing;
    for (const auto& code : codes) {
        const auto unit = db::find_unit(store.reader(), code);
        const auto grant = unit ? db::grant_for(store.reader(), unit->id, store.identity().officer) : sync::GrantId{};
        if (grant == sync::GrantId{})
            missing.push_back({.code = "release.not_held", .field = "units", .value = code});
        else
            out.push_back({unit->id, grant});
    }
    return missing.empty() ? Result(std::move(out)) : Result<std::vector<Held>>(std::move(missing));
}

} // namespace

Result<std::size_t> release_units(db::Store& store, const std::vector<std::string>& codes)
{
    const auto held = held_by(store, codes);
    if (!held.ok())
        return held.problems();
    store.write([&](db::Transaction& t) {
        for (const Held& one : *held) {
            const db::StreamHead head = db::stream_head(t);
            t.append({.kind = sync::Kind::release, .scope = scope_of(one.unit), .grant = one.grant, .actor = store.identity().officer,
                      .payload = {{1, cbor::Map{{1, ByteView(one.grant)}, {2, head.seq}, {3, head.head.view()}}}}});
        }
    });
    return held->size();
}

} // namespace dondoc::actions
