#include "app/actions/attach_file.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, file, role = "other";
};

Answer attach(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    const auto done = id ? actions::attach_file(context.store(), *id, given.file, given.role) : Result<actions::Attached>(id.problems());
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", id_text(done->id)}, {"unit", done->unit.empty() ? Json() : Json(done->unit)}, {"hash", hex(done->content.view())},
                {"name", done->name},      {"type", done->media_type}, {"size", done->size}, {"role", given.role}, {"state", done->state}};
    out.text = context.texts("record.attached", {{"name", done->name}, {"role", context.texts("role." + given.role)}, {"id", id_text(done->id)}});
    return out;
}

} // namespace

Verb verb_attach_file()
{
    return {"attach-file", "verb.attach-file", "dondoc-cli attach-file 019ac0de-0000-7000-8000-000000000000 anh.jpg --role signed",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("file", given->file)->required();
                options.add_option("--role", given->role, "signed|photo|other");
                return [given](Context& context) { return attach(context, *given); };
            }};
}

} // namespace dondoc::cli
