#pragma once
// edit-template: the sentences of a document as the office wants them. Local to the store, checked before they are kept; a finalised page keeps its own.
#include "core/base/result.hpp"
#include "core/documents/office_words.hpp"
#include "core/documents/quoted.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct TemplateLine {
    std::string key, text;
    std::vector<std::string> allowed; ///< placeholders
    bool is_ours = true;              ///< not changed by the office
};
struct TemplateText {
    std::string name;
    std::uint64_t version = 0;        ///< ours and the office's changes together
    std::vector<TemplateLine> lines;
};

std::vector<std::string> template_names();
/// Problem template.unknown.
Result<TemplateText> read_template(const db::Reader& reader, const std::string& name);
/// An empty text goes back to ours. Problems template.…; nothing is kept when there is one.
Result<TemplateText> edit_template(db::Store& store, const std::string& name, const std::string& key, const std::string& text);

/// What the office changed, for a page.
struct OfficeWords {
    std::map<std::string, std::string> words;
    std::uint64_t version = 0;
};
OfficeWords office_words(const db::Reader& reader, const std::string& name);

} // namespace dondoc::actions
