#pragma once
// Every screen: its name and the item of the rail that is lit while it is open. A new screen adds its line here, in program/view_table.cpp, and in rail_items.hpp
// when it has an item of its own.
#include <array>
#include <cstdint>

namespace dondoc::ui {

enum class ViewName : std::uint8_t {
    first, unlock, today, units, unit, visit, commitment, import, sync, settings,
    week, commitments, documents, dialogues, reports, province, form, mapping, attachments, conflict, sampler,
};

struct ViewEntry {
    ViewName view;
    const char* name; ///< of pictures and of the text "ui.hints.<name>"
    ViewName rail;
};

inline constexpr std::array view_entries = {
    ViewEntry{ViewName::first, "first", ViewName::first},
    ViewEntry{ViewName::unlock, "unlock", ViewName::unlock},
    ViewEntry{ViewName::today, "today", ViewName::today},
    ViewEntry{ViewName::units, "units", ViewName::units},
    ViewEntry{ViewName::unit, "unit", ViewName::units},
    ViewEntry{ViewName::visit, "visit", ViewName::units},
    ViewEntry{ViewName::commitment, "commitment", ViewName::units},
    ViewEntry{ViewName::import, "import", ViewName::units},
    ViewEntry{ViewName::sync, "sync", ViewName::sync},
    ViewEntry{ViewName::settings, "settings", ViewName::settings},
    ViewEntry{ViewName::week, "week", ViewName::week},
    ViewEntry{ViewName::commitments, "commitments", ViewName::commitments},
    ViewEntry{ViewName::documents, "documents", ViewName::documents},
    ViewEntry{ViewName::dialogues, "dialogues", ViewName::dialogues},
    ViewEntry{ViewName::reports, "reports", ViewName::reports},
    ViewEntry{ViewName::province, "province", ViewName::province},
    ViewEntry{ViewName::form, "form", ViewName::units},
    ViewEntry{ViewName::mapping, "mapping", ViewName::units},
    ViewEntry{ViewName::attachments, "attachments", ViewName::units},
    ViewEntry{ViewName::conflict, "conflict", ViewName::sync},
    ViewEntry{ViewName::sampler, "sampler", ViewName::settings},
};

constexpr const ViewEntry& entry_of(ViewName view)
{
    for (const auto& entry : view_entries)
        if (entry.view == view)
            return entry;
    return view_entries[0];
}

} // namespace dondoc::ui
