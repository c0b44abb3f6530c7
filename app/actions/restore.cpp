#include "app/actions/restore.hpp"
#include "db/backup.hpp"
#include "db/log.hpp"
#include "db/units.hpp"

namespace dondoc::actions {

RestoredStore restore(const std::filesystem::path& from, const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock)
{
    db::restore(from, path, unlock, random, clock);
    const db::Store store = db::Store::open(path, unlock, random, clock);
    return {store.identity().store, db::count_units(store.reader()), db::count_ops(store.reader())};
}

} // namespace dondoc::actions
