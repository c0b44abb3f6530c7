#include "db/exchange_scope.hpp"
#include "db/query.hpp"
#include <algorithm>

namespace dondoc::db {
namespace {

/// Streams by number, with who writes them.
struct Authors {
    std::unordered_map<std::int64_t, DeviceId> device_of_sid;
    std::map<StreamId, sync::Author> by_stream;
};

Authors authors(const Reader& reader)
{
    Authors out;
    Query q(reader, "SELECT sid, stream.stream, stream.device, coalesce(peer.officer, '') FROM stream LEFT JOIN peer ON peer.device = stream.device");
    while (q.step()) {
        out.device_of_sid[q.integer(0)] = q.id<DeviceId>(2);
        out.by_stream[q.id<StreamId>(1)] = {q.id<DeviceId>(2), q.text(3)};
    }
    return out;
}

class Gatherer
{
public:
    Gatherer(const Reader& reader, const sync::DeviceScope& scope) : reader_(reader), scope_(scope), authors_(authors(reader)) {}

    void add_scope(const ScopeId& scope)
    {
        Query q(reader_, "SELECT id, hash, sid FROM op WHERE scope = ?1");
        q.bind(scope);
        while (q.step())
            if (authors_.device_of_sid.at(q.integer(2)) != scope_.device)
                found_.push_back({q.integer(0), q.hash(1)});
    }

    /// A new laptop of the same officer gets what his former one wrote.
    void add_other_devices()
    {
        for (const auto& [stream, author] : authors_.by_stream)
            if (author.device != scope_.device && !author.officer.empty() && author.officer == scope_.officer)
                add_stream(stream);
    }

    /// Closings of his grants and reviews of his work, in employers that he no longer holds.
    void add_control_of_former_units()
    {
        const auto author_of = [&](const StreamId& stream) {
            const auto at = authors_.by_stream.find(stream);
            return at == authors_.by_stream.end() ? sync::Author{} : at->second;
        };
        Query q(reader_, "SELECT id, hash, body FROM op WHERE kind IN (7, 9, 17) AND scope IN (SELECT unit FROM assignment WHERE officer = ?1)");
        q.bind(scope_.officer);
        while (q.step())
            if (const auto op = sync::unpack(q.blob(2)); op.ok() && sync::concerns(scope_, *op, author_of))
                found_.push_back({q.integer(0), q.hash(1)});
    }

    std::vector<VisibleOp> finish()
    {
        std::sort(found_.begin(), found_.end(), [](const VisibleOp& a, const VisibleOp& b) { return a.number < b.number; });
        found_.erase(std::unique(found_.begin(), found_.end(), [](const VisibleOp& a, const VisibleOp& b) { return a.number == b.number; }), found_.end());
        return std::move(found_);
    }

private:
    void add_stream(const StreamId& stream)
    {
        Query q(reader_, "SELECT op.id, op.hash FROM op JOIN stream USING(sid) WHERE stream.stream = ?1 AND op.scope <> zeroblob(16)");
        q.bind(stream);
        while (q.step())
            found_.push_back({q.integer(0), q.hash(1)});
    }

    const Reader& reader_;
    const sync::DeviceScope& scope_;
    Authors authors_;
    std::vector<VisibleOp> found_;
};

} // namespace

sync::DeviceScope device_scope(const Reader& reader, const DeviceId& device, const std::string& officer, const std::string& office)
{
    sync::DeviceScope out{device, officer, office_scope(office), {}, {}};
    Query q(reader, "SELECT grant_id, unit, open FROM assignment WHERE officer = ?1");
    q.bind(officer);
    while (q.step()) {
        out.mine.insert(q.array<8>(0));
        if (q.yes(2))
            out.units.insert(q.id<ScopeId>(1));
    }
    return out;
}

std::vector<VisibleOp> visible_ops(const Reader& reader, const sync::DeviceScope& scope)
{
    Gatherer gatherer(reader, scope);
    for (const ScopeId& unit : scope.units)
        gatherer.add_scope(unit);
    gatherer.add_scope(scope.office);
    gatherer.add_other_devices();
    gatherer.add_control_of_former_units();
    return gatherer.finish();
}

} // namespace dondoc::db
