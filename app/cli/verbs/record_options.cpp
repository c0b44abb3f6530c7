#include "app/cli/verbs/record_options.hpp"
#include "app/actions/record_json.hpp"
#include "core/drafts/values.hpp"
#include <algorithm>
#include <ostream>

namespace dondoc::cli {
namespace {

bool is_list(const FieldSpec& field) { return field.type == FieldType::codes || field.type == FieldType::units; }

std::string option_name(const FieldSpec& field)
{
    return "--" + (std::string_view(field.key) == "installments" ? "installment" : kebab(field.key));
}

std::string value_name(const FieldSpec& field)
{
    if (field.type == FieldType::rows)
        return std::string_view(field.key) == "installments" ? "DAY=AMOUNT" : "KEY=VALUE;…";
    std::string out = actions::type_name(field.type);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

std::string described(const FieldSpec& field)
{
    std::string out = field.required ? "*" : "";
    for (const auto* code : field.codes)
        out += (out.size() < 2 ? "" : "|") + std::string(code);
    for (const auto& column : field.columns)
        out += (out.size() < 2 ? "" : "; ") + std::string(column.key) + "=";
    return out;
}

/// "2026-11-30=1000000" → {day, amount}; "name=A; title=B" → its columns. Empty when there is no '='.
std::optional<drafts::Row> read_row(const FieldSpec& field, std::string_view typed)
{
    drafts::Row row;
    if (std::string_view(field.key) == "installments" && typed.find("day=") == std::string_view::npos) {
        const auto equals = typed.find('=');
        if (equals == std::string_view::npos)
            return {};
        return drafts::Row{{"day", std::string(typed.substr(0, equals))}, {"amount", std::string(typed.substr(equals + 1))}};
    }
    while (!typed.empty()) {
        const auto end = std::min(typed.find(';'), typed.size());
        const auto part = drafts::trimmed(typed.substr(0, end));
        const auto equals = part.find('=');
        if (!part.empty() && equals == std::string_view::npos)
            return {};
        if (!part.empty())
            row[std::string(drafts::trimmed(part.substr(0, equals)))] = part.substr(equals + 1);
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return row;
}

void put_rows(const FieldSpec& field, const std::vector<std::string>& given, drafts::Draft& draft, Problems& problems)
{
    auto& rows = draft.rows[field.key];
    rows.clear();
    for (const auto& typed : given)
        if (auto row = read_row(field, typed))
            rows.push_back(std::move(*row));
        else
            problems.push_back({.code = "draft.row.unreadable", .field = field.key, .value = typed, .arguments = {{"form", value_name(field)}}});
}

void put_option(const FieldSpec& field, const std::vector<std::string>& given, drafts::Draft& draft, Problems& problems)
{
    if (field.type == FieldType::rows)
        put_rows(field, given, draft, problems);
    else if (is_list(field))
        draft.lists[field.key] = given;
    else
        draft.text[field.key] = field.type == FieldType::yes_no && given.back().empty() ? "true" : given.back();
}

void tell_warnings(Context& context, const Problems& warnings)
{
    if (context.common.json || context.common.quiet)
        return;
    for (const auto& warning : warnings)
        context.world.err << context.texts("record.warning", {{"text", context.texts(warning)}}) << '\n';
}

} // namespace

std::string kebab(std::string_view key)
{
    std::string out(key);
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

void declare_fields(CLI::App& options, const KindSpec& kind, const std::shared_ptr<FieldOptions>& given)
{
    options.add_option("--from", given->from, "JSON (- = standard input)")->type_name("FILE");
    for (const auto& field : kind.fields) {
        auto* option = options.add_option(option_name(field), given->fields[field.key], described(field))->type_name(value_name(field));
        if (field.type == FieldType::yes_no)
            option->expected(0, 1);
        else if (field.type == FieldType::rows || is_list(field))
            option->expected(1)->take_all();
        else
            option->expected(1)->take_last();
    }
}

Problems fill_from(Context& context, const std::string& from, drafts::Draft& draft)
{
    const auto json = actions::parse_draft(context.read_file_or_input(from));
    return json ? actions::put_json(draft, *json) : json.problems();
}

Problems fill_draft(Context& context, const FieldOptions& given, drafts::Draft& draft)
{
    auto problems = given.from.empty() ? Problems{} : fill_from(context, given.from, draft);
    for (const auto& field : draft.kind->fields)
        if (const auto& values = given.fields.at(field.key); !values.empty())
            put_option(field, values, draft, problems);
    return problems;
}

Result<RecordId> read_record_id(const std::string& typed)
{
    const auto id = parse_id<RecordTag>(typed);
    return id ? Result<RecordId>(*id) : Problem{.code = "record.id.unreadable", .field = "id", .value = typed};
}

Answer recorded_answer(Context& context, const Result<actions::Recorded>& result, const char* key)
{
    if (!result)
        return refused(result.problems());
    Answer out;
    out.json = {{"id", id_text(result->id)}, {"unit", result->unit.empty() ? Json() : Json(result->unit)}, {"revision", hex(result->revision.view())}};
    out.text = context.texts(key, {{"id", id_text(result->id)}, {"unit", result->unit}});
    tell_warnings(context, result->warnings);
    if (!result->warnings.empty())
        out.json["warnings"] = to_json(result->warnings, context.texts);
    return out;
}

} // namespace dondoc::cli
