#pragma once
// Which column of a sheet means what, chosen by a person: a part of Nhập số liệu.
#include "app/ui/views/import.hpp"

namespace dondoc::ui {

/// The choices as they stand in the file now.
void reset_map(const ImportSnapshot& shown, ImportState& state);
/// key → letter of the column, "" = no column; empty when nothing was chosen otherwise than it stands.
std::map<std::string, std::string> chosen_mapping(const ImportSnapshot& shown, const ImportState& state);

void draw_map(Ui& ui, Rect area, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
