#pragma once
#include "core/base/day.hpp"
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// Hides a line of list-work until a day after today, with the reason. Problems "work.unknown", "work.until.not_later", "work.reason.required".
Result<Done> snooze_work(db::Store& store, std::string_view item, Day until, std::string_view reason, Day today);

} // namespace dondoc::actions
