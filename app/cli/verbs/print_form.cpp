#include "app/actions/print_form.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string kind, out, printer;
    int copies = 1;
};

Answer print(Context& context, const Options& given)
{
    const auto pages = actions::print_form(context.store(), given.kind, {.out = given.out, .printer = given.printer, .copies = given.copies},
                                           context.world.clock.wall_ms());
    if (!pages) {
        auto problems = pages.problems();
        std::string known;
        for (const auto& kind : actions::form_kinds())
            known += (known.empty() ? "" : ", ") + kind;
        for (auto& problem : problems)
            problem.arguments["allowed"] = known;
        return refused(std::move(problems));
    }
    Answer answer;
    answer.json = {{"kind", given.kind}, {"pages", *pages}};
    if (!given.out.empty())
        answer.json["file"] = given.out;
    answer.text = context.texts("form.printed", {{"pages", std::to_string(*pages)}});
    return answer;
}

} // namespace

Verb verb_print_form()
{
    return {"print-form", "verb.print-form", "dondoc-cli print-form --kind commitment --out mau-trong.pdf", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("--kind", given->kind)->required()->type_name("KIND");
                options.add_option("--out", given->out)->type_name("F.pdf");
                options.add_option("--printer", given->printer)->type_name("NAME");
                options.add_option("--copies", given->copies)->type_name("N");
                return [given](Context& context) { return print(context, *given); };
            }};
}

} // namespace dondoc::cli
