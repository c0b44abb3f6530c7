#pragma once
// The golden cases of tests/data/cases: every case of a file, with its id captured.
#include <doctest/doctest.h>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace dondoc::tests {

using nlohmann::json;

inline json read_cases(const std::string& name)
{
    std::ifstream file(std::string(DONDOC_SOURCE_DIR) + "/tests/data/cases/" + name + ".json");
    REQUIRE_MESSAGE(file.good(), name);
    return json::parse(file).at("cases");
}

inline void each_case(const std::string& name, const std::function<void(const json& input, const json& expected)>& judge)
{
    const json cases = read_cases(name);
    REQUIRE(!cases.empty());
    for (const auto& one : cases) {
        const std::string id = one.at("id");
        CAPTURE(id);
        judge(one.at("input"), one.at("expected"));
    }
}

} // namespace dondoc::tests
