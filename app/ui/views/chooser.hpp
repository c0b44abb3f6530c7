#pragma once
// Choosing a file or a folder, over any view: places at the left, the folder at the right. It remembers the folder of each purpose.
#include "app/ui/views/intents.hpp"
#include "app/ui/widgets/field.hpp"
#include "app/ui/widgets/table.hpp"
#include "app/actions/texts.hpp"

namespace dondoc::ui {

struct ChooserEntry {
    std::string path, name, size, when;
    bool folder = false;
};

struct ChooserPlace {
    std::string label, path;
};

struct ChooserSnapshot {
    bool open = false;
    bool folders = false;        ///< a folder is wanted, files are not shown
    std::string purpose;         ///< "sync.target": who asked
    std::string folder;
    std::string parent;          ///< "" at the root
    std::vector<ChooserPlace> places;
    std::vector<ChooserEntry> entries;
    std::string problem;         ///< why the folder cannot be read
    bool cut = false;
};

struct ChooserState {
    TableState table;
    std::string filter;          ///< letters that a name must contain
};

void draw_chooser(Ui& ui, const ChooserSnapshot& shown, ChooserState& state, const actions::Texts& texts, Intents& intents);

/// A field for a path with "Choose…" at its end. `purpose` says to whom the answer goes.
FieldEvent path_field(Ui& ui, Rect row, std::string_view name, std::string& path, std::string_view hint, const char* purpose, bool folder, const actions::Texts& texts,
                      Intents& intents);

} // namespace dondoc::ui
