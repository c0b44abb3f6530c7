#include "app/actions/restore.hpp"
#include "core/base/trouble.hpp"
#include "db/backup.hpp"
#include "db/log.hpp"
#include "db/units.hpp"

namespace dondoc::actions {
namespace {

/// The copy is whole already; an archive that is not there today must not take it away again.
void hear_archive(db::Store& store, const std::filesystem::path& archive, RestoredStore& out, Random& random, Clock& clock)
try {
    if (!archive.empty())
        set_archive(store, archive);
    out.replayed = replay_journal(store, random, clock);
} catch (const Trouble& trouble) {
    out.archive_problem = trouble.problem;
}

} // namespace

RestoredStore restore(const std::filesystem::path& from, const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock,
                      const std::filesystem::path& archive)
{
    db::restore(from, path, unlock, random, clock);
    db::Store store = db::Store::open(path, unlock, random, clock);
    RestoredStore out{.store = store.identity().store, .replayed = {}, .archive_problem = {}};
    if (store.identity().role == db::Role::hub)
        hear_archive(store, archive, out, random, clock);
    out.units = db::count_units(store.reader());
    out.ops = db::count_ops(store.reader());
    return out;
}

} // namespace dondoc::actions
