#include "app/actions/reset_passphrase.hpp"
#include "app/cli/verbs.hpp"

namespace dondoc::cli {
namespace {

Answer reset_passphrase(Context& context, const std::string& code_file)
{
    const std::string code = context.read_file_or_input(code_file);
    const std::string fresh = actions::reset_passphrase(context.store_path(), code, context.new_passphrase(), context.world.random, context.world.clock);
    Answer answer;
    answer.json["ok"] = true;
    answer.json["recovery_code"] = fresh;
    answer.text = context.texts("passphrase.reset", {{"code", fresh}});
    return answer;
}

} // namespace

Verb verb_reset_passphrase()
{
    return {"reset-passphrase", "verb.reset-passphrase", "dondoc-cli reset-passphrase --recovery-code-file ma.txt --new-passphrase-file moi.txt",
            [](CLI::App& options) -> Run {
                auto code_file = std::make_shared<std::string>();
                options.add_option("--recovery-code-file", *code_file)->type_name("FILE")->required();
                return [code_file](Context& context) { return reset_passphrase(context, *code_file); };
            }};
}

} // namespace dondoc::cli
