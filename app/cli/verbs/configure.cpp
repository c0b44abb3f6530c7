#include "app/actions/configure.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

Answer answer_of(const actions::SettingRow& row)
{
    Answer answer;
    answer.json["key"] = row.key;
    answer.json["value"] = row.value;
    answer.json["default"] = row.is_default;
    answer.text = row.key + " = " + row.value;
    return answer;
}

Answer all_of(Context& context)
{
    Answer answer;
    answer.json["settings"] = Json::array();
    for (const auto& row : actions::read_settings(context.store().reader())) {
        const Answer one = answer_of(row);
        answer.json["settings"].push_back(one.json);
        answer.text += (answer.text.empty() ? "" : "\n") + one.text;
    }
    return answer;
}

Answer configure(Context& context, const std::string& key, const std::optional<std::string>& value)
{
    if (key.empty())
        return all_of(context);
    const auto row = value ? actions::configure(context.store(), key, *value) : actions::read_setting(context.store().reader(), key);
    return row ? answer_of(*row) : refused(row.problems());
}

} // namespace

Verb verb_configure()
{
    return {"configure", "verb.configure", "dondoc-cli configure letterhead.parent \"BHXH thành phố Đà Nẵng\"", [](CLI::App& options) -> Run {
                auto key = std::make_shared<std::string>();
                auto value = std::make_shared<std::optional<std::string>>();
                options.add_option("KEY", *key);
                options.add_option("VALUE", *value);
                return [key, value](Context& context) { return configure(context, *key, *value); };
            }};
}

} // namespace dondoc::cli
