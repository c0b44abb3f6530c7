#include "app/actions/reset_passphrase.hpp"
#include "app/actions/open_store.hpp"
#include "core/base/trouble.hpp"
#include "core/bundle/keys.hpp"
#include "db/keys.hpp"

namespace dondoc::actions {
namespace {

std::string give_new_passphrase(db::Store store, std::string_view passphrase, Random& random, Clock& clock)
{
    db::change_passphrase(store, passphrase, random, clock);
    return db::renew_recovery_code(store, random, clock);
}

bundle::BoxSecret escrow_key_in(std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (const auto key = bundle::parse_age_identity(text.substr(0, end)))
            return *key;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    throw Trouble(Problem{.code = "escrow.unreadable", .field = "escrow-file"});
}

} // namespace

std::string reset_passphrase(const std::filesystem::path& path, const std::string& recovery_code, std::string_view new_passphrase, Random& random, Clock& clock)
{
    return give_new_passphrase(open_store(path, {.recovery_code = recovery_code}, random, clock), new_passphrase, random, clock);
}

std::string unlock_with_escrow(const std::filesystem::path& path, std::string_view escrow_text, std::string_view new_passphrase, Random& random, Clock& clock)
{
    return give_new_passphrase(open_store(path, {.escrow = escrow_key_in(escrow_text)}, random, clock), new_passphrase, random, clock);
}

} // namespace dondoc::actions
