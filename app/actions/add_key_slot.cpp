#include "app/actions/add_key_slot.hpp"
#include "app/actions/create_store.hpp"
#include "db/keys.hpp"

namespace dondoc::actions {

Result<Done> add_key_slot(db::Store& store, const std::filesystem::path& key_file, Random& random, Clock& clock)
{
    const auto bytes = key_file_bytes(key_file, random);
    if (!bytes)
        return bytes.problems();
    db::add_key_file_slot(store, *bytes, random, clock);
    return Done{};
}

} // namespace dondoc::actions
