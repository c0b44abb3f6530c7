#include "app/actions/restore.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer restore(Context& context, const std::string& from, const std::string& recovery_file, const std::string& archive)
{
    db::Unlock unlock;
    if (!context.common.key_file.empty())
        unlock.key_file = copy_of(view_of(context.read_file_or_input(context.common.key_file)));
    else if (!recovery_file.empty())
        unlock.recovery_code = context.read_file_or_input(recovery_file);
    else
        unlock.passphrase = context.passphrase();
    const auto restored = actions::restore(from, context.store_path(), unlock, context.world.random, context.world.clock, archive);
    Answer answer;
    answer.json["ok"] = true;
    answer.json["store"] = context.store_path().string();
    answer.json["store_id"] = id_text(restored.store);
    answer.json["units"] = restored.units;
    answer.json["ops"] = restored.ops;
    answer.text = context.texts("store.restored", {{"store", context.store_path().string()}, {"units", std::to_string(restored.units)}});
    if (restored.replayed) {
        answer.json["replayed"] = {{"ops", restored.replayed->ops}, {"bundles", restored.replayed->bundles}};
        answer.text += "\n" + context.texts("restore.replayed", {{"ops", std::to_string(restored.replayed->ops)}, {"bundles", std::to_string(restored.replayed->bundles)}});
    }
    if (restored.archive_problem) {
        answer.problems.push_back(*restored.archive_problem);
        answer.text += "\n" + context.texts(*restored.archive_problem);
    }
    return answer;
}

} // namespace

Verb verb_restore()
{
    return {"restore", "verb.restore", "dondoc-cli restore --from cb01-2026-11-24.bak --store cb01.store", [](CLI::App& options) -> Run {
                auto from = std::make_shared<std::string>();
                auto recovery = std::make_shared<std::string>();
                options.add_option("--from", *from)->type_name("FILE")->required();
                options.add_option("--recovery-code-file", *recovery)->type_name("FILE");
                auto archive = std::make_shared<std::string>();
                options.add_option("--archive", *archive)->type_name("DIR");
                return [from, recovery, archive](Context& context) { return restore(context, *from, *recovery, *archive); };
            }};
}

} // namespace dondoc::cli
