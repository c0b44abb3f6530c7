#pragma once
// Every widget in every state, after mockup 15: for those who draw screens and those who judge them. Its words are samples, not messages.
#include "app/ui/views/intents.hpp"
#include "app/ui/widgets/table.hpp"

namespace dondoc::ui {

struct SamplerState {
    std::string phone = "0934 541 420";
    std::string money = "1.234.567";
    std::string day = "31/02/2026";
    std::string notes = "Chủ hàng chậm trả cước tháng 8, 9; hai lái xe nghỉ từ 01/11. Giám đốc hẹn nộp trước ngày 30/11/2026 và sẽ gọi lại.";
    int title = 0;
    int tab = 0;
    int outcome = 0;
    bool yes = true;
    bool no = false;
    TableState table{.current = 2, .sorted_by = "debt", .descending = true};
};

void draw_sampler(Ui& ui, Rect area, SamplerState& state, Intents& intents);

} // namespace dondoc::ui
