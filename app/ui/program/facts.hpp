#pragma once
#include "app/ui/program/desk.hpp"

namespace dondoc::ui {

/// Fills number, facts, communes, officers and whole_debt from what was read before; reads visits, commitments and the month before.
void read_facts(Papers& papers, const db::Reader& reader, const db::Identity& who, Day today);

} // namespace dondoc::ui
