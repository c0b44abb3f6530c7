#pragma once
// Who trusts whom: the hub's certificate and trust list, made when first asked for; what a reader of bundles relies on.
#include "core/bundle/bundle_reader.hpp"
#include "db/exchange_state.hpp"

namespace dondoc::actions {

struct HubPapers {
    Bytes certificate;
    Bytes trust_list;
    std::uint64_t version = 0;
};
/// Hub. A trust list whose content is no longer true (a device revoked, an officer renamed) is issued anew with the next version.
HubPapers hub_papers(db::Transaction& t, const db::Store& store);

/// A certificate for an enrolled device, its present officer first, signed by the hub's root.
Bytes certify(const db::Store& store, bundle::Certificate request, std::uint64_t serial, std::vector<std::string> officers, std::int64_t now_ms);

bundle::Trust trust_of(const db::Store& store);

/// Laptop: takes a trust list of the pinned root when it is newer than the one held.
Result<Done> take_trust_list(db::Transaction& t, ByteView stored, const bundle::SignPublic& root);

/// Public box keys of the other side and of the escrow.
std::vector<bundle::BoxPublic> recipients_for(const bundle::Certificate& receiver, const bundle::BoxPublic& escrow);

} // namespace dondoc::actions
