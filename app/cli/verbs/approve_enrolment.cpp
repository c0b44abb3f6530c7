#include "app/actions/approve_enrolment.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string request, officer, out;
};

Answer approve(Context& context, const Options& given)
{
    const auto done = actions::approve_enrolment(context.store(), given.request, given.officer, given.out, context.world.random);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"file", done->answer.file.string()}, {"device_id", id_text(done->device)}, {"serial", done->serial}, {"fingerprint", done->fingerprint},
                {"root_fingerprint", done->root_fingerprint}, {"bundle_fingerprint", done->answer.fingerprint}, {"ops", done->answer.ops}};
    out.text = context.texts("enrolment.approved", {{"file", done->answer.file.string()}, {"fingerprint", done->fingerprint}, {"officer", given.officer},
                                                    {"root", done->root_fingerprint}});
    return out;
}

} // namespace

Verb verb_approve_enrolment()
{
    return {"approve-enrolment", "verb.approve-enrolment", "dondoc-cli approve-enrolment yeu-cau-CB01.bhx --officer CB01 --out chung-thu-CB01.bhx",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("request", given->request)->required()->type_name("FILE");
                options.add_option("--officer", given->officer)->required()->type_name("CODE");
                options.add_option("--out", given->out)->required()->type_name("FILE");
                return [given](Context& context) { return approve(context, *given); };
            }};
}

} // namespace dondoc::cli
