#pragma once
// Why a bundle is not taken, or is taken with a flag (SYNC.md 5.2). Each has a sentence under "bundle.qNN" that says what to do.
#include "core/base/problem.hpp"
#include <optional>
#include <string_view>

namespace dondoc::bundle {

enum class Reason : std::uint8_t {
    not_a_bundle = 1, wrong_recipient, damaged, unknown_key, bad_signature, device_revoked, too_new, limits, chain_broken, not_canonical,
    cover_differs, not_allowed, schema_unknown, pending_overflow, disk_full, same_number, clock_ahead, attachment_differs, duplicate, training,
};

std::string code(Reason reason);                  ///< "Q03"
/// Problem "bundle.q03"; `detail` says for those who look closely where it was, e.g. "age.hmac".
Problem refusal(Reason reason, std::string_view detail);
std::optional<Reason> reason_of(const Problem& problem);

} // namespace dondoc::bundle
