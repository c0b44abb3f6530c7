#pragma once
#include "app/actions/list_work.hpp"

namespace dondoc::actions {

/// Is there such a line, hidden or not, on the list of that day?
bool has_work(const db::Reader& reader, std::string_view item, Day day);

} // namespace dondoc::actions
