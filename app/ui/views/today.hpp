#pragma once
// Hôm nay: what now, and why. Lines by urgency, each with its reason, rule, amount, due day and one key that starts the action.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "core/base/money.hpp"

namespace dondoc::ui {

enum class Urgency : std::uint8_t { overdue, today, soon, later };

struct WorkLine {
    std::string id;
    std::string unit;        ///< code
    std::string name;        ///< legal form shortened
    std::string place;       ///< commune; may be empty
    std::string what;        ///< sentence
    std::string why;         ///< rule and ground
    std::optional<Money> amount;
    int debt_class = -1;
    std::string months;      ///< "12,67"; "" = unknown
    Day due;
    std::string when;        ///< "quá 4 ngày"
    Urgency urgency = Urgency::soon;
    std::string action;      ///< code of next_action
    std::string action_label;
};

struct Tile {
    std::string label;
    std::string value;
    std::string small;       ///< beside the value, muted
    std::string line;        ///< below
    std::vector<std::optional<std::int64_t>> spark;
};

struct CampaignClock {
    std::string title;       ///< "Báo cáo ngày, chốt 18:30"
    std::string left;        ///< "còn 7 giờ 48 phút"
    double share = 0;        ///< of the time that is gone
};

/// Something to know before the list: drafts that wait, a backup that is due.
struct TodayNotice {
    std::string name;
    std::string words;
    std::string way_out;
    Intent intent;
    bool warns = false;
};

struct TodaySnapshot {
    Load load;
    Day today;
    std::string weekday;
    bool has_units = true;   ///< false: nothing has been imported yet
    std::vector<Tile> tiles;
    std::vector<WorkLine> lines; ///< by urgency
    std::optional<CampaignClock> campaign;
    std::vector<TodayNotice> notices = {};
};

struct TodayState {
    int current = 0;
};

void draw_today(Ui& ui, Rect area, const TodaySnapshot& shown, TodayState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
