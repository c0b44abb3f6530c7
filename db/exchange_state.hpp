#pragma once
// This store's place in the exchange of bundles, and what the other sides said last (local tables of db/schema/0002.sql).
#include "core/bundle/certificate.hpp"
#include "core/bundle/manifest.hpp"
#include "core/bundle/statement_wire.hpp"
#include "db/store.hpp"

namespace dondoc::db {

struct Exchange {
    std::optional<bundle::SignPublic> root; ///< pinned at enrolment; on a hub its own
    std::uint64_t trust_version = 0;
    Bytes trust_list;                       ///< stored form; empty = none yet
    Bytes certificate;                      ///< own, stored form
    sync::Number last;                      ///< (epoch, number) of the last bundle written here
};

Exchange exchange_state(const Reader& reader);
void pin_root(Transaction& t, const bundle::SignPublic& root);
void put_trust_list(Transaction& t, std::uint64_t version, ByteView stored);
void put_own_certificate(Transaction& t, ByteView stored);
/// Counts on within the present stream's epoch, from 1 in a new one.
sync::Number next_bundle_number(Transaction& t);

/// Hub: an enrolled device. Laptop: its hub, one row.
struct PeerRow {
    DeviceId device;
    Bytes certificate;
    std::uint64_t serial = 0;
    std::string office, officer;
    std::int64_t enrolled_ms = 0;
    bool revoked = false;
    sync::Number number;              ///< of the newest bundle taken from it
    Hash content;                     ///< of that bundle's manifest
    std::optional<bundle::Manifest> statement;
    bundle::Lists lists;
    std::optional<std::int64_t> taken_ms;
};

std::vector<PeerRow> peers(const Reader& reader);                       ///< by officer, then device
std::optional<PeerRow> find_peer(const Reader& reader, const DeviceId& device);
/// New, or its certificate replaced; statements stay.
void put_peer(Transaction& t, const PeerRow& peer);
void forget_other_peers(Transaction& t, const DeviceId& kept);          ///< a laptop has one hub
void put_statement(Transaction& t, const DeviceId& device, const bundle::Manifest& manifest, const bundle::Lists& lists, const Hash& content);
sync::Statement statement_of(const PeerRow& peer);                      ///< all empty for a device never heard of

void revoke_peer(Transaction& t, const bundle::Revocation& revocation);
std::vector<bundle::Revocation> revocations(const Reader& reader);

/// After enrolment the store carries the officer that the hub named; call Store::reload_identity after the commit.
void put_officer_of_store(Transaction& t, std::string_view officer, std::string_view officer_name);

// What the hub said in its newest bundle, on a laptop.
void put_held_there(Transaction& t, const std::vector<Hash>& held);     ///< replaces
void add_confirmed(Transaction& t, const std::vector<Hash>& confirmed);
void drop_confirmed(Transaction& t);
std::vector<Hash> held_there(const Reader& reader);

} // namespace dondoc::db
