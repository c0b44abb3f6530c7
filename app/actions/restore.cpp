#include "app/actions/restore.hpp"

namespace dondoc::actions {

RestoredStore restore(const std::filesystem::path& from, const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock)
{
    return db::restore(from, path, unlock, random, clock);
}

} // namespace dondoc::actions
