#include "app/ui/program/record_start.hpp"
#include "app/ui/views/form.hpp"
#include "core/base/text/date.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

struct Start {
    const char* noun;
    const char* sort = ""; ///< value of the field `kind`
};

std::optional<Start> start_of(const std::string& action)
{
    for (const char* sort : {"letter", "invitation", "call", "message"})
        if (action == sort)
            return Start{"urging", sort};
    if (action == "reconcile")
        return Start{"reconciliation"};
    if (action == "propose_inspection")
        return Start{"proposal", "inspection"};
    const auto* kind = kind_named(action);
    return kind && *kind->part_of == 0 ? std::optional(Start{kind->noun}) : std::nullopt;
}

/// Where an office record names this employer first.
void name_unit(drafts::Draft& draft, const std::string& unit)
{
    if (field_named(*draft.kind, "unit"))
        draft.text["unit"] = unit;
    else if (unit.empty())
        return;
    else if (field_named(*draft.kind, "invited") && field_named(*draft.kind, "invited")->type == FieldType::units)
        draft.lists["invited"] = {unit};
    else if (field_named(*draft.kind, "units"))
        draft.lists["units"] = {unit};
    else if (field_named(*draft.kind, "items"))
        draft.rows["items"] = {{{"unit", unit}}};
}

std::string value_at(const std::map<std::string, std::string>& text, const char* key)
{
    const auto at = text.find(key);
    return at == text.end() ? "" : at->second;
}

} // namespace

std::optional<drafts::Draft> begin_record(const std::string& action, const std::string& unit, Day today)
{
    const auto start = start_of(action);
    if (!start)
        return {};
    drafts::Draft out;
    out.kind = kind_named(start->noun);
    if (field_named(*out.kind, "day"))
        out.text["day"] = text::day_short(today);
    if (*start->sort != 0)
        out.text["kind"] = start->sort;
    name_unit(out, unit);
    return out;
}

bool is_same_start(const drafts::Draft& kept, const drafts::Draft& fresh)
{
    const bool sorted = kept.kind == kind_named("urging") || kept.kind == kind_named("proposal");
    return kept.kind == fresh.kind && value_at(kept.text, "unit") == value_at(fresh.text, "unit") &&
           (!sorted || value_at(kept.text, "kind") == value_at(fresh.text, "kind"));
}

void put_in_order(drafts::Draft& draft)
{
    for (const auto& field : draft.kind->fields) {
        if (const auto at = draft.text.find(field.key); at != draft.text.end())
            at->second = in_order(at->second, field);
        const auto rows = draft.rows.find(field.key);
        if (rows == draft.rows.end())
            continue;
        for (auto& row : rows->second)
            for (const auto& column : field.columns)
                if (const auto cell = row.find(column.key); cell != row.end())
                    cell->second = in_order(cell->second, column);
    }
}

} // namespace dondoc::ui
