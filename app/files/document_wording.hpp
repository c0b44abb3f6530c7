#pragma once
#include "core/documents/wording.hpp"

namespace dondoc::files {

/// The words of a template: assets/documents/common.json, then <name>.json over it, and the names of causes from the Vietnamese texts.
const documents::Wording& document_wording(const std::string& name);

} // namespace dondoc::files
