#include "db/project.hpp"
#include "core/model/kind.hpp"
#include "db/records.hpp"
#include <algorithm>

namespace dondoc::db {
namespace {

struct LoadedRecord {
    LoadedOps ops;
    ScopeId scope;
    const sync::Op* create = nullptr; ///< the earliest by (hlc, hash); late or not
};

bool earlier(const sync::Op& a, const sync::Op& b) { return std::tie(a.hlc, a.hash) < std::tie(b.hlc, b.hash); }

void add(LoadedOps& out, Query& q)
{
    auto op = sync::unpack(q.blob(0));
    if (!op)
        throw StoreError({.code = "store.damaged", .arguments = {{"detail", "op " + op.problems().front().code}}});
    out.held.push_back(std::make_unique<sync::Op>(std::move(op).value()));
    out.ranked.push_back({out.held.back().get(), sync::rank_of(*out.held.back(), q.yes(1))});
}

/// A record lives in the scope of its create op; ops that name the record in another scope say nothing about it.
LoadedRecord load_record(Connection& connection, const RecordId& record)
{
    LoadedRecord out{.ops = load_record_ops(connection, record)};
    const sync::Op* first = nullptr;
    for (const auto& op : out.ops.held) {
        if (op->kind == sync::Kind::create && (!out.create || earlier(*op, *out.create)))
            out.create = op.get();
        if (!first || op->scope < first->scope)
            first = op.get();
    }
    if (first)
        out.scope = out.create ? out.create->scope : first->scope;
    std::erase_if(out.ops.ranked, [&](const auto& ranked) { return ranked.op->scope != out.scope; });
    return out;
}

cbor::Map shown_groups(const sync::FoldedRecord& folded)
{
    cbor::Map out;
    for (const auto& [group, reg] : folded.groups)
        out.emplace(group, reg.live.front().value);
    return out;
}

/// A late record shows what it would be if it were let in: the review needs to see it.
cbor::Map groups_if_accepted(const LoadedRecord& record, const sync::FoldedRecord& folded, sync::ControlFacts facts)
{
    for (const auto* op : folded.late)
        facts.accepted.insert(sync::ref_of(*op));
    return shown_groups(sync::fold_record(record.ops.ranked, facts));
}

RecordState state_of(const sync::FoldedRecord& folded, const Record& record)
{
    if (folded.state == sync::State::draft)
        return record.kind && !is_signed(record) ? RecordState::recorded : RecordState::draft;
    return static_cast<RecordState>(static_cast<int>(folded.state) + 1);
}

Record record_of(const RecordId& id, const ScopeId& scope, const Head& head, const cbor::Map& groups)
{
    Record out{.id = id, .kind = kind_numbered(head.kind), .scope = scope, .parent = head.parent};
    if (out.kind)
        out.fields = fields_of(*out.kind, groups);
    return out;
}

Hash revision_of(const LoadedRecord& record)
{
    Hash out;
    for (const auto& ranked : record.ops.ranked)
        out = add_mod(out, ranked.op->hash);
    return out;
}

void insert_record(Connection& connection, const RecordId& id, const LoadedRecord& record, const sync::FoldedRecord& folded, const sync::ControlFacts& facts)
{
    const bool late = record.create && sync::is_late(facts, *record.create);
    const cbor::Map groups = late ? groups_if_accepted(record, folded, facts) : shown_groups(folded);
    const Head head = read_head(groups).value_or(Head{});
    const Record shown = record_of(id, record.scope, head, groups);
    const Bytes bytes = cbor::encode(groups);
    const Hash digest = blake2b("dondoc-record", cbor::encode(cbor::Map{{1, head.kind}, {2, late}, {3, sync::state_value(folded)}}));
    const auto finalising = folded.finalising.value_or(sync::Finalising{});
    const std::string actor = record.create ? record.create->actor : "";
    Query q(connection, "INSERT INTO record(id, kind, scope, parent, day, state, late, level, actor, page_code, content_hash, superseded_by, revision, "
                        "created_hlc, late_ops, proposals, finals, groups, digest) "
                        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
    const RecordId by = folded.superseded_by.value_or(RecordId{});
    const Hash revision = revision_of(record);
    q.bind(id, head.kind, record.scope, head.parent, day_of(shown), static_cast<int>(state_of(folded, shown)), late, static_cast<int>(folded.level),
           actor, finalising.page_code, finalising.content_hash, by, revision, record.create ? record.create->hlc : std::uint64_t{0},
           std::uint64_t{folded.late.size()}, std::uint64_t{folded.proposals.size()}, std::uint64_t{folded.other_finals.size()}, bytes, digest);
    q.run();
}

void insert_live(Connection& connection, const RecordId& id, const sync::FoldedRecord& folded)
{
    Query q(connection, "INSERT INTO live(record, grp, pos, hash, stream, seq, actor, hlc, value) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (const auto& [group, reg] : folded.groups) {
        int pos = 0;
        for (const auto& write : reg.live) {
            const Bytes value = cbor::encode(write.value);
            q.bind(id, group, pos++, write.op->hash, write.op->stream, write.op->seq, write.op->actor, write.op->hlc, value);
            q.run();
        }
    }
}

void insert_attachments(Connection& connection, const RecordId& id, const sync::FoldedRecord& folded)
{
    Query q(connection, "INSERT INTO attachment(record, op, content, role, name, type, size, actor, hlc) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (const auto& [op, content] : folded.attachments) {
        q.bind(id, op->hash, content.content, content.role, content.name, content.media_type, content.size, op->actor, op->hlc);
        q.run();
    }
}

void insert_late(Connection& connection, const RecordId& id, const sync::FoldedRecord& folded, const sync::ControlFacts& facts)
{
    Query q(connection, "INSERT INTO late_op(stream, seq, hash, scope, record, review) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    for (const auto* op : folded.late) {
        q.bind(op->stream, op->seq, op->hash, op->scope, id, facts.rejected.contains(sync::ref_of(*op)) ? 2 : 0);
        q.run();
    }
}

void delete_record(Connection& connection, const RecordId& id)
{
    for (const char* sql : {"DELETE FROM record WHERE id = ?1", "DELETE FROM live WHERE record = ?1", "DELETE FROM attachment WHERE record = ?1",
                            "DELETE FROM late_op WHERE record = ?1"})
        Query(connection, sql).bind(id).run();
}

/// The caller has the facts of the record's scope.
void insert_folded(Connection& connection, const RecordId& id, const LoadedRecord& record, const sync::ControlFacts& facts)
{
    if (record.ops.ranked.empty())
        return;
    const auto folded = sync::fold_record(record.ops.ranked, facts);
    insert_record(connection, id, record, folded, facts);
    insert_live(connection, id, folded);
    insert_attachments(connection, id, folded);
    insert_late(connection, id, folded, facts);
}

void project_grants(Connection& connection, const ScopeId& scope, const sync::ControlFacts& facts)
{
    Query(connection, "DELETE FROM assignment WHERE unit = ?1").bind(scope).run();
    Query q(connection, "INSERT OR REPLACE INTO assignment(grant_id, unit, officer, from_day, to_day, deputy, open) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (const auto& [grant, holder] : facts.grants) {
        q.bind(grant, scope, holder.officer, holder.from, holder.to, holder.deputy, facts.is_open(grant));
        q.run();
    }
}

/// Grants stand before own lists; an employer that no grant ever named is held as the own list says.
constexpr const char* officer_of_unit =
    "COALESCE((SELECT a.officer FROM assignment a WHERE a.unit = u.id AND a.open = 1 AND a.deputy = 0 ORDER BY a.from_day DESC, a.grant_id DESC LIMIT 1), "
    "(SELECT o.officer FROM assignment_own o WHERE o.unit = u.no AND o.open = 1 AND NOT EXISTS(SELECT 1 FROM assignment a WHERE a.unit = u.id)), '')";

std::optional<Month> month_before(Connection& connection, Month month)
{
    Query q(connection, "SELECT max(month) FROM ledger WHERE month < ?1");
    q.bind(month).step();
    return q.maybe_month(0);
}

constexpr Month after_all{2201 * 12};

} // namespace

LoadedOps load_record_ops(Connection& connection, const RecordId& record)
{
    LoadedOps out;
    Query q(connection, "SELECT body, by_hub FROM op JOIN stream USING(sid) WHERE rec = ?1 AND kind NOT IN (7, 9, 17) ORDER BY op.id");
    q.bind(record);
    while (q.step())
        add(out, q);
    return out;
}

sync::ControlFacts load_facts(Connection& connection, const ScopeId& scope)
{
    LoadedOps ops;
    Query q(connection, "SELECT body, by_hub FROM op JOIN stream USING(sid) WHERE scope = ?1 AND kind IN (7, 9, 17) ORDER BY op.id");
    q.bind(scope);
    while (q.step())
        add(ops, q);
    return sync::facts_of(ops.ranked);
}

void project_record(Connection& connection, const RecordId& id)
{
    delete_record(connection, id);
    const LoadedRecord record = load_record(connection, id);
    insert_folded(connection, id, record, load_facts(connection, record.scope));
}

void project_scope(Connection& connection, const ScopeId& scope)
{
    const auto facts = load_facts(connection, scope);
    project_grants(connection, scope, facts);
    std::vector<RecordId> records;
    Query q(connection, "SELECT DISTINCT rec FROM op WHERE scope = ?1 AND rec <> zeroblob(16) AND kind NOT IN (7, 9, 17)");
    q.bind(scope);
    while (q.step())
        records.push_back(q.id<RecordId>(0));
    for (const RecordId& id : records) {
        delete_record(connection, id);
        const LoadedRecord record = load_record(connection, id);
        insert_folded(connection, id, record, record.scope == scope ? facts : load_facts(connection, record.scope));
    }
}

void project_unit(Connection& connection, std::int64_t no)
{
    Query(connection, "DELETE FROM unit_now WHERE unit = ?1").bind(no).run();
    Query insert(connection, std::string("INSERT INTO unit_now(unit, officer, month, closing, months, paid_through, workers) "
                                         "SELECT u.no, ") + officer_of_unit +
                                 ", l.month, l.closing, l.months, l.paid_through, COALESCE(l.workers, u.workers) "
                                 "FROM unit u LEFT JOIN ledger l ON l.month = ?2 AND l.unit = u.no WHERE u.no = ?1");
    Query seek(connection, "SELECT 1 FROM ledger WHERE month = ?1 AND unit = ?2");
    auto month = month_before(connection, after_all);
    for (; month; month = month_before(connection, *month)) {
        const bool found = seek.bind(*month, no).step();
        seek.reset();
        if (found)
            break;
    }
    insert.bind(no, month.value_or(Month{0})).run();
}

void project_all_units(Connection& connection)
{
    connection.execute("DELETE FROM unit_now");
    Query fill(connection, "INSERT OR IGNORE INTO unit_now(unit, officer, month, closing, months, paid_through, workers) "
                           "SELECT unit, '', month, closing, months, paid_through, workers FROM ledger WHERE month = ?1");
    Query count(connection, "SELECT (SELECT count(*) FROM unit) - (SELECT count(*) FROM unit_now)");
    for (auto month = month_before(connection, after_all); month; month = month_before(connection, *month)) {
        fill.bind(*month).run();
        count.step();
        const bool complete = count.integer(0) == 0;
        count.reset();
        if (complete)
            break;
    }
    connection.execute("INSERT OR IGNORE INTO unit_now(unit, officer) SELECT no, '' FROM unit");
    connection.execute("UPDATE unit_now SET workers = (SELECT u.workers FROM unit u WHERE u.no = unit_now.unit) WHERE workers IS NULL");
    const std::string officers = std::string("UPDATE unit_now SET officer = (SELECT ") + officer_of_unit + " FROM unit u WHERE u.no = unit_now.unit) "
                                 "WHERE unit IN (SELECT unit FROM assignment_own WHERE open = 1) OR unit IN (SELECT u.no FROM unit u JOIN assignment a ON a.unit = u.id)";
    connection.execute(officers.c_str());
}

void add_to_digest(Connection& connection, const ScopeId& scope, const Hash& op)
{
    if (scope.empty())
        return;
    Hash sum;
    Query held(connection, "SELECT ops FROM scope_digest WHERE scope = ?1");
    if (held.bind(scope).step())
        sum = held.hash(0);
    held.reset();
    Query(connection, "INSERT INTO scope_digest(scope, ops, count) VALUES(?1, ?2, 1) ON CONFLICT(scope) DO UPDATE SET ops = ?2, count = count + 1")
        .bind(scope, add_mod(sum, op))
        .run();
}

} // namespace dondoc::db
