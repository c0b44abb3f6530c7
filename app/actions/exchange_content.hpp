#pragma once
// What goes into a bundle: a laptop's for its hub, the hub's for one device (FEED.md export). Gathered in one transaction; written afterwards.
#include "app/files/sealed_attachment.hpp"
#include "core/bundle/bundle_writer.hpp"
#include "core/bundle/segment_builder.hpp"
#include "db/exchange_state.hpp"

namespace dondoc::actions {

/// Attachments that may go along, most wanted first.
struct Content {
    bundle::BundleParts parts;                ///< without attachments
    std::vector<Hash> attachments;
    std::vector<bundle::BoxPublic> recipients;
};

/// Laptop: own ops that the ack does not cover, foreign ops that the hub may lack, statements. `full`: everything, whatever the ack says (FEED.md FIX 10).
Content content_for_hub(db::Transaction& t, const db::Store& store, const db::PeerRow& hub, bool full);

/// Hub: feed, the device's own ops that it lacks, snapshots, receipt. `device_certificate` goes along in the answer to an enrolment request.
Content content_for_device(db::Transaction& t, const db::Store& store, const db::PeerRow& device, ByteView device_certificate);

/// Contents that ops here name and that are not in the vault: all on a hub, those of open employers and own work on a laptop.
std::vector<Hash> wanted_contents(const db::Reader& reader, const db::Store& store, const files::AttachmentVault& vault);

files::AttachmentVault attachment_vault(const db::Store& store);

/// Plain bytes of a sealed attachment as a source.
std::unique_ptr<bundle::Source> open_attachment(const files::AttachmentVault& vault, const Hash& content);

} // namespace dondoc::actions
