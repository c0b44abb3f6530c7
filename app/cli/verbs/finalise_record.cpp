#include "app/actions/finalise_record.hpp"
#include "app/actions/print_document.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, out;
};

/// The record stands; only its file could not be written.
Answer not_written(Answer answer, const std::string& file, const std::string& detail)
{
    answer.exit = 3;
    answer.problems = {{.code = "document.finalised_not_written", .field = "out", .value = file,
                        .arguments = {{"code", answer.json["page_code"].get<std::string>()}, {"detail", detail}}}};
    answer.text.clear();
    return answer;
}

/// The page is written after the record stands finalised; a file that cannot be written leaves it finalised and says so.
Answer finalise(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    if (!id)
        return refused(id.problems());
    if (!given.out.empty() && std::filesystem::path(given.out).extension() != ".pdf")
        return refused({{.code = "document.format", .field = "out", .value = given.out}});
    const auto done = actions::finalise_record(context.store(), *id);
    if (!done)
        return refused(done.problems());
    Answer answer;
    answer.json = {{"id", id_text(done->id)}, {"page_code", done->page_code}, {"content_hash", hex(done->content_hash.view())}, {"revision", hex(done->revision.view())}};
    answer.text = context.texts("document.finalised", {{"code", done->page_code}, {"hash", hex(done->content_hash.view())}});
    if (given.out.empty())
        return answer;
    try {
        const auto printed = actions::print_document(context.store(), *id, {.out = given.out}, context.world.clock.wall_ms());
        if (!printed)
            return refused(printed.problems());
        answer.json["file"] = given.out;
        answer.json["pages"] = printed->pages;
        return answer;
    } catch (const std::filesystem::filesystem_error& disk) {
        return not_written(std::move(answer), given.out, disk.code().message());
    } catch (const Trouble& trouble) {
        return not_written(std::move(answer), given.out, trouble.problem.code);
    }
}

} // namespace

Verb verb_finalise_record()
{
    return {"finalise-record", "verb.finalise-record", "dondoc-cli finalise-record 019ac0de-0000-7000-8000-000000000000 --out bien-ban.pdf",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--out", given->out)->type_name("F.pdf");
                return [given](Context& context) { return finalise(context, *given); };
            }};
}

} // namespace dondoc::cli
