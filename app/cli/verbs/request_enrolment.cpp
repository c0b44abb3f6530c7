#include "app/actions/request_enrolment.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer request(Context& context, const std::string& file)
{
    const auto done = actions::request_enrolment(context.store(), file);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"file", file}, {"fingerprint", done->fingerprint}, {"device_id", id_text(done->device)}};
    out.text = context.texts("enrolment.requested", {{"file", file}, {"fingerprint", done->fingerprint}});
    return out;
}

} // namespace

Verb verb_request_enrolment()
{
    return {"request-enrolment", "verb.request-enrolment", "dondoc-cli request-enrolment --out yeu-cau-CB01.bhx", [](CLI::App& options) -> Run {
                auto file = std::make_shared<std::string>();
                options.add_option("--out", *file)->required()->type_name("FILE");
                return [file](Context& context) { return request(context, *file); };
            }};
}

} // namespace dondoc::cli
