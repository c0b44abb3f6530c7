#pragma once
// Xung đột: two machines wrote the same places without seeing each other. Both values, who and when; a person chooses or writes a third. No side is ever thrown away.
#include "app/actions/texts.hpp"
#include "app/ui/toolkit/ui.hpp"
#include "app/ui/views/intents.hpp"

namespace dondoc::ui {

struct ConflictSide {
    std::string keep;            ///< hash of the op, to be kept
    std::string who;             ///< "CB02"
    std::string when;            ///< "máy ghi 20/11/2026 09:12"
    bool shown = false;          ///< the one that stands now
};

struct ConflictField {
    std::string label;
    std::vector<std::string> values; ///< one for each side; "" = not written
    bool differs = false;
};

struct ConflictSnapshot {
    int number = 0, of = 0;      ///< "1 trong 2"; 0 = there is none
    std::string record;
    std::string title;           ///< "Làm việc, HW0053C"
    std::string line;            ///< whose, and that both are kept
    std::vector<ConflictSide> sides;
    std::vector<ConflictField> fields;
    std::string next;            ///< record of the next one; "" = none
    bool has_form = true;        ///< another value can be written in its form
    std::string problem;
};

struct ConflictState {
    int chosen = 0;              ///< a side; sides.size() = another value
    std::string reason;
};

void draw_conflict(Ui& ui, Rect area, const ConflictSnapshot& shown, ConflictState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
