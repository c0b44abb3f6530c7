#pragma once
// Snapshots with the figures of the mockups, for views without a store.
#include "app/ui/views/commitment.hpp"
#include "app/ui/views/conflict.hpp"
#include "app/ui/views/first.hpp"
#include "app/ui/views/frame.hpp"
#include "app/ui/views/import.hpp"
#include "app/ui/views/province.hpp"
#include "app/ui/views/settings.hpp"
#include "app/ui/views/sync.hpp"
#include "app/ui/views/today.hpp"
#include "app/ui/views/unit.hpp"
#include "app/ui/views/units.hpp"

namespace dondoc::ui::samples {

FrameSnapshot frame();
TodaySnapshot today();
UnitsSnapshot units(int lines = 60);
UnitSnapshot unit();
VisitSnapshot visit();
drafts::Draft visit_draft();
CommitmentSnapshot commitment();
drafts::Draft commitment_draft();
ImportSnapshot import();
SyncSnapshot sync();
ConflictSnapshot conflict();
ProvinceSnapshot province();

} // namespace dondoc::ui::samples
