#pragma once
// Columns and filters as one line of text each, for the window's settings. What cannot be read is left out, so a strange line gives the view's own look.
#include "app/ui/views/units.hpp"

namespace dondoc::ui {

std::string text_of(const std::vector<ColumnLayout>& layout); ///< "code:0,name:340,place:-120": − hidden
std::vector<ColumnLayout> layout_from(std::string_view text);

struct SavedFilter {
    std::set<std::string> chips;
    std::string commune, officer, search;
    TableState table; ///< its order only
};
std::string text_of(const SavedFilter& filter);
SavedFilter filter_from(std::string_view text);

/// A name that can stand as a key: without "=" and line ends, at most 60 characters.
std::string filter_name(std::string_view typed);

} // namespace dondoc::ui
