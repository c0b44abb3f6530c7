#include "app/actions/office_template.hpp"
#include "app/actions/print_form.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string name, key, preview;
    std::optional<std::string> text;
};

Json line_json(const actions::TemplateLine& line)
{
    return {{"key", line.key}, {"text", line.text}, {"allowed", line.allowed}, {"default", line.is_ours}};
}

Answer names(Context& context)
{
    Answer out;
    out.json["templates"] = Json::array();
    for (const auto& name : actions::template_names()) {
        const auto one = actions::read_template(context.store().reader(), name);
        out.json["templates"].push_back({{"name", name}, {"version", one->version}});
        out.text += (out.text.empty() ? "" : "\n") + name;
    }
    return out;
}

Answer shown(const actions::TemplateText& text, const std::string& key)
{
    Answer out;
    out.json = {{"name", text.name}, {"version", text.version}, {"lines", Json::array()}};
    for (const auto& line : text.lines) {
        if (!key.empty() && line.key != key)
            continue;
        out.json["lines"].push_back(line_json(line));
        out.text += (out.text.empty() ? "" : "\n") + line.key + (line.is_ours ? " = " : " * ") + line.text;
    }
    return out;
}

/// A page with the proposed words; nothing is kept.
Answer preview(Context& context, const Options& given)
{
    const auto pages = actions::preview_template(context.store(), given.name, given.text ? given.key : "", given.text.value_or(""), given.preview,
                                                 context.world.clock.wall_ms());
    if (!pages)
        return refused(pages.problems());
    Answer out;
    out.json = {{"name", given.name}, {"file", given.preview}, {"pages", *pages}};
    out.text = context.texts("template.previewed", {{"file", given.preview}});
    return out;
}

Answer edit(Context& context, const Options& given)
{
    if (given.name.empty())
        return names(context);
    if (!given.preview.empty())
        return preview(context, given);
    const auto text = given.text ? actions::edit_template(context.store(), given.name, given.key, *given.text)
                                 : actions::read_template(context.store().reader(), given.name);
    return text ? shown(*text, given.key) : refused(text.problems());
}

} // namespace

Verb verb_edit_template()
{
    return {"edit-template", "verb.edit-template", "dondoc-cli edit-template urging_letter contact \"Mọi vướng mắc, liên hệ {contact}. Trân trọng./.\"",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("NAME", given->name);
                options.add_option("KEY", given->key);
                options.add_option("TEXT", given->text);
                options.add_option("--preview", given->preview)->type_name("F.pdf");
                return [given](Context& context) { return edit(context, *given); };
            }};
}

} // namespace dondoc::cli
