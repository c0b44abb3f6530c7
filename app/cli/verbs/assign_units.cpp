#include "app/actions/assign_units.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string officer, from, to;
    std::vector<std::string> units;
    bool forced = false;
};

Result<actions::AssignOptions> read_options(const Options& given)
{
    actions::AssignOptions out{given.officer, given.units, {}, {}};
    for (auto [name, text, day] : {std::tuple("from", &given.from, &out.from), {"to", &given.to, &out.to}}) {
        if (text->empty())
            continue;
        *day = parse_iso_day(*text);
        if (!*day)
            return Problem{.code = "field.day.unreadable", .field = name, .value = *text};
    }
    return out;
}

Answer assign(Context& context, const Options& given)
{
    const auto options = read_options(given);
    const auto done = options ? actions::assign_units(context.store(), *options) : Result<actions::GrantChanges>(options.problems());
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"officer", given.officer}, {"granted", done->granted}, {"closed", done->closed}, {"same", done->same}};
    out.text = context.texts("assign.done", {{"officer", given.officer}, {"granted", std::to_string(done->granted)}, {"closed", std::to_string(done->closed)},
                                             {"same", std::to_string(done->same)}});
    return out;
}

} // namespace

Verb verb_assign_units()
{
    return {"assign-units", "verb.assign-units", "dondoc-cli assign-units --officer CB02 --units 4001,4002", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("--officer", given->officer)->required()->type_name("CODE");
                options.add_option("--units", given->units)->required()->delimiter(',')->type_name("CODES");
                options.add_option("--from", given->from)->type_name("DAY");
                options.add_option("--to", given->to)->type_name("DAY");
                options.add_flag("--forced", given->forced);
                return [given](Context& context) { return assign(context, *given); };
            }};
}

} // namespace dondoc::cli
