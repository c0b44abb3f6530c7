#pragma once
// Sentences for people: assets/texts/<language>/*.json, flat "key": "text with {placeholder}".
#include "core/base/problem.hpp"
#include <map>
#include <string>
#include <string_view>

namespace dondoc::actions {

class Texts
{
public:
    /// language: "vi" or "en".
    explicit Texts(std::string_view language);

    /// The text of a key with its placeholders filled; the key itself when there is none (a test of all keys keeps that from happening).
    std::string operator()(std::string_view key, const std::map<std::string, std::string>& arguments = {}) const;
    /// A problem as a sentence; {field}, {sheet}, {row}, {column}, {value} are filled too.
    std::string operator()(const Problem& problem) const;
    [[nodiscard]] bool has(std::string_view key) const { return texts_.contains(key); }
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }
    [[nodiscard]] const std::string& language() const { return language_; }

private:
    std::string language_;
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace dondoc::actions
