#pragma once
// One input of `evaluate`, read strictly: everything that is not what it should be ends the input with its place.
#include "core/base/day.hpp"
#include "core/base/decimal.hpp"
#include "core/base/money.hpp"
#include "core/base/problem.hpp"
#include "core/rules/rows.hpp"
#include <nlohmann/json.hpp>
#include <optional>

namespace dondoc::actions {

using Json = nlohmann::ordered_json;

/// Caught by evaluate().
struct BadInput {
    Problem problem;
};

class Input
{
public:
    Input(const Json& json, std::string place) : json_(&json), place_(std::move(place)) {}

    [[nodiscard]] Input at(const char* key) const; ///< missing → evaluate.missing
    [[nodiscard]] bool has(const char* key) const; ///< there and not null
    [[nodiscard]] bool is_null() const { return json_->is_null(); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string code(std::initializer_list<const char*> allowed) const;
    [[nodiscard]] bool yes_no() const;
    [[nodiscard]] std::int64_t integer(std::int64_t least, std::int64_t most) const;
    [[nodiscard]] Money money() const; ///< ±10^17
    [[nodiscard]] Ratio decimal() const; ///< exact decimal as text
    [[nodiscard]] Day day() const;
    [[nodiscard]] Month month() const;
    [[nodiscard]] std::optional<Day> day_or_null(const char* key) const;   ///< missing is null
    [[nodiscard]] std::optional<Month> month_or_null(const char* key) const;
    [[nodiscard]] std::vector<Input> list(std::size_t most = 100'000) const;
    [[nodiscard]] std::vector<std::pair<std::string, Input>> pairs() const;
    [[nodiscard]] std::vector<Day> days() const;
    [[nodiscard]] std::vector<std::string> texts() const;

    [[noreturn]] void refuse(const char* code, std::map<std::string, std::string> arguments = {}) const;

private:
    const Json* json_;
    std::string place_;
};

struct Evaluation {
    const char* name;
    Json (*run)(const Input&, const rules::Rows&);
};

std::vector<Evaluation> text_evaluations();
std::vector<Evaluation> debt_evaluations();
std::vector<Evaluation> work_evaluations();

Json or_null(const std::optional<Day>& day);

} // namespace dondoc::actions
