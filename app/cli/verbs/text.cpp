#include "app/actions/text_lines.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string work, style, from = "-";
};

Answer lines(Context& context, const Given& given)
{
    const auto out = actions::text_lines(given.work, given.style, context.read_file_or_input(given.from));
    if (!out)
        return refused(out.problems());
    Answer answer;
    answer.raw = true;
    answer.text = *out;
    return answer;
}

} // namespace

Verb verb_text()
{
    return {"text", "verb.text", "echo 1000005 | dondoc-cli text words --style lẻ,ngàn", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("work", given->work, "words fold nfc sort sort-people")->required()->check(CLI::IsMember({"words", "fold", "nfc", "sort", "sort-people"}));
                options.add_option("--style", given->style, "of words: linh|lẻ, nghìn|ngàn, tỷ|tỉ, sentence, parted by commas")->type_name("STYLE");
                options.add_option("--from", given->from, "default: standard input")->type_name("FILE");
                return [given](Context& context) { return lines(context, *given); };
            }};
}

} // namespace dondoc::cli
