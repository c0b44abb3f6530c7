#pragma once
// Nhập số liệu: what the file would change, with money before and after and every refused row, before one answer takes or leaves the whole of it.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/table.hpp"
#include "core/base/money.hpp"

namespace dondoc::ui {

struct FileLine {
    std::string path, name;
    std::string line;            ///< "60 nhận, 2 từ chối"
    std::string state;           ///< "Đã nhập", "Đang xem"; "" = not looked at
    Tone tone = Tone::neutral;
    bool folder = false;
};

struct MappedColumn {
    std::string letter, label;
};

/// What a column can mean in one kind of table.
struct Meaning {
    std::string key, label;
};

struct MapKind {
    std::string label;
    std::vector<Meaning> meanings;
};

/// A column of the sheet's head, and what it means now ("" = nothing).
struct SheetColumn {
    std::string letter, head, key;
};

struct MoneyLine {
    std::string label;
    std::optional<Money> before, after, change;
    bool counts = false;         ///< figures are counts, not đồng
};

struct RefusedLine {
    std::string sheet;
    std::int64_t row = 0;
    std::string column, value, why;
};

struct ImportSnapshot {
    Load load;
    std::string folder;
    std::vector<FileLine> files;
    bool chosen = false;         ///< a file is in preview
    std::string name, about;     ///< "trang Tổng hợp, …"
    std::vector<MappedColumn> mapping;
    std::vector<MapKind> kinds;  ///< all kinds of tables, by their index
    int kind = 0;                ///< what the file is taken for
    std::vector<SheetColumn> columns;
    std::vector<MoneyLine> money;
    std::vector<RefusedLine> refused;
    std::vector<std::string> warnings;
    std::int64_t rows = 0, added = 0, changed = 0, same = 0, removed = 0;
    bool nothing_to_do = false;  ///< the same content is held already
    std::string problem;         ///< the file as a whole cannot be taken
    std::string done;            ///< sentence after it was taken
};

struct ImportState {
    std::string path;            ///< folder or file, as typed
    TableState files, refused;
    bool mapping = false;        ///< the columns are being mapped by hand
    int kind = 0;
    std::vector<int> meaning;    ///< by column of the sheet: 0 = nothing, else 1 + index in the kind's meanings
};

void draw_import(Ui& ui, Rect area, const ImportSnapshot& shown, ImportState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
