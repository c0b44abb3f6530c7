#pragma once
// One employer: what is owed and since when, what was done, what follows.
#include "app/ui/views/intents.hpp"
#include "app/ui/views/loaded.hpp"
#include "app/ui/widgets/badge.hpp"
#include "app/ui/widgets/charts.hpp"
#include "app/ui/widgets/table.hpp"
#include "core/base/money.hpp"

namespace dondoc::ui {

struct UnitBadge {
    std::string text;
    Tone tone = Tone::neutral;
};

/// A thing that happened, in a lane under the chart. `month`: months after the first bar, with the day as a fraction.
struct ChartEvent {
    enum class Lane : std::uint8_t { commitment, visit, letter };
    Lane lane = Lane::visit;
    float month = 0;
    Mark mark = Mark::disc;
    Tone tone = Tone::info; ///< neutral: text's own colour
    std::string spoken;
};

struct LedgerLine {
    std::string month;
    std::optional<Money> opening, due, adjustment, interest, paid, closing;
    std::string months_in_debt;
};

struct TimelineLine {
    std::string id;
    Day day;
    std::string summary;
    std::string state;
    Tone tone = Tone::neutral;
};

struct CommitmentCard {
    std::string id;
    Day day;
    std::string progress;        ///< word of open, broken, kept
    Tone tone = Tone::neutral;
    Money total;
    Money paid;                  ///< as the ledger shows it
    std::vector<std::int64_t> amounts;
    std::vector<Day> days;
    std::vector<InstallmentLook> states;
    std::vector<std::string> words; ///< of the states, short
};

struct NextAction {
    std::string title;           ///< "Ghi làm việc, lập cam kết mới"
    std::string why;
    std::string when;            ///< "quá 23 ngày"
    bool overdue = false;
    std::string action;          ///< code
    std::string label;           ///< of the button
};

struct UnitSnapshot {
    Load load;
    std::string code, full_name, tax_code, address, contact;
    int debt_class = -1;
    std::string class_label;     ///< "Kéo dài 12,67 tháng"
    std::string law_label;       ///< "Quá 60 ngày từ …"; "" = not
    std::vector<UnitBadge> badges;
    std::optional<Money> debt;
    std::string debt_line;       ///< "nợ đến 31/10/2026, +30,7 triệu"
    std::vector<StackedBar> bars;
    bool funds_known = false;
    std::vector<ChartEvent> events;
    std::vector<LedgerLine> ledger; ///< newest first
    std::vector<TimelineLine> timeline;
    std::vector<CommitmentCard> commitments; ///< the running one first
    NextAction next;
    std::vector<std::string> grounds; ///< "Loại nợ: QĐ 959/QĐ-BHXH … [debt_class@2015-12-01, …]"
};

struct UnitState {
    int tab = 0;
    int month = -1;
    bool menu = false; ///< "Ghi nhận…" is open
    TableState timeline, ledger, commitments;
};

void draw_unit(Ui& ui, Rect area, const UnitSnapshot& shown, UnitState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
