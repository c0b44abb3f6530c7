#include "app/actions/show_log.hpp"
#include "core/model/kind.hpp"
#include "db/records.hpp"
#include "db/units.hpp"
#include <array>

namespace dondoc::actions {
namespace {

constexpr std::array kind_names = {"",       "create", "set",   "finalise",  "amend",  "void",          "supersede", "grant",   "release",  "review",
                                   "seal",   "epoch",  "waive_gap", "redact", "revoke_device", "attach",    "resolve", "end_grant", "import", "refuse_signature"};

std::string name_of(sync::Kind kind)
{
    const auto number = static_cast<std::size_t>(kind);
    return number < kind_names.size() ? kind_names.at(number) : "kind " + std::to_string(number);
}

/// Codes of employers and owners of streams, looked up once each.
class Names
{
public:
    explicit Names(const db::Reader& reader) : reader_(reader) {}

    LogEntry entry(sync::Op op)
    {
        LogEntry out{.kind = name_of(op.kind), .unit = unit(op.scope)};
        const auto stream = db::find_stream(reader_, op.stream);
        out.device = stream ? stream->device : DeviceId{};
        out.by_hub = stream && stream->by_hub;
        if (!op.record.empty())
            if (const auto record = db::find_record(reader_, op.record))
                if (const KindSpec* kind = kind_numbered(record->kind))
                    out.record_kind = kind->noun;
        out.op = std::move(op);
        return out;
    }

private:
    const std::string& unit(const ScopeId& scope)
    {
        const auto [at, fresh] = units_.try_emplace(scope);
        if (fresh)
            if (const auto row = db::find_unit(reader_, UnitId{scope.bytes}))
                at->second = row->code;
        return at->second;
    }
    const db::Reader& reader_;
    std::map<ScopeId, std::string> units_;
};

} // namespace

Result<LogPage> show_log(const db::Store& store, const LogWishes& wishes)
{
    const auto still = store.snapshot();
    std::optional<ScopeId> scope;
    if (!wishes.unit.empty()) {
        const auto unit = db::find_unit(still, wishes.unit);
        if (!unit)
            return Problem{.code = "unit.unknown", .field = "unit", .value = wishes.unit};
        scope = scope_of(unit->id);
    }
    LogPage out{.total = db::count_ops(still, scope)};
    Names names(still);
    db::each_op(still, {.scope = scope, .newest_first = true, .limit = wishes.limit, .offset = wishes.offset}, [&](const db::LogRow& row) {
        out.entries.push_back(names.entry(row.op));
        return true;
    });
    return out;
}

} // namespace dondoc::actions
