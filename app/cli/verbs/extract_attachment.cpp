#include "app/actions/extract_attachment.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, which, out = ".";
    bool small = false;
};

Answer extract(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    const auto done = id ? actions::extract_attachment(context.store(), *id, given.which, given.out, given.small) : Result<actions::Extracted>(id.problems());
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", id_text(*id)}, {"file", done->file.string()}, {"hash", hex(done->attachment.content.view())}, {"name", done->attachment.name},
                {"type", done->attachment.type}, {"size", done->attachment.size}, {"role", done->attachment.role}};
    out.text = context.texts("record.extracted", {{"name", done->file.string()}});
    return out;
}

} // namespace

Verb verb_extract_attachment()
{
    return {"extract-attachment", "verb.extract-attachment", "dondoc-cli extract-attachment 019ac0de-0000-7000-8000-000000000000 --out anh.jpg",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("which", given->which, "hash (from 8 digits) or name, when there are several");
                options.add_flag("--thumbnail", given->small, "a small JPEG of it instead");
                options.add_option("--out", given->out, "file or folder")->type_name("PATH");
                return [given](Context& context) { return extract(context, *given); };
            }};
}

} // namespace dondoc::cli
