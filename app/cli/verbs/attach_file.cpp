#include "app/actions/attach_file.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, file;
    actions::AttachWish wish;
};

Json pages_json(const actions::SeenPages& seen)
{
    Json out = Json::array();
    for (const auto& mark : seen.marks)
        out.push_back({{"code", mark.code}, {"page", mark.page > 0 ? Json(mark.page) : Json()}, {"pages", mark.pages > 0 ? Json(mark.pages) : Json()}});
    return out;
}

Answer answer_of(Context& context, const Result<actions::Attached>& done, const std::string& role)
{
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", id_text(done->id)}, {"unit", done->unit.empty() ? Json() : Json(done->unit)}, {"hash", hex(done->content.view())},
                {"name", done->name},      {"type", done->media_type}, {"size", done->size}, {"role", role}, {"state", done->state}};
    out.text = context.texts("record.attached", {{"name", done->name}, {"role", context.texts("role." + role)}, {"id", id_text(done->id)}});
    if (role == "signed") {
        const auto by = std::string(actions::text_of(done->seen.by));
        out.json["matched_by"] = by;
        out.json["pages_seen"] = pages_json(done->seen);
        out.text += "\n" + context.texts("attachment.matched." + by, {{"code", done->seen.marks.empty() ? "" : done->seen.marks.front().code}});
    }
    return out;
}

Answer attach(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    return answer_of(context, id ? actions::attach_file(context.store(), *id, given.file, given.wish) : Result<actions::Attached>(id.problems()), given.wish.role);
}

void add_options(CLI::App& options, Options& given)
{
    options.add_option("file", given.file)->required();
    options.add_option("--code", given.wish.typed.code, "page code as printed, when its QR cannot be read")->type_name("CODE");
    options.add_option("--digits", given.wish.typed.digits, "first four digits of the SHA-256 on the page")->type_name("HEX");
    options
        .add_option_function<std::uint32_t>("--downscale", [&given](std::uint32_t side) { given.wish.longest_side = side; },
                                            "keep a smaller JPEG: pixels of its longer side, " + std::to_string(actions::usual_downscale) + " is right for A4")
        ->type_name("PIXELS");
}

} // namespace

Verb verb_attach_file()
{
    return {"attach-file", "verb.attach-file", "dondoc-cli attach-file 019ac0de-0000-7000-8000-000000000000 anh.jpg --role signed",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                add_options(options, *given);
                options.add_option("--role", given->wish.role, "signed|photo|other");
                return [given](Context& context) { return attach(context, *given); };
            }};
}

Verb verb_attach_page()
{
    return {"attach-page", "verb.attach-page", "dondoc-cli attach-page anh-trang-da-ky.jpg", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                add_options(options, *given);
                return [given](Context& context) { return answer_of(context, actions::attach_page(context.store(), given->file, given->wish), "signed"); };
            }};
}

} // namespace dondoc::cli
