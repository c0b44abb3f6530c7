#include "app/actions/timeline.hpp"
#include "app/actions/code_texts.hpp"
#include "app/actions/unit_work.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

bool names_unit(const cbor::Value& value, const UnitId& unit)
{
    if (const auto* bytes = value.bytes())
        return bytes->size() == unit.bytes.size() && std::equal(bytes->begin(), bytes->end(), unit.bytes.begin());
    if (const auto* list = value.array())
        return std::any_of(list->begin(), list->end(), [&](const cbor::Value& one) { return names_unit(one, unit); });
    if (const auto* map = value.map())
        return std::any_of(map->begin(), map->end(), [&](const auto& one) { return names_unit(one.second, unit); });
    return false;
}

bool names_unit(const Record& record, const UnitId& unit)
{
    return std::any_of(record.fields.begin(), record.fields.end(), [&](const auto& field) { return names_unit(field.second, unit); });
}

bool is_proposed(const FieldSpec& field, const std::string& code)
{
    return std::find(field.codes.begin(), field.codes.end(), code) != field.codes.end();
}

std::string shown_value(const Record& record, const FieldSpec& field, const cbor::Value& value)
{
    if (const auto* words = value.text())
        return field.type == FieldType::code && is_proposed(field, *words) ? code_key(*record.kind, field, *words) : *words;
    const auto* number = value.integer();
    if (number == nullptr)
        return {};
    if (field.type == FieldType::day)
        return text::day_short(Day{static_cast<std::int32_t>(*number)});
    if (field.type == FieldType::month)
        return text::month_short(Month{static_cast<std::int32_t>(*number)});
    return field.type == FieldType::money ? text::money(Money{*number}) : std::to_string(*number);
}

/// Every field may be a placeholder of the summary; one that is absent is empty.
std::map<std::string, std::string> arguments_of(const Record& record)
{
    std::map<std::string, std::string> out;
    for (const auto& field : record.kind->fields)
        out[field.key] = shown_value(record, field, value_of(record, field.key));
    for (const char* key : {"installments", "items", "questions"})
        if (const auto* rows = value_of(record, key).array())
            out["count"] = std::to_string(rows->size());
    return out;
}

TimelineEntry entry_of(const ShownRecord& shown)
{
    const auto& row = shown.row;
    return {.id = row.id, .kind = timeline_noun(*shown.record.kind), .day = row.day, .state = row.state, .summary_key = std::string("summary.") + shown.record.kind->noun,
            .arguments = arguments_of(shown.record), .officer = row.actor, .late = row.late, .conflict = row.conflict};
}

/// A part is opened, printed and judged by its parent, where that is held; what it says is its own.
TimelineEntry entry_with_parent(const db::Reader& reader, const ShownRecord& shown)
{
    auto out = entry_of(shown);
    if (const auto parent = shown.row.parent.empty() || !stands(shown.row.state) ? std::nullopt : db::find_record(reader, shown.row.parent)) {
        out.id = parent->id;
        out.state = parent->state;
    }
    return out;
}

} // namespace

std::vector<TimelineEntry> timeline_of(const db::Reader& reader, const UnitId& unit)
{
    std::vector<std::pair<std::tuple<std::optional<Day>, std::uint64_t, RecordId>, TimelineEntry>> dated;
    std::set<RecordId> has_part;
    const auto add = [&](const db::RecordRow& row, bool must_name) {
        const auto record = shown(row);
        if (record && (!must_name || (!has_part.contains(row.id) && names_unit(record->record, unit))))
            dated.emplace_back(std::tuple{row.day, row.created_hlc, row.id}, entry_with_parent(reader, *record));
        if (record && !row.parent.empty())
            has_part.insert(row.parent);
    };
    db::each_record(reader, {.scope = scope_of(unit)}, [&](const db::RecordRow& row) { add(row, false); });
    for (const auto* kind : all_kinds())
        if (kind->scope == ScopeSort::office)
            db::each_record(reader, {.kind = kind->number}, [&](const db::RecordRow& row) { add(row, true); });
    std::sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<TimelineEntry> out;
    for (auto& [key, entry] : dated)
        out.push_back(std::move(entry));
    return out;
}

std::string summary_text(const TimelineEntry& entry, const Texts& texts)
{
    auto arguments = entry.arguments;
    for (auto& [key, value] : arguments)
        if (texts.has(value))
            value = texts(value);
    const auto words = texts.has(entry.summary_key) ? without_gaps(texts.all().at(entry.summary_key), arguments) : "";
    return words.empty() ? texts("kind." + entry.kind) : words;
}

std::optional<CommitmentView> commitment_view(const ShownRecord& commitment, const UnitCase& unit, const rules::Rows& rows, Day today)
{
    const auto judged = judge(commitment, unit, rows, today);
    if (!judged)
        return {};
    return CommitmentView{.id = commitment.row.id, .unit = unit.figures.id, .unit_code = unit.figures.code, .unit_name = unit.figures.name, .officer = unit.figures.officer,
                          .day = commitment.row.day, .total = judged->agreed, .left_out = judged->left_out, .state = commitment.row.state,
                          .progress = rules::progress_of(judged->judged), .data_as_of = data_day(judged->judged.ledger_as_of), .installments = judged->judged.installments};
}

} // namespace dondoc::actions
