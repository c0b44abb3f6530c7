#pragma once
// Làm việc tại đơn vị: the visit's form. No visit closes without a next action and its day.
#include "app/ui/views/form.hpp"
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/badge.hpp"
#include "core/base/money.hpp"

namespace dondoc::ui {

struct ContextLine {
    std::string label;
    std::string value;
    Tone tone = Tone::neutral;
};

/// What both forms show about the employer and about themselves.
struct FormSnapshot {
    std::string code, name;
    std::string state;           ///< "Dự thảo"
    Problems problems;
    std::vector<std::string> warnings; ///< sentences; never in the way
    std::string saved;           ///< "đã lưu 10:42:07"; "" = nothing kept yet
    std::string refused;         ///< why the last attempt was refused, as a sentence
    bool finalised = false;      ///< the page stands; nothing can be edited
    bool has_page = false;       ///< a page can be shown and printed
    std::string replaced_id;     ///< a commitment of the employer that runs on and that this new one could replace; "" = none
    std::string replaced_day;
};

struct VisitSnapshot {
    Load load;
    FormSnapshot form;
    int debt_class = -1;
    std::string class_label;
    std::optional<Money> debt;
    std::string as_of;           ///< "số liệu đến 31/10/2026"
    std::vector<ContextLine> context;
    std::string last_title;      ///< "Lần trước, 10/07/2026"
    std::string last;
};

struct VisitState {
    drafts::Draft draft;
    FormState form;
    bool dirty = false;          ///< typed since the draft was kept
};

void draw_visit(Ui& ui, Rect area, const VisitSnapshot& shown, VisitState& state, const actions::Texts& texts, Intents& intents);

/// Buttons under a form: finish, page, saved.
void draw_form_buttons(Ui& ui, Rect row, const FormSnapshot& shown, const FormState& state, const actions::Texts& texts, Intents& intents, const Intent& record);
/// What must be mended before it can be finished: one link for each field.
void draw_form_problems(Ui& ui, const Rect& where, const FormSnapshot& shown, FormState& state, const actions::Texts& texts);
float form_problems_height(const Ui& ui, float width, const FormSnapshot& shown, const actions::Texts& texts);
/// F8: the keyboard goes to the next field with a problem. Fields stand within `form`.
void jump_to_problem(Ui& ui, const FormSnapshot& shown, FormState& state);

} // namespace dondoc::ui
