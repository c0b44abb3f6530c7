#include "app/actions/back_up.hpp"

namespace dondoc::actions {

db::BackupSums back_up(const db::Store& store, const std::filesystem::path& out, Random& random) { return db::back_up(store, out, random); }

} // namespace dondoc::actions
