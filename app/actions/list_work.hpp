#pragma once
#include "app/actions/texts.hpp"
#include "app/actions/unit_figures.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// One line of "Hôm nay": what must be done, for whom, why, since when.
struct WorkItem {
    std::string id;      ///< rule/code/anchor: the same on every store and every day
    UnitId unit;
    std::string unit_code, unit_name, officer;
    rules::Action action = rules::Action::follow_up;
    std::string rule;    ///< id of the dated rule row, "ladder@2015-12-01"; "visit" … for what an officer set himself
    std::string reason;  ///< text key, "work.letter.second"
    std::map<std::string, std::string> arguments; ///< of the text
    Day due;
    Money amount;
    RecordId record;     ///< the commitment, visit … it comes from; empty otherwise
};

struct ListWork {
    Day day;             ///< what is due on or before it
    std::string officer; ///< code; "" = all
    bool with_done = false; ///< completed and snoozed ones too
};

/// The sentence of a line; codes among its arguments are put into words.
std::string work_text(const WorkItem& item, const Texts& texts);

/// Order: days overdue (most first), amount (largest first), code.
std::vector<WorkItem> list_work(const db::Reader& reader, const ListWork& wanted);

/// All that is known to come for each employer, done or not yet due: what `next_action` of lists is chosen from. By unit id.
std::map<UnitId, std::vector<rules::Candidate>> work_candidates(const db::Reader& reader, Day today);

} // namespace dondoc::actions
