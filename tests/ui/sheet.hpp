#pragma once
// The sheet of all widgets in all states, after mockup 15.
#include "app/ui/toolkit/ui.hpp"

namespace dondoc::ui {

struct Sheet {
    std::string phone = "0934 541 420";
    std::string money = "1.234.567";
    std::string day = "31/02/2026";
    std::string notes = "Chủ hàng chậm trả cước tháng 8, 9; hai lái xe nghỉ từ 01/11. Giám đốc hẹn nộp trước ngày 30/11/2026 và sẽ gọi lại.";
    int title = 0;
    int tab = 0;
    int outcome = 0;
    bool yes = true;
    bool no = false;
};

void draw_sheet(Ui& ui, Sheet& sheet);

} // namespace dondoc::ui
