#pragma once
#include "core/base/hash.hpp"

namespace dondoc::bundle {

/// First 60 bits in Crockford's base 32: "7QK2-M9XD-4TFA". To be read aloud.
std::string fingerprint(const Hash& hash);
/// Twelve decimal digits for the telephone, from the hash of an enrolment request.
std::string twelve_digits(const Hash& hash);

} // namespace dondoc::bundle
