#pragma once
// The rail from top to bottom. An item whose `built` is false is shown, says why it leads nowhere, and takes no key.
#include "app/ui/views/view_name.hpp"

namespace dondoc::ui {

struct RailItem {
    char digit; ///< with Alt
    const char* key;
    ViewName view;
    bool built = true;
    bool hub_only = false;
};

inline constexpr std::array rail_items = {
    RailItem{'1', "ui.rail.today", ViewName::today},
    RailItem{'2', "ui.rail.units", ViewName::units},
    RailItem{'3', "ui.rail.week", ViewName::week, false},
    RailItem{'4', "ui.rail.commitments", ViewName::commitments, false},
    RailItem{'5', "ui.rail.documents", ViewName::documents, false},
    RailItem{'6', "ui.rail.dialogues", ViewName::dialogues, false},
    RailItem{'7', "ui.rail.reports", ViewName::reports},
    RailItem{'8', "ui.rail.sync", ViewName::sync},
    RailItem{'9', "ui.rail.province", ViewName::province, true, true},
    RailItem{'0', "ui.rail.settings", ViewName::settings},
};

} // namespace dondoc::ui
