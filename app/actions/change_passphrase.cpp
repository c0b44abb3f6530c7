#include "app/actions/change_passphrase.hpp"
#include "db/keys.hpp"

namespace dondoc::actions {

void change_passphrase(db::Store& store, std::string_view new_passphrase, Random& random, Clock& clock)
{
    db::change_passphrase(store, new_passphrase, random, clock);
}

} // namespace dondoc::actions
