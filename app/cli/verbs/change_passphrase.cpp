#include "app/actions/change_passphrase.hpp"
#include "app/cli/frame.hpp"
#include "core/base/trouble.hpp"

namespace dondoc::cli {
namespace {

Answer change_passphrase(Context& context)
{
    const bool is_given = !context.common.new_passphrase_file.empty() || !context.world.environment("DONDOC_NEW_PASSPHRASE").empty();
    if (!is_given && !context.world.is_terminal)
        throw Trouble({.code = "passphrase.missing", .field = "new-passphrase"});
    db::Store& store = context.store();
    actions::change_passphrase(store, context.new_passphrase(), context.world.random, context.world.clock);
    Answer answer;
    answer.json["ok"] = true;
    answer.text = context.texts("passphrase.changed");
    return answer;
}

} // namespace

Verb verb_change_passphrase()
{
    return {"change-passphrase", "verb.change-passphrase", "dondoc-cli change-passphrase --passphrase-file cu.txt --new-passphrase-file moi.txt",
            [](CLI::App&) -> Run { return [](Context& context) { return change_passphrase(context); }; }};
}

} // namespace dondoc::cli
