#include "app/actions/undo_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {

Verb verb_undo()
{
    return {"undo", "verb.undo", "dondoc-cli undo 019ac0de-0000-7000-8000-000000000000", [](CLI::App& options) -> Run {
                auto given = std::make_shared<std::string>();
                options.add_option("id", *given)->required();
                return [given](Context& context) {
                    const auto id = read_record_id(*given);
                    return id ? recorded_answer(context, actions::undo_record(context.store(), *id), "record.undone") : refused(id.problems());
                };
            }};
}

} // namespace dondoc::cli
