#include "db/exchange_snapshots.hpp"
#include "core/base/money.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/reason.hpp"
#include "core/sync/payload.hpp"
#include "db/ledger.hpp"
#include "db/plan.hpp"
#include "db/query.hpp"
#include "db/rules.hpp"

namespace dondoc::db {
namespace {

using namespace bundle;
using cbor::Array;
using cbor::Value;

constexpr std::int64_t first_month = 22'800; // 1900-01
constexpr std::int64_t last_month = 26'412;  // 2201-01

std::uint64_t number_of(SnapshotTable table) { return static_cast<std::uint64_t>(table); }

Value maybe(const std::optional<std::int64_t>& number) { return number ? Value(*number) : Value(); }

std::optional<std::int64_t> maybe_in(const Value& value, std::int64_t bound = money_limit)
{
    if (value.is_null())
        return {};
    const std::int64_t out = integer_in(value);
    need(out >= -bound && out <= bound, "amount");
    return out;
}

Month month_in(const Value& value)
{
    const std::int64_t number = integer_in(value);
    need(number >= first_month && number <= last_month, "month");
    return {static_cast<std::int32_t>(number)};
}

std::optional<Month> maybe_month(const Value& value) { return value.is_null() ? std::nullopt : std::optional(month_in(value)); }

std::optional<Day> maybe_day(const Value& value)
{
    if (value.is_null())
        return {};
    const std::int64_t number = integer_in(value);
    need(number > -30'000 && number < 90'000, "day");
    return Day{static_cast<std::int32_t>(number)};
}

bool yes_in(const Value& value)
{
    need(value.boolean() != nullptr, "boolean");
    return *value.boolean();
}

Value texts(const std::vector<std::string>& list)
{
    return list_of(list, [](const std::string& text) { return Value(text); });
}

std::vector<std::string> texts_in(const Value& value)
{
    need(value.array() != nullptr, "texts");
    return list_in<std::string>(value, 1000, [](const Value& v) { return text_in(v); });
}

Bytes body_of(const UnitRow& u)
{
    return cbor::encode(Array{Value(u.code), texts(u.former_codes), Value(u.name), Value(u.tax_code), Value(u.address), texts(u.phones), Value(u.contact),
                              maybe(u.workers), Value(u.ma_khoi), u.since ? Value(std::int64_t{u.since->number}) : Value(), Value(u.officer),
                              Value(u.officer_phone), Value(u.cycle_months), Value(u.office), Value(u.removed)});
}

UnitRow unit_in(const Value& value, const ScopeId& owner)
{
    const Array& p = tuple_in(value, 15);
    UnitRow u;
    u.id = UnitId{owner.bytes};
    u.code = text_in(p[0], 200);
    need(!u.code.empty(), "code");
    u.former_codes = texts_in(p[1]);
    u.name = text_in(p[2]);
    u.tax_code = text_in(p[3], 200);
    u.address = text_in(p[4]);
    u.phones = texts_in(p[5]);
    u.contact = text_in(p[6]);
    u.workers = maybe_in(p[7]);
    need(!u.workers || *u.workers >= 0, "workers");
    u.ma_khoi = text_in(p[8], 200);
    u.since = maybe_day(p[9]);
    u.officer = text_in(p[10]);
    u.officer_phone = text_in(p[11]);
    const std::int64_t cycle = integer_in(p[12]);
    need(cycle == 1 || cycle == 3 || cycle == 6, "cycle");
    u.cycle_months = static_cast<int>(cycle);
    u.office = text_in(p[13], 200);
    u.removed = yes_in(p[14]);
    u.source = Source::hub;
    return u;
}

Value ledger_value(const LedgerRow& r)
{
    return Array{Value(std::int64_t{r.month.number}), maybe(r.opening), maybe(r.due), maybe(r.adjustment), maybe(r.interest), maybe(r.paid), maybe(r.closing),
                 Value(r.months_in_debt), r.paid_through ? Value(std::int64_t{r.paid_through->number}) : Value(), maybe(r.workers), Value(static_cast<int>(r.kind)),
                 list_of(r.funds, [](const FundFigures& f) { return Value(Array{Value(f.fund), maybe(f.due), maybe(f.paid), maybe(f.closing)}); })};
}

LedgerRow ledger_in(const Value& value)
{
    const Array& p = tuple_in(value, 12);
    LedgerRow r;
    r.month = month_in(p[0]);
    r.opening = maybe_in(p[1]);
    r.due = maybe_in(p[2]);
    r.adjustment = maybe_in(p[3]);
    r.interest = maybe_in(p[4]);
    r.paid = maybe_in(p[5]);
    r.closing = maybe_in(p[6]);
    r.months_in_debt = text_in(p[7], 40);
    r.paid_through = maybe_month(p[8]);
    r.workers = maybe_in(p[9]);
    const std::uint64_t kind = count_in(p[10]);
    need(kind >= 1 && kind <= 5, "ledger kind");
    r.kind = static_cast<LedgerKind>(kind);
    r.source = Source::hub;
    for (const Value& fund : array_in(p[11], 20)) {
        const Array& f = tuple_in(fund, 4);
        need(!text_in(f[0], 20).empty(), "fund");
        r.funds.push_back({text_in(f[0], 20), maybe_in(f[1]), maybe_in(f[2]), maybe_in(f[3])});
    }
    return r;
}

PlanRow plan_in(const Value& value)
{
    const Array& p = tuple_in(value, 6);
    const std::int64_t year = integer_in(p[0]);
    const std::int64_t month = integer_in(p[1]);
    need(year >= 1900 && year <= 2200 && month >= 0 && month <= 12, "plan");
    return {static_cast<int>(year), static_cast<int>(month), text_in(p[3], 200), text_in(p[2], 200), text_in(p[4], 20), maybe_in(p[5]).value_or(0), Source::hub};
}

Bytes plan_body(const Reader& reader, std::string_view officer)
{
    Array rows;
    for (const PlanRow& row : all_plan(reader))
        if (row.officer == officer)
            rows.push_back(Array{Value(row.year), Value(row.month), Value(row.office), Value(row.officer), Value(row.fund), Value(row.amount)});
    return cbor::encode(Value(std::move(rows)));
}

Bytes rules_body(const Reader& reader)
{
    Array rows;
    for (const RuleRow& row : rule_rows(reader))
        rows.push_back(Array{Value(row.rule), Value(std::int64_t{row.from.number}), Value(row.json)});
    return cbor::encode(Value(std::move(rows)));
}

Bytes ledger_body(const Reader& reader, std::int64_t unit)
{
    return cbor::encode(list_of(ledger_of(reader, unit), ledger_value));
}

/// Plan rows of one officer stand under a name of their own; those of the whole office under the office.
ScopeId officer_scope(std::string_view officer)
{
    return *ScopeId::from(blake2b("bhx-officer-v1", view_of(officer)).view().first(16));
}

/// The officer whose plan stands under this name; "" = it is an office's.
std::string plan_owner(const Reader& reader, const ScopeId& owner)
{
    Query q(reader, "SELECT DISTINCT officer FROM plan UNION SELECT code FROM officer UNION SELECT officer FROM peer");
    while (q.step())
        if (officer_scope(q.text(0)) == owner)
            return q.text(0);
    return "";
}

std::optional<Bytes> present_body(const Reader& reader, SnapshotTable table, const ScopeId& owner)
{
    const auto unit = find_unit(reader, UnitId{owner.bytes});
    switch (table) {
    case SnapshotTable::units: return unit ? std::optional(body_of(*unit)) : std::nullopt;
    case SnapshotTable::ledger: return unit ? std::optional(ledger_body(reader, unit->no)) : std::nullopt;
    case SnapshotTable::plan: return plan_body(reader, plan_owner(reader, owner));
    case SnapshotTable::rules: return rules_body(reader);
    case SnapshotTable::assignments:
    case SnapshotTable::tax_list:
    case SnapshotTable::due_list: break;
    }
    return {};
}

void put_mark(Transaction& t, const sync::SnapshotKey& key, const sync::SnapshotMark& mark)
{
    Query(t, "INSERT OR REPLACE INTO snapshot_mark(tbl, owner, epoch, counter, content) VALUES(?1, ?2, ?3, ?4, ?5)")
        .bind(key.table, key.unit, mark.number.epoch, mark.number.no, mark.content)
        .run();
}

std::optional<sync::SnapshotMark> mark_of(const Reader& reader, const sync::SnapshotKey& key)
{
    Query q(reader, "SELECT epoch, counter, content FROM snapshot_mark WHERE tbl = ?1 AND owner = ?2");
    if (!q.bind(key.table, key.unit).step())
        return {};
    return sync::SnapshotMark{{q.natural(0), q.natural(1)}, q.hash(2)};
}

class Issuer
{
public:
    Issuer(Transaction& t, const sync::SnapshotMarks& stated) : t_(t), stated_(stated), epoch_(stream_head(t).epoch_no) {}

    void offer(SnapshotTable table, const ScopeId& owner, Bytes body)
    {
        const sync::SnapshotKey key{number_of(table), owner};
        const Hash content = snapshot_hash(body);
        auto mark = mark_of(t_, key);
        if (!mark || mark->content != content || mark->number.epoch != epoch_) {
            mark = sync::SnapshotMark{next_number(), content};
            put_mark(t_, key, *mark);
        }
        if (sync::is_due(*mark, stated_, key))
            due_.push_back({key.table, owner, mark->number.epoch, mark->number.no, std::move(body)});
    }
    std::vector<SnapshotPart> finish() { return std::move(due_); }

private:
    sync::Number next_number()
    {
        Query q(t_, "UPDATE exchange SET snapshot_counter = snapshot_counter + 1 RETURNING snapshot_counter");
        q.step();
        return {epoch_, q.natural(0)};
    }
    Transaction& t_;
    const sync::SnapshotMarks& stated_;
    std::uint64_t epoch_;
    std::vector<SnapshotPart> due_;
};

void note(SnapshotsTaken& taken, SnapshotTable table, const SnapshotPart& part, std::size_t rows)
{
    SnapshotImport& import = taken.tables[table];
    import.table = table;
    import.source = Source::hub;
    import.number = std::max(import.number, static_cast<std::int64_t>(part.counter));
    import.file_hash = add_mod(import.file_hash, snapshot_hash(part.body));
    import.rows += static_cast<std::int64_t>(rows);
    ++taken.parts;
}

void take_unit(Transaction& t, const SnapshotPart& part, const Value& body, SnapshotsTaken& taken, Source source)
{
    UnitRow unit = unit_in(body, part.owner);
    unit.source = source;
    if (find_unit(t, unit.id))
        change_unit_code(t, unit.id, unit.code);
    put_unit(t, unit);
    note(taken, SnapshotTable::units, part, 1);
}

/// Months that the hub does not have of an employer stay only where the hub never sent its ledger.
void drop_other_months(Transaction& t, std::int64_t unit, const std::set<Month>& kept)
{
    for (const LedgerRow& row : ledger_of(t, unit))
        if (!kept.contains(row.month)) {
            Query(t, "DELETE FROM ledger_fund WHERE month = ?1 AND unit = ?2").bind(row.month, unit).run();
            Query(t, "DELETE FROM ledger WHERE month = ?1 AND unit = ?2").bind(row.month, unit).run();
        }
    t.touch_unit(unit);
}

void take_ledger(Transaction& t, const SnapshotPart& part, const Value& body, SnapshotsTaken& taken, Source source)
{
    const auto unit = find_unit(t, UnitId{part.owner.bytes});
    need(unit.has_value(), "ledger of an employer that is not there");
    std::set<Month> months;
    LedgerWriter writer(t);
    for (const Value& item : array_in(body, 2400)) {
        LedgerRow row = ledger_in(item);
        need(months.insert(row.month).second, "month twice");
        row.unit = unit->no;
        row.source = source;
        writer.put(row);
    }
    drop_other_months(t, unit->no, months);
    note(taken, SnapshotTable::ledger, part, months.size());
    if (!months.empty()) {
        auto& as_of = taken.tables[SnapshotTable::ledger].as_of;
        as_of = std::max(as_of.value_or(Day{}), last_day(*months.rbegin()));
    }
}

void take_plan(Transaction& t, const SnapshotPart& part, const Value& body, SnapshotsTaken& taken, Source source)
{
    for (const Value& item : array_in(body, 100'000)) {
        PlanRow row = plan_in(item);
        row.source = source;
        put_plan(t, row);
    }
    note(taken, SnapshotTable::plan, part, body.array()->size());
}

void take_rules(Transaction& t, const SnapshotPart& part, const Value& body, SnapshotsTaken& taken, Source source)
{
    for (const Value& item : array_in(body, 100'000)) {
        const Array& p = tuple_in(item, 3);
        const auto from = maybe_day(p[1]);
        need(from.has_value(), "rule");
        put_rule(t, {text_in(p[0], 200), *from, text_in(p[2], 16 * 1024), source});
    }
    note(taken, SnapshotTable::rules, part, body.array()->size());
}

void take_body(Transaction& t, const SnapshotPart& part, SnapshotsTaken& taken, Source source)
{
    const auto body = cbor::decode(part.body);
    need(body.ok(), "snapshot");
    switch (static_cast<SnapshotTable>(part.table)) {
    case SnapshotTable::units: return take_unit(t, part, *body, taken, source);
    case SnapshotTable::ledger: return take_ledger(t, part, *body, taken, source);
    case SnapshotTable::plan: return take_plan(t, part, *body, taken, source);
    case SnapshotTable::rules: return take_rules(t, part, *body, taken, source);
    case SnapshotTable::assignments:
    case SnapshotTable::tax_list:
    case SnapshotTable::due_list: break;
    }
    throw Malformed{"snapshot table"};
}

} // namespace

sync::Number last_snapshot_number(const Reader& reader)
{
    Query q(reader, "SELECT epoch, counter FROM snapshot_mark ORDER BY epoch DESC, counter DESC LIMIT 1");
    return q.step() ? sync::Number{q.natural(0), q.natural(1)} : sync::Number{};
}

std::vector<bundle::SnapshotPart> issued_after(const Reader& reader, const sync::Number& number)
{
    std::vector<SnapshotPart> out;
    Query q(reader, "SELECT tbl, owner, epoch, counter, content FROM snapshot_mark WHERE (epoch, counter) > (?1, ?2) ORDER BY epoch, counter");
    q.bind(number.epoch, number.no);
    while (q.step()) {
        auto body = present_body(reader, static_cast<SnapshotTable>(q.natural(0)), q.id<ScopeId>(1));
        if (body && snapshot_hash(*body) == q.hash(4))
            out.push_back({q.natural(0), q.id<ScopeId>(1), q.natural(2), q.natural(3), std::move(*body)});
    }
    return out;
}

sync::SnapshotMarks snapshot_marks(const Reader& reader)
{
    sync::SnapshotMarks out;
    Query q(reader, "SELECT tbl, owner, epoch, counter, content FROM snapshot_mark");
    while (q.step())
        out[{q.natural(0), q.id<ScopeId>(1)}] = {{q.natural(2), q.natural(3)}, q.hash(4)};
    return out;
}

std::vector<bundle::SnapshotPart> due_snapshots(Transaction& t, const sync::DeviceScope& scope, const sync::SnapshotMarks& stated)
{
    Issuer issuer(t, stated);
    for (const ScopeId& owner : scope.units) {
        const auto unit = find_unit(t, UnitId{owner.bytes});
        if (!unit)
            continue;
        issuer.offer(SnapshotTable::units, owner, body_of(*unit));
        issuer.offer(SnapshotTable::ledger, owner, ledger_body(t, unit->no));
    }
    issuer.offer(SnapshotTable::plan, officer_scope(scope.officer), plan_body(t, scope.officer));
    issuer.offer(SnapshotTable::plan, scope.office, plan_body(t, ""));
    issuer.offer(SnapshotTable::rules, {}, rules_body(t));
    return issuer.finish();
}

Result<Done> take_snapshot(Transaction& t, const bundle::SnapshotPart& part, SnapshotsTaken& taken, Source source)
{
    const sync::SnapshotKey key{part.table, part.owner};
    const sync::SnapshotMark fresh{{part.epoch, part.counter}, snapshot_hash(part.body)};
    const auto held = mark_of(t, key);
    if (held && fresh.number <= held->number)
        return Done{};
    try {
        take_body(t, part, taken, source);
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    }
    put_mark(t, key, fresh);
    return Done{};
}

std::vector<NamedContent> named_contents(const Reader& reader)
{
    std::vector<NamedContent> out;
    Query q(reader, "SELECT DISTINCT a.content, r.scope, a.actor, a.type FROM attachment a JOIN record r ON r.id = a.record ORDER BY a.content");
    while (q.step())
        out.push_back({q.hash(0), q.id<ScopeId>(1), q.text(2), q.text(3)});
    Query late(reader, "SELECT body FROM op JOIN late_op ON late_op.record = op.rec AND late_op.hash = op.hash WHERE op.kind = 15");
    while (late.step())
        if (const auto op = sync::unpack(late.blob(0)); op.ok())
            if (const auto attaching = sync::read_attaching(*op))
                out.push_back({attaching->content, op->scope, op->actor, attaching->media_type});
    return out;
}

} // namespace dondoc::db
