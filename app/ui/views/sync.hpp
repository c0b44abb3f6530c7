#pragma once
// Đồng bộ: what has not been sent, the bundles and how far each came, what was received. "Đã nhận" only with the province's receipt.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/table.hpp"

namespace dondoc::ui {

struct BundleLine {
    std::string number, when, contents, size;
    std::string code;            ///< fingerprint to read aloud
    int steps = 1;               ///< 1 written, 2 sent, 3 received
    std::string state;           ///< "gửi 19/11, chờ biên nhận"
};

struct ReceivedLine {
    std::string file, state, reason;
    Tone tone = Tone::neutral;
};

struct SyncSnapshot {
    Load load;
    bool hub = false;
    bool enrolled = true;
    std::string with;            ///< "máy LT017 với BHXH thành phố Đà Nẵng"
    std::string unsent;          ///< "Chưa gửi: 12 việc, 3 tệp"
    std::string unsent_line;
    std::string next;            ///< label of the button: "Ghi gói số 48"
    std::string written;         ///< after writing: where it lies and that it was read back
    std::string newest;          ///< newest bundle received, as a sentence
    std::vector<BundleLine> bundles; ///< newest first
    std::vector<ReceivedLine> received; ///< of the last import
    std::int64_t conflicts = 0, late = 0, held = 0;
    std::string fingerprint;     ///< of this device, for enrolment
    std::string problem;
};

struct SyncState {
    std::string target;          ///< folder, as typed
    std::string source;          ///< file or folder, as typed
    TableState bundles;
};

void draw_sync(Ui& ui, Rect area, const SyncSnapshot& shown, SyncState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
