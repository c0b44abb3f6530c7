// What the window remembers beside the store: look, columns, saved filters.
#include "app/ui/program/program.hpp"
#include "app/ui/program/remembered.hpp"

namespace dondoc::ui {

void Program::recall()
{
    const std::string language = settings_.text("language", options_.language);
    if (!options_.language_given && (language == "vi" || language == "en") && language != texts_.language())
        texts_ = actions::Texts(language);
    shown_.settings.language = texts_.language();
    shown_.settings.theme = static_cast<ThemeName>(settings_.number("theme", 0, 0, 2));
    shown_.settings.percent = static_cast<int>(settings_.number("scale", 100, 100, 200));
    shown_.settings.lock_minutes = static_cast<int>(settings_.number("lock.minutes", 15, 0, 240));
    shown_.settings.hides_amounts = false;
    states_.units.table.layout = layout_from(settings_.text("units.columns"));
    states_.sync.target = settings_.text("folder.target");
    states_.import.path = settings_.text("folder.import");
}

void Program::configure(const Configure& wanted)
{
    if (wanted.key == "language" && (wanted.value == "vi" || wanted.value == "en"))
        set_look(wanted.value, shown_.settings.theme);
    else if (wanted.key == "theme")
        set_look(shown_.settings.language, static_cast<ThemeName>(std::clamp(std::stoi(wanted.value), 0, 2)));
    else if (wanted.key == "scale")
        shown_.settings.percent = std::clamp(std::stoi(wanted.value), 100, 200);
    else if (wanted.key == "lock.minutes")
        shown_.settings.lock_minutes = std::clamp(std::stoi(wanted.value), 0, 240);
    settings_.put(wanted.key, wanted.value);
    stale_ = true;
}

void Program::remember_table()
{
    settings_.put("units.columns", text_of(states_.units.table.layout));
}

void Program::save_filter(const std::string& name)
{
    const UnitsState& units = states_.units;
    settings_.put("filter." + filter_name(name), text_of(SavedFilter{units.chips, units.commune, units.officer, states_.frame.search, units.table}));
    states_.units.filter = filter_name(name);
    offer_undo(texts_("ui.saved.filter", {{"name", filter_name(name)}}), [this, name = filter_name(name)] {
        settings_.put("filter." + name, "");
        states_.units.filter.clear();
    });
}

void Program::use_filter(const std::string& name)
{
    const SavedFilter held = filter_from(settings_.text("filter." + name));
    states_.units.chips = held.chips;
    states_.units.commune = held.commune;
    states_.units.officer = held.officer;
    states_.frame.search = held.search;
    states_.units.table.sorted_by = held.table.sorted_by;
    states_.units.table.descending = held.table.descending;
    states_.units.table.then = held.table.then;
    states_.units.table.current = 0;
    states_.units.filter = name;
    stale_ = true;
}

void Program::drop_filter(const std::string& name)
{
    const std::string held = settings_.text("filter." + name);
    settings_.put("filter." + name, "");
    states_.units.filter.clear();
    offer_undo(texts_("ui.saved.filter_dropped", {{"name", name}}), [this, name, held] { settings_.put("filter." + name, held); });
}

std::vector<std::string> Program::saved_filters() const
{
    std::vector<std::string> names;
    for (const auto& [name, held] : settings_.under("filter."))
        names.push_back(name);
    return names;
}

} // namespace dondoc::ui
