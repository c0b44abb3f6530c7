#include "app/actions/review_late_work.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, reason;
    bool accept = false, reject = false;
};

Answer review(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    if (given.accept == given.reject)
        return refused({{.code = "review.accept_or_reject"}});
    const auto done = actions::review_late_work(context.store(), *id, given.accept, given.reason);
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", given.id}, {"ops", *done}, {"accepted", given.accept}};
    out.text = context.texts(given.accept ? "review.accepted" : "review.rejected", {{"id", given.id}, {"ops", std::to_string(*done)}});
    return out;
}

} // namespace

Verb verb_review_late_work()
{
    return {"review-late-work", "verb.review-late-work", "dondoc-cli review-late-work 019ac0de-0000-7000-8000-000000000000 --accept", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_flag("--accept", given->accept);
                options.add_flag("--reject", given->reject);
                options.add_option("--reason", given->reason);
                return [given](Context& context) { return review(context, *given); };
            }};
}

} // namespace dondoc::cli
