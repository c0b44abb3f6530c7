#include "app/actions/signed_payload.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

constexpr std::uint64_t signature_group = 2;

Hash signed_hash(const ScopeId& scope, const RecordId& record, const cbor::Map& payload)
{
    return blake2b("bhx-sign-v1", {scope.view(), record.view(), cbor::encode(cbor::at(payload, 1))});
}

} // namespace

void sign_payload(sync::OpDraft& op, const bundle::SignSeed& seed)
{
    const auto signature = bundle::sign(seed, signed_hash(op.scope, op.record, op.payload).view());
    op.payload[signature_group] = cbor::Map{{1, ByteView(signature)}};
}

bool payload_is_signed_by(const sync::Op& op, const bundle::SignPublic& key)
{
    const auto payload = cbor::decode(op.payload);
    const auto* groups = payload.ok() ? payload->map() : nullptr;
    const auto* proof = groups ? cbor::at(*groups, signature_group).map() : nullptr;
    const auto* bytes = proof ? cbor::at(*proof, 1).bytes() : nullptr;
    bundle::Signature signature{};
    if (!bytes || bytes->size() != signature.size())
        return false;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return bundle::verify(key, signed_hash(op.scope, op.record, *groups).view(), signature);
}

} // namespace dondoc::actions
