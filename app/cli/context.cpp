#include "app/cli/frame.hpp"
#include "app/actions/open_store.hpp"
#include "app/files/system.hpp"
#include "core/base/text/nfc.hpp"
#include "db/store.hpp"
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace dondoc::cli {

Context::Context(World& w, const Common& c)
    : world(w), common(c), texts(c.lang), today(c.today.empty() ? files::vietnam_day(w.clock.wall_ms()) : *parse_iso_day(c.today))
{
}

Context::~Context() = default;

db::Store& Context::store()
{
    if (!store_) {
        db::Unlock unlock;
        if (!common.key_file.empty())
            unlock.key_file = copy_of(view_of(read_file_or_input(common.key_file)));
        else
            unlock.passphrase = passphrase();
        if (!db::encrypted_build() && !common.quiet)
            world.err << texts("store.not_encrypted") << '\n';
        store_ = std::make_unique<db::Store>(actions::open_store(store_path(), unlock, world.random, world.clock));
    }
    return *store_;
}

std::filesystem::path Context::store_path() const
{
    return common.store.empty() ? files::default_store_path() : std::filesystem::path(common.store);
}

std::string Context::read_file_or_input(const std::string& name)
{
    if (name == "-")
        return {std::istreambuf_iterator<char>(world.in), {}};
    std::ifstream file(name, std::ios::binary);
    if (!file)
        throw Trouble({.code = "file.unreadable", .value = name, .arguments = {{"detail", "?"}}});
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string Context::secret(const std::string& file, const char* variable, bool ask)
{
    std::string out;
    if (!file.empty()) {
        out = read_file_or_input(file);
    } else if (out = world.environment(variable); out.empty()) {
        if (!ask || !world.is_terminal)
            throw Trouble({.code = "passphrase.missing"});
        world.err << texts("passphrase.ask") << std::flush;
        std::getline(world.in, out);
    }
    if (out.ends_with('\n'))
        out.pop_back();
    if (out.ends_with('\r'))
        out.pop_back();
    const auto normal = text::nfc(out);
    if (!normal || normal->empty())
        throw Trouble({.code = "passphrase.empty"});
    return *normal;
}

std::string Context::passphrase() { return secret(common.passphrase_file, "DONDOC_PASSPHRASE", true); }

std::string Context::new_passphrase()
{
    if (!common.new_passphrase_file.empty() || !world.environment("DONDOC_NEW_PASSPHRASE").empty())
        return secret(common.new_passphrase_file, "DONDOC_NEW_PASSPHRASE", false);
    return passphrase();
}

} // namespace dondoc::cli
