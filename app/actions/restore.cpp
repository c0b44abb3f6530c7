#include "app/actions/restore.hpp"
#include "core/base/trouble.hpp"
#include "db/backup.hpp"

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
    const db::RestoredSums sums = db::restore(from, path, unlock, random, clock);
    RestoredStore out{.store = sums.store, .units = sums.units, .ops = sums.ops, .replayed = {}, .archive_problem = {}};
    db::Store store = db::Store::open(path, unlock, random, clock);
    if (store.identity().role == db::Role::hub)
        hear_archive(store, archive, out, random, clock);
    return out;
}

} // namespace dondoc::actions
