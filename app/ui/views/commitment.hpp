#pragma once
// Cam kết trả nợ: the schedule against the debt, the debt in words, and the page as it will print.
#include "app/ui/views/visit.hpp"
#include "core/documents/layout/page.hpp"

namespace dondoc::ui {

struct ScheduleLine {
    std::string weekday;         ///< "thứ Hai"; "" when the day cannot be read
    bool day_off = false;        ///< weekend or holiday: a warning, never in the way
    std::optional<Money> running, left;
};

struct CommitmentSnapshot {
    Load load;
    FormSnapshot form;
    std::string replaces;        ///< "thay cam kết 10/07/2026"
    std::string as_of;           ///< "số liệu đến 31/10/2026"
    std::vector<ScheduleLine> lines; ///< one for each installment of the draft
    std::optional<Money> sum;    ///< of the installments; empty when one cannot be read
    std::optional<Money> debt;
    std::string words;           ///< of the debt
    std::string day_off;         ///< "Kỳ 3, 4, 6 rơi vào ngày nghỉ."; "" = none
    std::vector<layout::PlacedPage> pages;
    std::string page_problem;    ///< why there is no page, as a sentence
};

struct CommitmentState {
    drafts::Draft draft;
    FormState form;
    bool dirty = false;
    std::string parts = "6";     ///< the generator's number of installments
    std::string first;           ///< and its first day, as typed
    int page = 0;
};

void draw_commitment(Ui& ui, Rect area, const CommitmentSnapshot& shown, CommitmentState& state, const actions::Texts& texts, Intents& intents);

} // namespace dondoc::ui
