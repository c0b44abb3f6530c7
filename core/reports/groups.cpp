#include "core/reports/groups.hpp"
#include "core/rules/urging.hpp"
#include <algorithm>
#include <functional>

namespace dondoc::reports {
namespace {

const std::string& holder(const Facts& facts, const RecordFact& record)
{
    return record.unit ? facts.units[*record.unit].officer : record.officer;
}

void add_records(const Facts& facts, std::map<std::string, Group>& groups, const std::function<std::string(const RecordFact&)>& whose)
{
    for (const auto& record : facts.records)
        if (inside(facts.period, record.day))
            if (const auto group = groups.find(whose(record)); group != groups.end())
                group->second.records.push_back(&record);
}

std::vector<Group> listed(std::map<std::string, Group> groups)
{
    std::vector<Group> out;
    for (auto& [code, group] : groups) {
        group.code = code;
        out.push_back(std::move(group));
    }
    return out;
}

std::optional<UnitId> unit_of(const cbor::Value& value)
{
    const auto* bytes = value.bytes();
    return bytes == nullptr ? std::nullopt : UnitId::from(*bytes);
}

} // namespace

std::vector<Group> by_officer(const Facts& facts)
{
    std::map<std::string, Group> groups;
    for (const auto& officer : facts.officers)
        if (auto plan = year_plan(facts, officer.code); plan > Money{} && (facts.officer.empty() || officer.code == facts.officer))
            groups[officer.code].plan = plan;
    for (const auto& unit : facts.units)
        if (!unit.removed)
            groups[unit.officer].units.push_back(&unit);
    add_records(facts, groups, [&](const RecordFact& record) { return holder(facts, record); });
    auto out = listed(std::move(groups));
    for (auto& group : out) {
        group.name = facts.name_of(group.code);
        if (group.plan == Money{})
            group.plan = group.code.empty() ? Money{} : year_plan(facts, group.code);
    }
    return out;
}

std::vector<Group> by_office(const Facts& facts)
{
    std::map<std::string, Group> groups;
    for (const auto& device : facts.devices)
        groups[device.office];
    for (const auto& unit : facts.units)
        if (!unit.removed)
            groups[unit.office].units.push_back(&unit);
    add_records(facts, groups, [](const RecordFact& record) { return record.office; });
    auto out = listed(std::move(groups));
    for (auto& group : out) {
        group.name = group.code;
        group.plan = year_plan(facts, facts.officer, group.code);
        if (group.plan == Money{} && facts.officer.empty())
            for (const auto& officer : facts.officers)
                group.plan += year_plan(facts, officer.code, group.code);
    }
    return out;
}

Group of_all(const Facts&, const std::vector<Group>& groups)
{
    Group all;
    for (const auto& group : groups) {
        all.units.insert(all.units.end(), group.units.begin(), group.units.end());
        all.records.insert(all.records.end(), group.records.begin(), group.records.end());
        all.plan += group.plan;
    }
    return all;
}

std::string shown_name(const Group& group)
{
    if (group.code.empty())
        return "report.nobody";
    return group.name.empty() ? group.code : group.name;
}

Money debt_of(const std::vector<const UnitFact*>& units)
{
    Money sum;
    for (const auto* unit : units)
        sum += unit->debt.value_or(Money{});
    return sum;
}

Money debt_before_of(const std::vector<const UnitFact*>& units)
{
    Money sum;
    for (const auto* unit : units)
        sum += unit->debt_before.value_or(Money{});
    return sum;
}

Money collected_of(const std::vector<const UnitFact*>& units)
{
    Money sum;
    for (const auto* unit : units)
        sum += unit->collected;
    return sum;
}

std::int64_t owing_of(const std::vector<const UnitFact*>& units)
{
    return std::count_if(units.begin(), units.end(), [](const UnitFact* unit) { return unit->debt && *unit->debt > Money{}; });
}

Records of_kind(const Records& records, std::string_view noun, std::string_view detail)
{
    Records out;
    for (const auto* record : records)
        if (record->noun() == noun && (detail.empty() || text_of(record->record, "kind") == detail))
            out.push_back(record);
    return out;
}

std::int64_t count_of_kind(const Records& records, std::string_view noun, std::string_view detail)
{
    return static_cast<std::int64_t>(of_kind(records, noun, detail).size());
}

std::vector<UnitId> units_in(const Record& record, std::string_view field)
{
    std::vector<UnitId> out;
    if (const auto* list = value_of(record, field).array())
        for (const auto& value : *list)
            if (const auto unit = unit_of(value))
                out.push_back(*unit);
    return out;
}

const cbor::Array& rows_of(const Record& record, std::string_view field)
{
    static const cbor::Array none;
    const auto* list = value_of(record, field).array();
    return list == nullptr ? none : *list;
}

const cbor::Value& cell_of(const Record& record, std::string_view field, const cbor::Value& row, std::string_view column)
{
    static const cbor::Value none;
    const auto* spec = field_named(*record.kind, field);
    const auto* map = row.map();
    if (spec == nullptr || map == nullptr)
        return none;
    const auto at = std::find_if(spec->columns.begin(), spec->columns.end(), [&](const FieldSpec& one) { return column == one.key; });
    return at == spec->columns.end() ? none : cbor::at(*map, at->number);
}

std::vector<UnitId> units_in_rows(const Record& record, std::string_view field, std::string_view column)
{
    std::vector<UnitId> out;
    for (const auto& row : rows_of(record, field))
        if (const auto unit = unit_of(cell_of(record, field, row, column)))
            out.push_back(*unit);
    return out;
}

std::int64_t rows_in(const Record& record, std::string_view field) { return static_cast<std::int64_t>(rows_of(record, field).size()); }

std::set<UnitId> units_of(const Records& records)
{
    std::set<UnitId> out;
    for (const auto* record : records) {
        if (record->record.kind->scope == ScopeSort::employer)
            if (const auto unit = UnitId::from(record->record.scope.view()))
                out.insert(*unit);
        for (const char* field : {"units", "invited"})
            for (const auto& unit : units_in(record->record, field))
                out.insert(unit);
        for (const auto& unit : units_in_rows(record->record, "participants", "unit"))
            out.insert(unit);
    }
    return out;
}

Money amount_of(const Records& records, std::string_view field)
{
    Money sum;
    for (const auto* record : records)
        sum += money_of(record->record, field).value_or(Money{});
    return sum;
}

rules::UrgingCount urging_of(const Facts& facts, const Records& records, Day from, Day to)
{
    std::vector<rules::SentEvent> events;
    for (const auto* record : records)
        if (record->noun() == "urging" || record->noun() == "notice")
            events.push_back({id_text(record->record.scope), record->noun() == "notice" ? "notice_c12" : text_of(record->record, "kind"), record->day, false});
    return rules::count_urging(facts.rule("urging"), events, from, to);
}

std::int64_t broken_of(const UnitFact& unit)
{
    std::int64_t broken = 0;
    for (const auto& commitment : unit.commitments)
        for (const auto& one : commitment.judged.installments)
            broken += one.state == rules::InstallmentState::partial || one.state == rules::InstallmentState::overdue ? 1 : 0;
    return broken;
}

bool has_risen(const UnitFact& unit)
{
    using rules::DebtClass;
    if (unit.debt_class == DebtClass::unknown || unit.debt_class == DebtClass::none || unit.class_before == DebtClass::unknown)
        return false;
    return unit.debt_class > unit.class_before;
}

Records records_of(const Facts& facts, const UnitFact& unit, std::string_view noun, std::string_view detail)
{
    Records all;
    for (const auto place : unit.records)
        all.push_back(&facts.records[place]);
    return of_kind(all, noun, detail);
}

const RecordFact* latest(const Records& records) { return records.empty() ? nullptr : records.back(); }

} // namespace dondoc::reports
