#pragma once
// A whole bundle, written forwards into a sink (SYNC.md 3.2).
#include "core/bundle/certificate.hpp"
#include "core/bundle/manifest.hpp"
#include "core/bundle/stream.hpp"
#include <functional>
#include <memory>

namespace dondoc::bundle {

/// `open` gives the plain bytes from their start; called once while writing.
struct AttachmentToSend {
    AttachmentEntry entry;
    std::function<std::unique_ptr<Source>()> open;
};

/// Name by which attach ops and bundles know a content: BLAKE2b "bhx-att-v1" of the plain bytes.
Hash chunk_hash(ByteView chunk);
/// Reads the whole once: size and the hash of every chunk; all chunks to be sent. The caller says content and type.
Result<AttachmentEntry> describe_attachment(Source& plain);

struct BundleParts {
    Manifest manifest; ///< cover, segments, attachments and totals.raw are filled from the rest
    std::vector<PackedSegment> segments;
    std::vector<AttachmentToSend> attachments;
    Certificates certificates;
    std::string letter; ///< bhx/doc-toi.txt: what this file is, whom to call
};

/// Manifest as it will stand in the file.
Manifest completed(const BundleParts& parts);

/// Gives the hash of the manifest. An attachment that is no longer what `entry` says is a Problem "attachment.changed".
Result<Hash> write_bundle(Sink& out, const BundleParts& parts, const SignSeed& key, const std::vector<BoxPublic>& recipients, Random& random);
/// Without age: the enrolment request only, which has no secret and no one to be sealed for yet.
Result<Hash> write_bare_bundle(Sink& out, const BundleParts& parts, const SignSeed& key);

} // namespace dondoc::bundle
