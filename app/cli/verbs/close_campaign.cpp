#include "app/actions/close_campaign.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id;
    actions::CloseCampaign wanted;
};

Answer close(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    return recorded_answer(context, actions::close_campaign(context.store(), *id, given.wanted, context.today), "record.campaign.closed");
}

} // namespace

Verb verb_close_campaign()
{
    return {"close-campaign", "verb.close-campaign", "dondoc-cli close-campaign 019ac0de-0000-7000-8000-000000000000 --day 2023-12-31 --result \"đủ 31 ngày\"",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--day", given->wanted.day)->type_name("DAY");
                options.add_option("--result", given->wanted.result)->type_name("NOTE");
                return [given](Context& context) { return close(context, *given); };
            }};
}

} // namespace dondoc::cli
