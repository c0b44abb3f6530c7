#include "app/cli/verbs/unit_json.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::cli {

Json json_of(const std::optional<Day>& day) { return day ? Json(iso(*day)) : Json(); }
Json json_of(const std::optional<Money>& amount) { return amount ? Json(amount->dong) : Json(); }
Json json_of(const std::optional<std::int64_t>& number) { return number ? Json(*number) : Json(); }
Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json months_json(const std::optional<Ratio>& months) { return months ? Json::parse(fixed(*months, 2)) : Json(); }

Json json_of(const actions::UnitFigures& unit)
{
    Json out;
    out["code"] = unit.code;
    out["name"] = unit.name;
    out["tax_code"] = text_or_null(unit.tax_code);
    out["officer"] = text_or_null(unit.officer);
    out["months_in_debt"] = months_json(unit.months);
    out["months_source"] = rules::code_of(unit.months_source);
    out["debt_class"] = rules::code_of(unit.debt_class);
    out["band"] = text_or_null(unit.band);
    out["debt"] = json_of(unit.debt);
    out["overpaid"] = unit.debt ? Json(unit.overpaid.dong) : Json();
    out["employees"] = json_of(unit.employees);
    out["next_action"] = unit.next ? Json(rules::code_of(unit.next->action)) : Json();
    out["next_day"] = unit.next ? Json(iso(unit.next->due)) : Json();
    out["data_as_of"] = json_of(actions::data_day(unit.month));
    return out;
}

Json json_of(const actions::CommitmentView& commitment)
{
    Json installments = Json::array();
    for (const auto& one : commitment.installments) {
        Json item{{"day", iso(one.due)}, {"amount", one.amount.dong}, {"state", rules::code_of(one.state)}, {"leaves", one.leaves.dong}, {"short", json_of(one.short_of)}};
        if (one.memo_enough)
            item["memo_enough"] = *one.memo_enough;
        installments.push_back(std::move(item));
    }
    Json out;
    out["id"] = id_text(commitment.id);
    out["unit"] = commitment.unit_code;
    out["name"] = commitment.unit_name;
    out["officer"] = text_or_null(commitment.officer);
    out["day"] = json_of(commitment.day);
    out["total"] = commitment.total.dong;
    out["left_out"] = commitment.left_out.dong;
    out["state"] = db::text_of_state(commitment.state);
    out["progress"] = rules::code_of(commitment.progress);
    out["data_as_of"] = json_of(commitment.data_as_of);
    out["installments"] = std::move(installments);
    return out;
}

std::string line_of(const actions::UnitFigures& unit, const actions::Texts& texts)
{
    std::string out = unit.code + "  " + unit.name + "  " + (unit.debt ? text::money(*unit.debt) : texts("units.no_ledger")) + "  ";
    out += texts("debt_class." + std::string(rules::code_of(unit.debt_class)));
    if (unit.months)
        out += "  " + texts("units.months", {{"months", text::format_number(rounded(*unit.months, 2), {.decimals = 2, .divide_by = 100})}, {"source", texts("months_source." + std::string(rules::code_of(unit.months_source)))}});
    if (unit.next)
        out += "  " + texts("action." + std::string(rules::code_of(unit.next->action))) + " " + text::day_short(unit.next->due);
    return out;
}

std::string line_of(const actions::CommitmentView& commitment, const actions::Texts& texts)
{
    std::string out = commitment.unit_code + "  " + commitment.unit_name + "  " + (commitment.day ? text::day_short(*commitment.day) : "?") + "  " + text::money(commitment.total) + "  " +
                      texts("progress." + std::string(rules::code_of(commitment.progress)));
    for (const auto& one : commitment.installments)
        out += "\n    " + text::day_short(one.due) + "  " + text::money(one.amount) + "  " + texts("installment." + std::string(rules::code_of(one.state)));
    return out;
}

} // namespace dondoc::cli
