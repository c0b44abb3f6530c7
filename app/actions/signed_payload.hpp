#pragma once
// Ops that must prove themselves outside their log (finalise; attach with role signed) carry an Ed25519 signature of the device in group 2 of their
// payload, {1: 64 bytes}, over BLAKE2b "bhx-sign-v1" of scope ‖ record ‖ canonical bytes of group 1 (SYNC.md 2.5, amendment 5).
#include "core/bundle/keys.hpp"
#include "core/sync/op.hpp"

namespace dondoc::actions {

void sign_payload(sync::OpDraft& op, const bundle::SignSeed& seed);
/// True when the payload carries a good signature of this key.
bool payload_is_signed_by(const sync::Op& op, const bundle::SignPublic& key);

} // namespace dondoc::actions
