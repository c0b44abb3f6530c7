#pragma once
// First start: no more than role, office, officer and passphrase; or the demo caseload. And the door of a store that is locked.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"

namespace dondoc::ui {

struct FirstSnapshot {
    Load load;
    bool encrypted = true;
    std::string store;           ///< where it will lie
    std::string about;           ///< version and library
    std::string problem;         ///< why it was refused, as a sentence
    std::string recovery_code;   ///< shown once, after the store was made
};

struct FirstState {
    int role = 0;                ///< 0 field, 1 hub
    std::string office_code, office_name, officer_code, officer_name, passphrase;
    bool tried = false;
};

void draw_first(Ui& ui, const FirstSnapshot& shown, FirstState& state, const actions::Texts& texts, Intents& intents);

struct UnlockSnapshot {
    Load load;
    std::string store;
    std::string problem;
    bool encrypted = true;
    std::string note = {};       ///< why it is locked; "" = opened just now
};

void draw_unlock(Ui& ui, const UnlockSnapshot& shown, std::string& passphrase, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
