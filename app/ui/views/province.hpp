#pragma once
// Tỉnh (hub): what came in and what was not taken, with what to tell the sender; whose data are missing since when; laptops to certify; work that waits for a word.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/table.hpp"

namespace dondoc::ui {

struct InboxLine {
    std::string when, file, officer, number, contents, state;
    Tone tone = Tone::neutral;
};

struct QuarantineLine {
    std::string title;           ///< "CB02 · gói 25" or the file
    std::string reason;          ///< "Q03"
    std::string tell;            ///< the sentence for the sender
};

struct BoardTile {
    std::string who;             ///< officer, office
    std::string age;             ///< "9 ngày", "hôm nay", "chưa có gói nào"
    std::string spoken;          ///< whole: who, device, last bundle, what waits
    int level = 0;               ///< 0 fresh, 1 two to three days, 2 four to five, 3 more or never
};

struct CertifiedLine {
    std::string officer, office, device, last, number, waiting, state;
    Tone tone = Tone::ok;
};

struct LateLine {
    std::string record, unit, kind, officer, ops;
    bool rejected = false;
};

struct ProvinceSnapshot {
    Load load;
    std::vector<InboxLine> inbox;          ///< newest first
    std::vector<QuarantineLine> quarantine;
    std::vector<BoardTile> board;          ///< oldest first
    std::array<std::int64_t, 4> levels{};  ///< how many of each
    std::vector<CertifiedLine> devices;
    std::vector<LateLine> late;
    std::int64_t conflicts = 0;
    std::vector<std::string> gaps;         ///< sentences
    std::string last_import;               ///< what the last one took
    std::string approved;                  ///< after an approval: the fingerprint to compare
    std::string problem;
};

struct ProvinceState {
    int tab = 0;
    std::string folder;                    ///< inbox, as typed
    std::string request, officer, answer;  ///< enrolment
    std::string reason;
    TableState inbox, devices, late;
};

void draw_province(Ui& ui, Rect area, const ProvinceSnapshot& shown, ProvinceState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
