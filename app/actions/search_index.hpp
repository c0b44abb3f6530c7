#pragma once
// Folded names in one buffer, scanned whole at each keystroke: any substring without marks over 120,000 employers.
#include "db/units.hpp"

namespace dondoc::actions {

class SearchIndex
{
public:
    /// One entry a unit, in their order; the index of an entry is its place in `units`.
    explicit SearchIndex(const std::vector<db::UnitLine>& units);
    SearchIndex() = default;

    struct Found {
        std::vector<std::uint32_t> places; ///< ascending, at most `limit`
        std::size_t total = 0;             ///< exact
    };
    /// Any part as typed, marks and case apart; a blank query finds all. Where it stands nowhere so: digits without what parts them, then all of
    /// its words in any order.
    [[nodiscard]] Found find(std::string_view query, std::size_t limit = SIZE_MAX) const;
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }

private:
    [[nodiscard]] Found scan(std::string_view folded, std::size_t limit) const;
    [[nodiscard]] Found scattered(const std::vector<std::string>& words, std::size_t limit) const;
    [[nodiscard]] std::string_view entry(std::size_t place) const;
    std::string text_;                ///< entries end with '\n'
    std::vector<std::uint32_t> ends_; ///< one past the '\n' of each entry
};

/// What of a unit is searched: code, former codes, name, tax code, phones (also digits only), contact.
std::string searched_text(const db::UnitRow& unit);

} // namespace dondoc::actions
