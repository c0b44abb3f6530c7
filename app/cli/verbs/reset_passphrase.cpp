#include "app/actions/reset_passphrase.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer reset(Context& context, const std::string& recovery_code)
{
    Answer answer;
    answer.json["ok"] = true;
    answer.json["recovery_code"] = recovery_code;
    answer.text = context.texts("passphrase.reset", {{"code", recovery_code}});
    return answer;
}

} // namespace

Verb verb_reset_passphrase()
{
    return {"reset-passphrase", "verb.reset-passphrase", "dondoc-cli reset-passphrase --recovery-code-file ma.txt --new-passphrase-file moi.txt",
            [](CLI::App& options) -> Run {
                auto file = std::make_shared<std::string>();
                options.add_option("--recovery-code-file", *file)->type_name("FILE")->required();
                return [file](Context& context) {
                    const std::string code = context.read_file_or_input(*file);
                    return reset(context, actions::reset_passphrase(context.store_path(), code, context.new_passphrase(), context.world.random, context.world.clock));
                };
            }};
}

Verb verb_unlock_with_escrow()
{
    return {"unlock-with-escrow", "verb.unlock-with-escrow", "dondoc-cli unlock-with-escrow --escrow-file khoa-du-phong.txt --new-passphrase-file moi.txt",
            [](CLI::App& options) -> Run {
                auto file = std::make_shared<std::string>();
                options.add_option("--escrow-file", *file)->type_name("FILE")->required();
                return [file](Context& context) {
                    const std::string key = context.read_file_or_input(*file);
                    return reset(context, actions::unlock_with_escrow(context.store_path(), key, context.new_passphrase(), context.world.random, context.world.clock));
                };
            }};
}

} // namespace dondoc::cli
