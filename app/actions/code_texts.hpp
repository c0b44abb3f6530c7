#pragma once
// Which text stands for a code of a record's field.
#include "core/model/kind.hpp"

namespace dondoc::actions {

/// "outcome.met", "cause.no_orders", "code.campaign.kind.report". `column`: of rows, else null.
std::string code_key(const KindSpec& kind, const FieldSpec& field, const std::string& code, const FieldSpec* column = nullptr);

/// The template with its placeholders filled. A stretch between ", ", "; ", ": " or ". " whose placeholders are all without a value is left out.
std::string without_gaps(const std::string& pattern, const std::map<std::string, std::string>& arguments);

} // namespace dondoc::actions
