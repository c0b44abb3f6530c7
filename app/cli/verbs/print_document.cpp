#include "app/actions/print_document.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, out, printer, pages;
    int copies = 1;
};

Answer print(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    const auto printed = actions::print_document(context.store(), *id, {given.out, given.printer, given.copies, given.pages}, context.world.clock.wall_ms());
    if (!printed)
        return refused(printed.problems());
    Answer answer;
    answer.json = {{"id", id_text(printed->id)}, {"page_code", printed->page_code}, {"draft", printed->draft}, {"pages", printed->pages}, {"print", printed->print}};
    if (!given.out.empty())
        answer.json["file"] = given.out;
    answer.text = context.texts(printed->draft ? "document.printed.draft" : "document.printed",
                                {{"code", printed->page_code}, {"pages", std::to_string(printed->pages)}, {"n", std::to_string(printed->print)}});
    return answer;
}

} // namespace

Verb verb_print_document()
{
    return {"print-document", "verb.print-document", "dondoc-cli print-document 019ac0de-0000-7000-8000-000000000000 --out bien-ban.pdf",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--out", given->out)->type_name("F.pdf|.docx");
                options.add_option("--printer", given->printer)->type_name("NAME");
                options.add_option("--copies", given->copies)->type_name("N");
                options.add_option("--pages", given->pages)->type_name("1-2,4");
                return [given](Context& context) { return print(context, *given); };
            }};
}

} // namespace dondoc::cli
