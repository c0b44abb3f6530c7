#pragma once
// For the files that gather work of one employer only.
#include "app/actions/unit_work.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/date.hpp"

namespace dondoc::actions {

inline bool is_kind(const ShownRecord& shown, std::string_view noun) { return shown.record.kind->noun == noun; }

/// Gathers items and candidates of one employer.
class Collector
{
public:
    Collector(const UnitCase& unit, const rules::Rows& rows, Day today) : unit_(unit), rows_(rows), today_(today) {}

    void candidate(rules::Action action, Day due) { out.candidates.push_back({action, due}); }

    /// `part`: which branch of the rule; with the anchor it makes the id.
    WorkItem& item(const rules::Row& row, const std::string& part, const std::string& anchor, rules::Action action, Day due)
    {
        const auto& figures = unit_.figures;
        WorkItem one{.id = row.rule + "." + part + "/" + figures.code + "/" + anchor, .unit = figures.id, .unit_code = figures.code, .unit_name = figures.name,
                     .officer = figures.officer, .action = action, .rule = rules::id_of(row), .reason = "work." + row.rule + "." + part, .arguments = {}, .due = due,
                     .amount = figures.debt.value_or(Money{}), .record = {}};
        for (const auto& [key, values] : row.values) // the numbers of the law come from its row
            if (values.size() == 1)
                one.arguments[key] = values.front();
        one.arguments.merge(std::map<std::string, std::string>{{"code", figures.code}, {"name", figures.name}, {"due", text::day_short(due)}, {"amount", text::money(one.amount)},
                         {"months", figures.months ? months_text(*figures.months) : "?"}});
        out.items.push_back(std::move(one));
        return out.items.back();
    }

    const UnitCase& unit() const { return unit_; }
    const rules::Rows& rows() const { return rows_; }
    Day today() const { return today_; }
    UnitWork out;

private:
    static std::string months_text(const Ratio& months)
    {
        return text::format_number(rounded(months, 2), {.decimals = 2, .divide_by = 100});
    }

    const UnitCase& unit_;
    const rules::Rows& rows_;
    Day today_;
};

/// unit_work_measures.cpp: suspensions that end, cards that should be locked or unlocked.
void add_measures(Collector& work);

} // namespace dondoc::actions
