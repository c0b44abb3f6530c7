#include "app/cli/import_verb.hpp"
#include "core/base/text/number.hpp"

namespace dondoc::cli {

namespace {

constexpr std::size_t shown_rows = 20; ///< refused rows and warnings as text; JSON has them all

struct ImportOptions {
    actions::ImportChoices choices;
    std::string file, month, map;
};

/// {"code": "B", "closing": "Số dư cuối kỳ", "phone": ""}
Result<importing::Mapping> read_mapping(const std::string& text)
{
    auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return Problem{.code = "mapping.unreadable", .field = "map"};
    importing::Mapping mapping;
    for (const auto& [key, column] : json.items()) {
        if (!column.is_string())
            return Problem{.code = "mapping.unreadable", .field = "map", .value = key};
        mapping[key] = column.get<std::string>();
    }
    return mapping;
}

Json totals_json(const actions::ImportOutcome& outcome)
{
    Json out = Json::object();
    const auto& totals = outcome.totals;
    if (outcome.table == importing::TableKind::plan)
        out["amount"] = outcome.planned.dong;
    if (outcome.table == importing::TableKind::ledger) {
        out["due"] = totals.has_due ? Json(totals.due.dong) : Json();
        out["paid"] = totals.has_paid ? Json(totals.paid.dong) : Json();
        out["closing_sum"] = totals.closing_sum.dong;
        out["overpaid_sum"] = totals.overpaid_sum.dong;
        if (totals.has_interest)
            out["interest"] = totals.interest.dong;
        for (const auto& [fund, sums] : totals.funds)
            out["funds"][importing::code_of(fund)] = {{"due", sums.due.dong}, {"paid", sums.paid.dong}, {"closing", sums.closing.dong}};
    }
    out["debt_before"] = outcome.before.debt;
    out["debt_after"] = outcome.after.debt;
    out["overpaid_after"] = outcome.after.overpaid;
    return out;
}

Json tax_json(const actions::TaxMatch& tax)
{
    Json out{{"matched", tax.matched}, {"uncovered", tax.uncovered}, {"uncovered_workers", tax.uncovered_workers}, {"short_units", tax.short_units},
             {"short_workers", tax.short_workers}, {"payers", Json::array()}};
    for (const auto& payer : tax.uncovered_payers)
        out["payers"].push_back({{"tax_code", payer.tax_code}, {"name", payer.name}, {"address", payer.address}, {"phones", payer.phones},
                                 {"workers", payer.workers ? Json(*payer.workers) : Json()}});
    return out;
}

Json outcome_json(const actions::ImportOutcome& outcome, const actions::Texts& texts)
{
    Json out;
    out["rows"] = outcome.rows;
    out["new"] = outcome.added;
    out["changed"] = outcome.changed;
    out["same"] = outcome.same;
    out["removed"] = outcome.removed;
    out["refused"] = to_json(outcome.findings.refused, texts);
    out["warnings"] = to_json(outcome.findings.warnings, texts);
    out["sheet"] = outcome.sheet;
    out["mapping"] = outcome.mapping;
    out["heads"] = outcome.heads;
    out["totals"] = totals_json(outcome);
    if (outcome.table == importing::TableKind::tax_list)
        out["match"] = tax_json(outcome.tax);
    if (outcome.table == importing::TableKind::due_list)
        out["persons"] = outcome.due_persons;
    if (outcome.last_month)
        out["months"] = {{"from", iso(*outcome.first_month)}, {"to", iso(*outcome.last_month)}};
    out["applied"] = outcome.applied;
    return out;
}

std::string list_of(const Problems& problems, std::size_t count, const char* heading, const actions::Texts& texts)
{
    if (count == 0)
        return {};
    std::string out = "\n" + texts(heading, {{"count", std::to_string(count)}});
    for (std::size_t i = 0; i < problems.size() && i < shown_rows; ++i)
        out += "\n  " + texts("import.place", {{"row", std::to_string(problems[i].row)}, {"column", problems[i].column}}) + " " + texts(problems[i]);
    return count > shown_rows ? out + "\n  …" : out;
}

/// What lists of other offices say about us, in words.
std::string lists_text(const actions::ImportOutcome& outcome, const actions::Texts& texts)
{
    auto number = [](std::int64_t value) { return text::format_number(value); };
    const auto& tax = outcome.tax;
    std::string out;
    if (outcome.table == importing::TableKind::tax_list)
        out = "\n" + texts("import.tax", {{"matched", number(tax.matched)}, {"uncovered", number(tax.uncovered)}, {"workers", number(tax.uncovered_workers)},
                                          {"units", number(tax.short_units)}, {"more", number(tax.short_workers)}});
    for (std::size_t i = 0; i < tax.uncovered_payers.size() && i < shown_rows; ++i)
        out += "\n  " + tax.uncovered_payers[i].tax_code + "  " + tax.uncovered_payers[i].name + "  " + number(tax.uncovered_payers[i].workers.value_or(0));
    for (const auto& [kind, count] : outcome.due_persons)
        out += "\n" + texts("import.due." + kind, {{"count", number(count)}});
    return out;
}

std::string outcome_text(const actions::ImportOutcome& outcome, const actions::Texts& texts)
{
    auto number = [](std::int64_t value) { return text::format_number(value); };
    std::string out = texts(outcome.applied ? "import.done" : outcome.stopped_by.empty() ? "import.would" : "import.stopped",
                            {{"file", outcome.file_name}, {"sheet", outcome.sheet}});
    out += "\n" + texts("import.counts", {{"rows", number(outcome.rows)}, {"new", number(outcome.added)}, {"changed", number(outcome.changed)},
                                          {"same", number(outcome.same)}, {"removed", number(outcome.removed)}});
    if (outcome.table == importing::TableKind::ledger)
        out += "\n" + texts("import.sums", {{"due", number(outcome.totals.due.dong)}, {"paid", number(outcome.totals.paid.dong)},
                                            {"closing", number(outcome.totals.closing_sum.dong)}, {"overpaid", number(outcome.totals.overpaid_sum.dong)}});
    if (outcome.table == importing::TableKind::plan)
        out += "\n" + texts("import.planned", {{"amount", number(outcome.planned.dong)}});
    out += lists_text(outcome, texts);
    if (outcome.table != importing::TableKind::tax_list && outcome.table != importing::TableKind::due_list)
        out += "\n" + texts("import.debt", {{"before", number(outcome.before.debt)}, {"after", number(outcome.after.debt)}});
    out += list_of(outcome.findings.refused, outcome.findings.refused_count, "import.refused", texts);
    return out + list_of(outcome.findings.warnings, outcome.findings.warning_count, "import.warnings", texts);
}

Answer import_file(Context& context, const ImportOptions& options, ImportAction action)
{
    auto choices = options.choices;
    choices.file = options.file;
    if (!options.month.empty()) {
        choices.month = parse_iso_month(options.month);
        if (!choices.month)
            return refused({{.code = "month.not_a_month", .field = "month", .value = options.month}});
    }
    if (!options.map.empty()) {
        auto mapping = read_mapping(context.read_file_or_input(options.map));
        if (!mapping)
            return refused(mapping.problems());
        choices.mapping = *mapping;
    }
    auto outcome = action(context.store(), choices, context.today);
    if (!outcome)
        return refused(outcome.problems());
    Answer answer{.json = outcome_json(*outcome, context.texts), .text = outcome_text(*outcome, context.texts), .problems = outcome->stopped_by};
    answer.exit = outcome->stopped_by.empty() ? 0 : 1;
    return answer;
}

} // namespace

Verb import_verb(const std::string& name, const std::string& example, ImportAction action, ImportExtras extras)
{
    return {name, "verb." + name, example, [action, extras](CLI::App& options) -> Run {
                auto given = std::make_shared<ImportOptions>();
                options.add_option("file", given->file, ".xlsx .xls .csv .html")->required();
                options.add_option("--sheet", given->choices.sheet)->type_name("N");
                options.add_flag("--dry-run", given->choices.dry_run);
                options.add_flag("--strict", given->choices.strict);
                options.add_flag("--accept-removals", given->choices.accept_removals);
                options.add_option("--map", given->map)->type_name("F.json");
                if (extras != ImportExtras::none)
                    options.add_option("--month", given->month)->type_name("YYYY-MM");
                if (extras == ImportExtras::ledger)
                    options.add_flag("--add-units", given->choices.add_units);
                return [given, action](Context& context) { return import_file(context, *given, action); };
            }};
}

} // namespace dondoc::cli
