#pragma once
#include "core/documents/wording.hpp"
#include <optional>

namespace dondoc::files {

/// The words of a template: assets/documents/common.json, then <name>.json over it, and the names of causes from the Vietnamese texts.
/// Without a version: the present one. Older ones stay as documents/<name>.<version>.json; null when this program does not have it.
const documents::Wording* document_wording(const std::string& name, std::optional<std::uint64_t> version = {});

/// Names of all templates, sorted.
std::vector<std::string> document_wording_names();

} // namespace dondoc::files
