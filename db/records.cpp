#include "core/base/check.hpp"
#include "db/project.hpp"
#include "db/records.hpp"
#include <array>

namespace dondoc::db {
namespace {

constexpr std::array state_names = {"", "draft", "finalised", "signed", "refused_to_sign", "voided", "superseded", "recorded"};
constexpr const char* columns = "id, kind, scope, parent, day, state, late, level, actor, page_code, content_hash, superseded_by, revision, groups, created_hlc";

cbor::Value decoded(const Query& q, int column)
{
    auto value = cbor::decode(q.blob(column));
    if (!value)
        throw StoreError({.code = "store.damaged", .arguments = {{"detail", value.problems().front().code}}});
    return std::move(value).value();
}

RecordRow record_in(const Query& q)
{
    RecordRow out;
    out.id = q.id<RecordId>(0);
    out.kind = q.natural(1);
    out.scope = q.id<ScopeId>(2);
    out.parent = q.id<RecordId>(3);
    out.day = q.maybe_day(4);
    out.state = static_cast<RecordState>(q.integer(5));
    out.late = q.yes(6);
    out.level = static_cast<ConflictLevel>(q.integer(7));
    out.conflict = out.level == ConflictLevel::conflict;
    out.actor = q.text(8);
    out.page_code = q.text(9);
    out.content_hash = q.hash(10);
    out.superseded_by = q.id<RecordId>(11);
    out.revision = q.hash(12);
    if (auto groups = decoded(q, 13); groups.map())
        out.groups = std::move(*groups.map());
    out.created_hlc = q.natural(14);
    return out;
}

std::string where_of(const RecordFilter& filter)
{
    std::string out = " WHERE 1";
    const auto add = [&](bool wanted, const char* term) { out += wanted ? std::string(" AND ") + term : ""; };
    add(filter.scope.has_value(), "scope = ?1");
    add(filter.kind.has_value(), "kind = ?2");
    add(filter.state.has_value(), "state = ?3");
    add(filter.from.has_value(), "day >= ?4");
    add(filter.to.has_value(), "day <= ?5");
    add(filter.parent.has_value(), "parent = ?6 AND parent <> zeroblob(16)");
    add(!filter.actor.empty(), "actor = ?7");
    add(!filter.with_late, "late = 0");
    return out;
}

void bind_filter(Query& q, const RecordFilter& filter)
{
    const auto put = [&](int at, const auto& value) { if (value) q.put(at, *value); };
    put(1, filter.scope);
    put(2, filter.kind);
    put(3, filter.state ? std::optional(static_cast<int>(*filter.state)) : std::nullopt);
    put(4, filter.from);
    put(5, filter.to);
    put(6, filter.parent);
    if (!filter.actor.empty())
        q.put(7, filter.actor);
}

} // namespace

std::string_view text_of_state(RecordState state) { return state_names.at(static_cast<std::size_t>(state)); }

std::optional<RecordState> state_named(std::string_view text)
{
    for (std::size_t i = 1; i < state_names.size(); ++i)
        if (state_names[i] == text)
            return static_cast<RecordState>(i);
    return {};
}

std::optional<RecordRow> find_record(const Reader& reader, const RecordId& id)
{
    Query q(reader, std::string("SELECT ") + columns + " FROM record WHERE id = ?1");
    return q.bind(id).step() ? std::optional(record_in(q)) : std::nullopt;
}

void each_record(const Reader& reader, const RecordFilter& filter, const std::function<void(const RecordRow&)>& use)
{
    Query q(reader, std::string("SELECT ") + columns + " FROM record" + where_of(filter) + " ORDER BY day IS NULL, day, created_hlc, id");
    bind_filter(q, filter);
    while (q.step())
        use(record_in(q));
}

std::vector<RecordRow> list_records(const Reader& reader, const RecordFilter& filter)
{
    std::vector<RecordRow> out;
    each_record(reader, filter, [&](const RecordRow& row) { out.push_back(row); });
    return out;
}

std::vector<LiveWrite> live_writes(const Reader& reader, const RecordId& record)
{
    std::vector<LiveWrite> out;
    Query q(reader, "SELECT grp, hash, stream, seq, actor, hlc, value FROM live WHERE record = ?1 ORDER BY grp, pos");
    q.bind(record);
    while (q.step()) {
        LiveWrite write{.group = q.natural(0), .hash = q.hash(1), .actor = q.text(4), .hlc = q.natural(5), .value = decoded(q, 6)};
        write.ref = {q.id<StreamId>(2), q.natural(3), {}};
        std::copy_n(write.hash.bytes.begin(), write.ref.h8.size(), write.ref.h8.begin());
        out.push_back(std::move(write));
    }
    return out;
}

std::vector<sync::Ref> over_all(const Reader& reader, const RecordId& record)
{
    const LoadedOps ops = load_record_ops(reader.connection(), record);
    const auto row = find_record(reader, record);
    return sync::over_for(sync::fold_record(ops.ranked, load_facts(reader.connection(), row ? row->scope : ScopeId{})));
}

std::vector<sync::Ref> over_for(const Reader& reader, const RecordId& record, const std::vector<std::uint64_t>&) { return over_all(reader, record); }

namespace {

std::vector<AttachmentRow> read_attachments(Query& q)
{
    std::vector<AttachmentRow> out;
    while (q.step())
        out.push_back({q.id<RecordId>(0), q.hash(1), q.hash(2), q.text(3), q.text(4), q.text(5), q.integer(6), q.text(7)});
    return out;
}

} // namespace

std::vector<AttachmentRow> attachments_of(const Reader& reader, const RecordId& record)
{
    Query q(reader, "SELECT record, op, content, role, name, type, size, actor FROM attachment WHERE record = ?1 ORDER BY hlc, op");
    return read_attachments(q.bind(record));
}

std::vector<AttachmentRow> all_attachments(const Reader& reader)
{
    Query q(reader, "SELECT record, op, content, role, name, type, size, actor FROM attachment ORDER BY record, hlc, op");
    return read_attachments(q);
}

std::vector<LateOp> late_ops(const Reader& reader, std::optional<ScopeId> scope)
{
    std::vector<LateOp> out;
    Query q(reader, "SELECT stream, seq, hash, scope, record, review FROM late_op WHERE ?1 IS NULL OR scope = ?1 ORDER BY scope, record, stream, seq");
    q.bind(scope);
    while (q.step()) {
        LateOp op{.hash = q.hash(2), .scope = q.id<ScopeId>(3), .record = q.id<RecordId>(4), .rejected = q.integer(5) == 2};
        op.ref = {q.id<StreamId>(0), q.natural(1), {}};
        std::copy_n(op.hash.bytes.begin(), op.ref.h8.size(), op.ref.h8.begin());
        out.push_back(op);
    }
    return out;
}

} // namespace dondoc::db
