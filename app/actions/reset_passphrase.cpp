#include "app/actions/reset_passphrase.hpp"
#include "app/actions/open_store.hpp"
#include "db/keys.hpp"

namespace dondoc::actions {

std::string reset_passphrase(const std::filesystem::path& path, const std::string& recovery_code, std::string_view new_passphrase, Random& random, Clock& clock)
{
    db::Store store = open_store(path, {.recovery_code = recovery_code}, random, clock);
    db::change_passphrase(store, new_passphrase, random, clock);
    return db::renew_recovery_code(store, random, clock);
}

} // namespace dondoc::actions
