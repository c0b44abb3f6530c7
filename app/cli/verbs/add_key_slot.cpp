#include "app/actions/add_key_slot.hpp"
#include "app/actions/open_store.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

/// Here --key-file names the new key, so the store opens by its passphrase.
Answer add_key_slot(Context& context)
{
    if (context.common.key_file.empty())
        return refused({{.code = "key_file.missing", .field = "key-file"}});
    auto store = actions::open_store(context.store_path(), {.passphrase = context.passphrase()}, context.world.random, context.world.clock);
    const auto added = actions::add_key_slot(store, context.common.key_file, context.world.random, context.world.clock);
    if (!added)
        return refused(added.problems());
    Answer answer;
    answer.json["ok"] = true;
    answer.text = context.texts("key_file.added", {{"file", context.common.key_file}});
    return answer;
}

} // namespace

Verb verb_add_key_slot()
{
    return {"add-key-slot", "verb.add-key-slot", "dondoc-cli add-key-slot --key-file may-chu.key",
            [](CLI::App&) -> Run { return [](Context& context) { return add_key_slot(context); }; }};
}

} // namespace dondoc::cli
