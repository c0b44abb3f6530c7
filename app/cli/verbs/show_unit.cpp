#include "app/actions/show_unit.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/unit_json.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::cli {
namespace {

Json unit_json(const actions::UnitPage& page)
{
    const auto& unit = page.unit;
    Json out = json_of(page.figures);
    out["former_codes"] = unit.former_codes;
    out["address"] = text_or_null(unit.address);
    out["phones"] = unit.phones;
    out["contact"] = text_or_null(unit.contact);
    out["ma_khoi"] = text_or_null(unit.ma_khoi);
    out["since"] = json_of(unit.since);
    out["cycle_months"] = unit.cycle_months;
    out["office"] = text_or_null(unit.office);
    out["removed"] = unit.removed;
    out["source"] = unit.source == db::Source::hub ? "hub" : "own";
    return out;
}

Json month_json(const actions::LedgerMonth& month)
{
    const auto& row = month.row;
    Json funds = Json::object();
    for (const auto& fund : row.funds)
        funds[fund.fund] = {{"due", json_of(fund.due)}, {"paid", json_of(fund.paid)}, {"closing", json_of(fund.closing)}};
    Json out;
    out["month"] = iso(row.month);
    out["opening"] = json_of(row.opening);
    out["due"] = json_of(row.due);
    out["adjustment"] = json_of(row.adjustment);
    out["interest"] = json_of(row.interest);
    out["paid"] = json_of(row.paid);
    out["closing"] = json_of(row.closing);
    out["funds"] = row.funds.empty() ? Json() : funds;
    out["months_in_debt"] = months_json(month.months_in_debt);
    out["months_source"] = rules::code_of(month.months_source);
    out["debt_class"] = row.closing ? rules::code_of(month.debt_class) : "unknown";
    return out;
}

Json entry_json(const actions::TimelineEntry& entry, const actions::Texts& texts)
{
    Json out;
    out["id"] = id_text(entry.id);
    out["kind"] = entry.kind;
    out["day"] = json_of(entry.day);
    out["state"] = db::text_of_state(entry.state);
    out["summary"] = actions::summary_text(entry, texts);
    out["officer"] = text_or_null(entry.officer);
    out["late"] = entry.late;
    out["conflict"] = entry.conflict;
    return out;
}

Json page_json(const actions::UnitPage& page, const actions::Texts& texts)
{
    Json out;
    out["unit"] = unit_json(page);
    out["ledger"] = Json::array();
    for (const auto& month : page.ledger)
        out["ledger"].push_back(month_json(month));
    out["timeline"] = Json::array();
    for (const auto& entry : page.timeline)
        out["timeline"].push_back(entry_json(entry, texts));
    out["commitments"] = Json::array();
    for (const auto& commitment : page.commitments)
        out["commitments"].push_back(json_of(commitment));
    out["grounds"] = Json::array();
    for (const auto& ground : page.grounds)
        out["grounds"].push_back({{"figure", ground.figure.substr(7)}, {"rule", ground.rule.empty() ? Json() : Json(ground.rule)}, {"source", texts(ground.source)},
                                  {"certainty", ground.certainty.empty() ? Json() : Json(ground.certainty)}});
    const auto& next = page.figures.next;
    out["next_action"] = next ? Json(rules::code_of(next->action)) : Json();
    out["next_day"] = next ? Json(iso(next->due)) : Json();
    out["data_as_of"] = json_of(actions::data_day(page.figures.month));
    return out;
}

std::string page_text(const actions::UnitPage& page, const actions::Texts& texts)
{
    std::string out = line_of(page.figures, texts);
    for (const auto& month : page.ledger)
        out += "\n  " + text::month_short(month.row.month) + "  " + (month.row.closing ? text::money(Money{*month.row.closing}) : "?");
    for (const auto& entry : page.timeline)
        out += "\n  " + (entry.day ? text::day_short(*entry.day) : "?") + "  " + texts("kind." + entry.kind) + "  " + texts("state." + std::string(db::text_of_state(entry.state))) + "  " +
               actions::summary_text(entry, texts);
    for (const auto& commitment : page.commitments)
        out += "\n  " + line_of(commitment, texts);
    for (const auto& ground : page.grounds)
        out += "\n  " + texts(ground.figure) + ": " + texts(ground.source) + (ground.rule.empty() ? "" : " [" + ground.rule + ", " + texts("certainty." + ground.certainty) + "]");
    return out;
}

Answer show(Context& context, const std::string& code)
{
    const auto page = actions::show_unit(context.store().snapshot(), code, context.today);
    if (!page)
        return refused(page.problems());
    Answer answer;
    answer.json = page_json(*page, context.texts);
    answer.text = page_text(*page, context.texts);
    return answer;
}

} // namespace

Verb verb_show_unit()
{
    return {"show-unit", "verb.show-unit", "dondoc-cli show-unit TA0001A --json", [](CLI::App& options) -> Run {
                auto code = std::make_shared<std::string>();
                options.add_option("code", *code)->required();
                return [code](Context& context) { return show(context, *code); };
            }};
}

} // namespace dondoc::cli
