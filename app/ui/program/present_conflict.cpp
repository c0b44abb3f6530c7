#include "app/actions/list_conflicts.hpp"
#include "app/actions/record_store.hpp"
#include "app/files/system.hpp"
#include "app/ui/program/present.hpp"
#include "core/base/text/date.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

using Typed = std::map<std::string, std::string>;

std::string when_of(std::uint64_t hlc)
{
    const auto ms = static_cast<std::int64_t>(hlc >> 16U);
    return text::day_short(files::vietnam_day(ms)) + " " + clock_text(ms).substr(0, 5);
}

/// Every field of one group as a person would type it; lists and rows in one line.
Typed typed_values(const KindSpec& kind, const db::RecordRow& row, std::uint64_t group, const cbor::Value& value, const drafts::Surroundings& around)
{
    const cbor::Map only{{group, value}};
    const auto draft = drafts::draft_of({.id = row.id, .kind = &kind, .scope = row.scope, .parent = row.parent, .fields = fields_of(kind, only)}, around);
    Typed out = draft.text;
    for (const auto& [key, words] : draft.lists)
        for (const auto& word : words)
            out[key] += (out[key].empty() ? "" : ", ") + word;
    for (const auto& [key, rows] : draft.rows)
        for (const auto& line : rows) {
            std::string cells;
            for (const auto& [column, cell] : line)
                cells += (cells.empty() ? "" : " ") + cell;
            out[key] += (out[key].empty() ? "" : "; ") + cells;
        }
    return out;
}

std::string label_of(const std::string& key, const actions::Texts& texts)
{
    const std::string name = "ui.field." + key;
    if (texts.has(name))
        return texts(name);
    return key;
}

struct Sides {
    std::vector<Hash> ops;
    std::vector<ConflictSide> shown;
};

/// One side for each op that wrote any of the groups; the one that stands first.
Sides sides_of(const actions::Conflict& conflict, const actions::Texts& texts)
{
    Sides out;
    for (const auto& group : conflict.groups)
        for (std::size_t i = 0; i < group.writes.size(); ++i) {
            const auto& write = group.writes[i];
            if (std::find(out.ops.begin(), out.ops.end(), write.hash) != out.ops.end())
                continue;
            out.ops.push_back(write.hash);
            out.shown.push_back({hex(write.hash.view()), write.actor.empty() ? texts("ui.unknown") : write.actor, texts("ui.conflict.when", {{"when", when_of(write.hlc)}}), i == 0});
        }
    return out;
}

void fill_fields(ConflictSnapshot& out, const actions::Conflict& conflict, const Sides& sides, const KindSpec& kind, const drafts::Surroundings& around, const actions::Texts& texts)
{
    for (const auto& group : conflict.groups) {
        std::vector<Typed> typed(sides.ops.size());
        std::set<std::string> keys;
        for (const auto& write : group.writes) {
            const auto side = static_cast<std::size_t>(std::find(sides.ops.begin(), sides.ops.end(), write.hash) - sides.ops.begin());
            typed[side] = typed_values(kind, conflict.record, group.group, write.value, around);
            for (const auto& [key, value] : typed[side])
                if (key != "unit")
                    keys.insert(key);
        }
        for (const auto& key : keys) {
            ConflictField field{.label = label_of(key, texts)};
            for (auto& side : typed)
                field.values.push_back(side[key]);
            field.differs = std::any_of(field.values.begin(), field.values.end(), [&](const std::string& value) { return value != field.values.front(); });
            out.fields.push_back(std::move(field));
        }
    }
}

} // namespace

ConflictSnapshot present_conflict(const Desk& desk, const std::string& record, const actions::Texts& texts)
{
    ConflictSnapshot out;
    const auto conflicts = actions::list_conflicts(desk.store);
    if (conflicts.empty())
        return out;
    const auto wanted = std::find_if(conflicts.begin(), conflicts.end(), [&](const actions::Conflict& one) { return id_text(one.record.id) == record; });
    const auto at = static_cast<std::size_t>(wanted == conflicts.end() ? 0 : wanted - conflicts.begin());
    const auto& conflict = conflicts[at];
    out.number = static_cast<int>(at) + 1;
    out.of = static_cast<int>(conflicts.size());
    out.record = id_text(conflict.record.id);
    if (conflicts.size() > 1)
        out.next = id_text(conflicts[(at + 1) % conflicts.size()].record.id);
    const KindSpec* kind = kind_numbered(conflict.record.kind);
    if (kind == nullptr)
        return out;
    out.has_form = std::string_view(kind->noun) == "visit" || std::string_view(kind->noun) == "commitment";
    const auto found = desk.papers.places.find(conflict.unit);
    const std::string name = found == desk.papers.places.end() ? texts("ui.conflict.office") : desk.papers.units[found->second].name;
    out.title = texts(std::string("kind.") + kind->noun) + ", " + (conflict.unit.empty() ? texts("ui.conflict.office") : conflict.unit);
    const Sides sides = sides_of(conflict, texts);
    out.sides = sides.shown;
    out.line = texts("ui.conflict.line", {{"name", name}, {"who", sides.shown.empty() ? "" : sides.shown.front().who}});
    fill_fields(out, conflict, sides, *kind, actions::surroundings(desk.store.reader(), desk.store.identity(), desk.today), texts);
    return out;
}

} // namespace dondoc::ui
