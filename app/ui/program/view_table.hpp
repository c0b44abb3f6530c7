#pragma once
// How each screen is presented and drawn: one row a screen. The program looks here and knows no screen by name.
#include "app/ui/program/program.hpp"

namespace dondoc::ui {

/// What a row works with.
struct Stand {
    ViewStates& states;
    Snapshots& shown;
    const actions::Texts& texts;
    const std::string& unit; ///< code of the employer that is open
};

struct ViewRow {
    ViewName view;
    void (*draw)(Ui&, Rect, const Stand&, Intents&);
    void (*present)(const Desk&, const Stand&) = nullptr; ///< makes the snapshot anew; none: it changes only with its own answers
};

/// Our mistake when a screen that is opened has no row.
const ViewRow& row_of(ViewName view);
bool has_row(ViewName view);

} // namespace dondoc::ui
