#include "app/ui/views/record_labels.hpp"
#include "app/actions/code_texts.hpp"
#include "core/base/text/utf8.hpp"
#include <algorithm>

namespace dondoc::ui {
namespace {

const FieldSpec* column_named(const FieldSpec& field, std::string_view key)
{
    const auto at = std::find_if(field.columns.begin(), field.columns.end(), [&](const FieldSpec& c) { return c.key == key; });
    return at == field.columns.end() ? nullptr : &*at;
}

std::string plain_words(const actions::Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column)
{
    const std::string key = column ? column->key : field.key;
    const std::string own = "label." + std::string(column ? field.key : kind.noun) + "." + key;
    return texts(texts.has(own) ? own : "label." + key);
}

} // namespace

std::string field_words(const actions::Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column)
{
    return plain_words(texts, kind, field, column) + ((column ? column->required : field.required) ? " *" : "");
}

std::string place_words(const actions::Texts& texts, const KindSpec& kind, std::string_view place)
{
    const auto bracket = std::min(place.find('['), place.size());
    const auto* field = field_named(kind, place.substr(0, bracket));
    if (!field)
        return std::string(place);
    std::string out = plain_words(texts, kind, *field, nullptr);
    const auto dot = place.find('.', bracket), close = place.find(']', bracket);
    const auto* column = dot == std::string_view::npos ? nullptr : column_named(*field, place.substr(dot + 1));
    if (close != std::string_view::npos)
        out += " " + std::to_string(std::atoi(std::string(place.substr(bracket + 1, close - bracket - 1)).c_str()) + 1);
    return column ? out + ": " + plain_words(texts, kind, *field, column) : out;
}

std::vector<std::string> code_words(const actions::Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column)
{
    std::vector<std::string> out;
    for (const char* code : (column ? *column : field).codes)
        out.push_back(text::capitalize(texts(actions::code_key(kind, field, code, column))));
    return out;
}

} // namespace dondoc::ui
