#pragma once
// The form of any kind of record: all its fields, what is wrong, save, finish, print; a stored one can be voided or amended with its reason.
#include "app/ui/views/record_fields.hpp"
#include "app/ui/views/visit.hpp"

namespace dondoc::ui {

struct RecordSnapshot {
    Load load;
    FormSnapshot form;
    std::string kind;          ///< its words, capitalised
    bool stored = false;       ///< stands in the log
    bool over = false;         ///< voided or superseded: only to read
    bool signs = false;        ///< draft → finalised → signed
};

struct RecordState {
    drafts::Draft draft;
    FieldsState fields;
    bool dirty = false;
    bool voiding = false;      ///< the reason is asked for
    std::string reason;
};

void draw_record_form(Ui& ui, Rect area, const RecordSnapshot& shown, RecordState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
