#include "app/actions/refuse_signature.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, reason;
    std::vector<std::string> witnesses;
};

Answer refuse(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    return recorded_answer(context, actions::refuse_signature(context.store(), *id, given.reason, given.witnesses), "record.refused_to_sign");
}

} // namespace

Verb verb_refuse_signature()
{
    return {"refuse-signature", "verb.refuse-signature",
            "dondoc-cli refuse-signature 019ac0de-0000-7000-8000-000000000000 --reason \"không đồng ý ký\" --witness \"Huỳnh Thị Kim Liên\"",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--reason", given->reason)->required();
                options.add_option("--witness", given->witnesses)->type_name("NAME");
                return [given](Context& context) { return refuse(context, *given); };
            }};
}

} // namespace dondoc::cli
