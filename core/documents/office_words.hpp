#pragma once
// Sentences that an office puts in place of ours: checked before they are used, frozen with the record that was finalised with them.
#include "core/base/result.hpp"
#include "core/documents/wording.hpp"
#include <set>

namespace dondoc::documents {

inline constexpr std::size_t longest_sentence = 4000; ///< bytes

/// Placeholders and marks of a sentence: "{day}", "<box:yes>", "<dots>". Problem template.unclosed with the place.
Result<std::set<std::string>> placeholders(std::string_view marked);

/// What is wrong with a sentence for `key`: template.key, template.unclosed, template.placeholder (value: the unknown one; allowed: those of our sentence),
/// template.missing (a placeholder that carries what the law demands was left out), template.too_long, template.not_text.
Problems check_words(const Wording& ours, const std::string& key, std::string_view text);

/// Ours with the office's sentences over it; those that are wrong (they came with a bundle) are passed over. Its version tells the office's changes too.
Wording with_words(const Wording& ours, const std::map<std::string, std::string>& words, std::uint64_t words_version);

/// A version holds both: ours, and how often the office changed words.
inline constexpr std::uint64_t office_step = 1000;
constexpr std::uint64_t our_version(std::uint64_t version) { return version % office_step; }

} // namespace dondoc::documents
