#pragma once
// JSON drafts of CLI.md: {"unit": "…", "day": "…", "installments": [{…}], …} → what a form holds, and back.
#include "core/drafts/draft.hpp"
#include <nlohmann/json.hpp>

namespace dondoc::actions {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t draft_limit = 1024 * 1024; ///< bytes of a JSON draft

/// Text of a JSON draft → its object; `draft.…` when it is none. Depth and size are bounded before anything is built.
Result<Json> parse_draft(std::string_view text);
/// Sets every key of the object in the draft; null clears it. A key's value may also be {"value": …}, as in a filled template.
/// Unknown keys and values of the wrong kind are problems.
Problems put_json(drafts::Draft& draft, const Json& object);
/// An empty draft: for each key its type, whether it is compulsory, allowed codes, columns, and a null "value" to fill.
Json template_json(const KindSpec& kind);
/// A record's fields as JSON values; `unit_code` names employers.
Json fields_json(const Record& record, const std::function<std::string(const UnitId&)>& unit_code);

/// The form as it stands, for the local table of drafts.
Json kept_json(const drafts::Draft& draft);
std::optional<drafts::Draft> draft_from_kept(std::string_view noun, std::string_view text);

const char* type_name(FieldType type); ///< "text", "yes_no", …

} // namespace dondoc::actions
