#pragma once
// One column of fields over a draft: labels above, problems beside the field once it was left. Figures and days are put into order on leaving, never before.
#include "app/actions/texts.hpp"
#include "app/ui/widgets/field.hpp"
#include "core/drafts/draft.hpp"
#include <set>

namespace dondoc::ui {

struct FormState {
    std::set<std::string> left;  ///< fields whose problems are shown
    bool show_all = false;       ///< after an attempt to finish
    int jumped = -1;             ///< F8: index of the problem whose field has the keyboard
};

class Form
{
public:
    struct Item {
        const char* key;
        const char* label;          ///< key of the text
        float width = 150;
        const char* hint = nullptr; ///< key of the text
    };

    Form(Ui& ui, const actions::Texts& texts, drafts::Draft& draft, const Problems& problems, FormState& state, const Rect& column);

    void section(const char* key);
    /// Fields side by side; a code becomes a list to choose from.
    void row(std::initializer_list<Item> items);
    /// Options in a line; option texts are "<prefix>.<code>".
    void radio(const Item& item, const char* prefix);
    void notes(const Item& item, float height);
    /// Codes that can be more than one, as chips.
    void chips(const Item& item, const char* prefix);

    [[nodiscard]] float bottom() const { return column_.y; }
    [[nodiscard]] bool changed() const { return changed_; }
    /// The problem of a field, when it is to be seen.
    [[nodiscard]] const Problem* shown_problem(std::string_view key) const;

private:
    void one(const Rect& box, const Item& item);
    void choose(const Rect& box, const Item& item, const FieldSpec& field);
    void problems_of(std::initializer_list<Item> items, const Rect& last);
    void note_left(const std::string& key);
    [[nodiscard]] FieldLook look_of(const Item& item, const std::string& label, const std::string& hint) const;

    Ui& ui_;
    const actions::Texts& texts_;
    drafts::Draft& draft_;
    const Problems& problems_;
    FormState& state_;
    Rect column_;
    bool changed_ = false;
};

/// Prefix of the texts of a code field's values: "next_action" → "next_action.call".
std::vector<std::string> option_labels(const FieldSpec& field, const char* prefix, const actions::Texts& texts);

/// "1500000" → "1.500.000", "2026-11-24" → "24/11/2026"; what cannot be read stays as it is.
std::string in_order(const std::string& typed, const FieldSpec& field);

} // namespace dondoc::ui
