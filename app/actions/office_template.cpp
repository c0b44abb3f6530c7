#include "app/actions/office_template.hpp"
#include "app/files/document_wording.hpp"
#include "core/base/text/nfc.hpp"
#include "db/settings.hpp"
#include <charconv>

namespace dondoc::actions {
namespace {

std::string prefix_of(const std::string& name) { return "template." + name + "/"; }
std::string count_key(const std::string& name) { return "template-changes." + name; }

std::uint64_t changes(const db::Reader& reader, const std::string& name)
{
    auto text = db::setting(reader, count_key(name)).value_or("0");
    std::uint64_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

Problem unknown(const std::string& name)
{
    std::string known;
    for (auto& one : template_names())
        known += (known.empty() ? "" : ", ") + one;
    return {.code = "template.unknown", .field = "name", .value = name, .arguments = {{"allowed", known}}};
}

} // namespace

std::vector<std::string> template_names() { return files::document_wording_names(); }

OfficeWords office_words(const db::Reader& reader, const std::string& name)
{
    OfficeWords out{.words = {}, .version = changes(reader, name)};
    if (out.version == 0)
        return out;
    auto prefix = prefix_of(name);
    for (auto& [key, text] : db::all_settings(reader))
        if (key.rfind(prefix, 0) == 0)
            out.words[key.substr(prefix.size())] = text;
    return out;
}

Result<TemplateText> read_template(const db::Reader& reader, const std::string& name)
{
    auto* ours = files::document_wording(name);
    if (!ours)
        return unknown(name);
    auto office = office_words(reader, name);
    auto shown = documents::with_words(*ours, office.words, office.version);
    TemplateText out{.name = name, .version = shown.version, .lines = {}};
    for (auto& [key, text] : shown.texts) {
        auto allowed = documents::placeholders(ours->texts.at(key)).value();
        out.lines.push_back({key, text, {allowed.begin(), allowed.end()}, text == ours->texts.at(key)});
    }
    return out;
}

Result<TemplateText> edit_template(db::Store& store, const std::string& name, const std::string& key, const std::string& given)
{
    auto* ours = files::document_wording(name);
    if (!ours)
        return unknown(name);
    auto text = text::nfc(given).value_or(given);
    if (auto wrong = documents::check_words(*ours, key, text.empty() && ours->texts.count(key) ? ours->texts.at(key) : text); !wrong.empty())
        return wrong;
    store.write([&](db::Transaction& t) {
        auto place = prefix_of(name) + key;
        text.empty() ? db::drop_setting(t, place) : db::put_setting(t, place, text);
        db::put_setting(t, count_key(name), std::to_string(changes(t, name) + 1));
    });
    return read_template(store.reader(), name);
}

} // namespace dondoc::actions
