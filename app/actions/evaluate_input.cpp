#include "app/actions/evaluate_input.hpp"

namespace dondoc::actions {

void Input::refuse(const char* code, std::map<std::string, std::string> arguments) const
{
    std::string value = json_->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (value.size() > 80)
        value = value.substr(0, 80);
    throw BadInput{{.code = code, .field = place_, .value = value, .arguments = std::move(arguments)}};
}

Input Input::at(const char* key) const
{
    if (!json_->is_object())
        refuse("evaluate.type", {{"wanted", "object"}});
    const auto found = json_->find(key);
    if (found == json_->end())
        throw BadInput{{.code = "evaluate.missing", .field = place_ + "." + key}};
    return {*found, place_ + "." + key};
}

bool Input::has(const char* key) const
{
    if (!json_->is_object())
        return false;
    const auto found = json_->find(key);
    return found != json_->end() && !found->is_null();
}

std::string Input::text() const
{
    if (!json_->is_string())
        refuse("evaluate.type", {{"wanted", "text"}});
    return json_->get<std::string>();
}

std::string Input::code(std::initializer_list<const char*> allowed) const
{
    const std::string given = text();
    for (const char* one : allowed)
        if (given == one)
            return given;
    refuse("evaluate.value");
}

bool Input::yes_no() const
{
    if (!json_->is_boolean())
        refuse("evaluate.type", {{"wanted", "true | false"}});
    return json_->get<bool>();
}

std::int64_t Input::integer(std::int64_t least, std::int64_t most) const
{
    if (!json_->is_number_integer() || (json_->is_number_unsigned() && json_->get<std::uint64_t>() > INT64_MAX))
        refuse("evaluate.type", {{"wanted", "integer"}});
    const auto given = json_->get<std::int64_t>();
    if (given < least || given > most)
        refuse("evaluate.value");
    return given;
}

Money Input::money() const
{
    constexpr std::int64_t most = 100'000'000'000'000'000;
    return {integer(-most, most)};
}

Ratio Input::decimal() const
{
    const auto number = parse_decimal(text());
    if (!number)
        refuse("evaluate.value");
    return *number;
}

Day Input::day() const
{
    const auto day = parse_iso_day(text());
    if (!day)
        refuse("evaluate.value");
    return *day;
}

Month Input::month() const
{
    const auto month = parse_iso_month(text());
    if (!month)
        refuse("evaluate.value");
    return *month;
}

std::optional<Day> Input::day_or_null(const char* key) const { return has(key) ? std::optional(at(key).day()) : std::nullopt; }
std::optional<Month> Input::month_or_null(const char* key) const { return has(key) ? std::optional(at(key).month()) : std::nullopt; }

std::vector<Input> Input::list(std::size_t most) const
{
    if (!json_->is_array())
        refuse("evaluate.type", {{"wanted", "list"}});
    if (json_->size() > most)
        throw BadInput{{.code = "evaluate.too_large", .field = place_}};
    std::vector<Input> out;
    for (const auto& one : *json_)
        out.emplace_back(one, place_ + "[" + std::to_string(out.size()) + "]");
    return out;
}

std::vector<std::pair<std::string, Input>> Input::pairs() const
{
    if (!json_->is_object())
        refuse("evaluate.type", {{"wanted", "object"}});
    std::vector<std::pair<std::string, Input>> out;
    for (const auto& [key, value] : json_->items())
        out.emplace_back(key, Input(value, place_ + "." + key));
    return out;
}

std::vector<Day> Input::days() const
{
    std::vector<Day> out;
    for (const auto& one : list())
        out.push_back(one.day());
    return out;
}

std::vector<std::string> Input::texts() const
{
    std::vector<std::string> out;
    for (const auto& one : list())
        out.push_back(one.text());
    return out;
}

Json or_null(const std::optional<Day>& day) { return day ? Json(iso(*day)) : Json(); }

} // namespace dondoc::actions
