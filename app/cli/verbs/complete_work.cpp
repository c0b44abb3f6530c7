#include "app/actions/complete_work.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {

Verb verb_complete_work()
{
    return {"complete-work", "verb.complete-work", "dondoc-cli complete-work ladder.letter/TA0001A/2026-10-31", [](CLI::App& options) -> Run {
                auto id = std::make_shared<std::string>();
                options.add_option("id", *id)->required();
                return [id](Context& context) {
                    const auto done = actions::complete_work(context.store(), *id, context.today);
                    if (!done)
                        return refused(done.problems());
                    Answer answer;
                    answer.json["id"] = *id;
                    answer.text = context.texts("work.completed", {{"id", *id}});
                    return answer;
                };
            }};
}

} // namespace dondoc::cli
