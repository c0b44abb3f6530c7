#pragma once
// Which employers the list shows and in what order. Sorting 120,000 takes longer than a frame, so it goes in slices; until it is ready the order before stands.
#include "app/ui/program/desk.hpp"
#include "app/ui/views/units.hpp"

namespace dondoc::ui {

/// Classes stand beside each other (either), all else narrows further.
struct UnitsFilter {
    std::set<std::string> chips;
    std::string commune, officer; ///< "" = all
    std::string search;
};

class UnitsList
{
public:
    /// The order that is wanted; begins anew when it or the papers are others.
    void order(const Papers& papers, const std::vector<TableSort>& by);
    /// One slice of the work. True when the order came ready just now.
    bool step(const Papers& papers);
    [[nodiscard]] bool busy() const { return busy_; }
    /// Places in the papers, in the order that is ready.
    [[nodiscard]] std::vector<std::uint32_t> rows(const Papers& papers, const UnitsFilter& filter) const;

    static constexpr std::size_t names_a_slice = 1'500, moves_a_slice = 48'000; ///< about 5 ms in Release

private:
    struct Key {
        std::vector<std::int64_t> values; ///< empty: the names
        bool descending = false;
    };
    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const;
    void start(const Papers& papers);
    void add_names(const Papers& papers);
    bool merge(std::size_t moves);
    void next_run();

    std::uint64_t papers_ = 0;
    std::vector<TableSort> by_;
    std::vector<Key> keys_;
    std::vector<std::string> names_;      ///< sort keys, made once for the papers when first wanted
    std::uint64_t names_of_ = 0;
    std::vector<std::uint32_t> ready_, from_, to_;
    std::size_t width_ = 1, low_ = 0, left_ = 0, right_ = 0, out_ = 0;
    bool busy_ = false;
};

/// Names of the chips with the keys of their texts, in the order that they stand in.
struct ChipSpec {
    const char* name;
    const char* label;
};
std::span<const ChipSpec> unit_chips();

} // namespace dondoc::ui
