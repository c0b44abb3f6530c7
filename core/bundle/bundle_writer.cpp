#include "core/bundle/bundle_writer.hpp"
#include "core/bundle/age.hpp"
#include "core/bundle/bundle_names.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/ustar.hpp"
#include <algorithm>

namespace dondoc::bundle {

namespace {

/// Up to one chunk; shorter at the end only.
Result<Bytes> next_chunk(Source& plain)
{
    Bytes chunk(limit::attachment_chunk);
    const auto got = plain.read(chunk);
    if (!got.ok())
        return got.problems();
    chunk.resize(*got);
    return chunk;
}

Result<Done> write_attachment(TarWriter& tar, const AttachmentToSend& attachment)
{
    const std::unique_ptr<Source> plain = attachment.open();
    const AttachmentEntry& entry = attachment.entry;
    for (std::uint64_t number = 0; number < entry.chunks.size(); ++number) {
        const auto chunk = next_chunk(*plain);
        if (!chunk.ok())
            return chunk.problems();
        if (chunk_hash(*chunk) != entry.chunks[number])
            return Problem{.code = "attachment.changed", .value = hex(entry.content.view())};
        if (std::binary_search(entry.sent.begin(), entry.sent.end(), number))
            tar.file(chunk_name(entry.content, number), *chunk);
    }
    return Done{};
}

Result<Done> write_tar(Sink& out, const BundleParts& parts, ByteView manifest, const SignSeed& key)
{
    TarWriter tar(out);
    tar.file(manifest_name, manifest);
    tar.file(signature_name, sign(key, manifest_statement(manifest_hash(manifest))));
    tar.file(certificates_name, encode(parts.certificates));
    for (const PackedSegment& segment : parts.segments)
        tar.file(segment.entry.name, segment.stored);
    for (const AttachmentToSend& attachment : parts.attachments)
        if (auto written = write_attachment(tar, attachment); !written.ok())
            return written;
    tar.file(letter_name, view_of(parts.letter));
    tar.finish();
    return Done{};
}

Stanza cover_stanza(const Manifest& manifest, const Hash& hash)
{
    Stanza out{{cover_word, cover_version}, copy_of(hash.view().first(8))};
    out.arguments.insert(out.arguments.end(), manifest.cover.begin(), manifest.cover.end());
    return out;
}

} // namespace

Hash chunk_hash(ByteView chunk) { return blake2b("bhx-chunk-v1", chunk); }

Result<AttachmentEntry> describe_attachment(Source& plain)
{
    AttachmentEntry out;
    for (;;) {
        const auto chunk = next_chunk(plain);
        if (!chunk.ok())
            return chunk.problems();
        if (chunk->empty())
            return out;
        out.size += chunk->size();
        out.sent.push_back(out.chunks.size());
        out.chunks.push_back(chunk_hash(*chunk));
    }
}

Manifest completed(const BundleParts& parts)
{
    Manifest out = parts.manifest;
    out.segments.clear();
    out.attachments.clear();
    out.totals.raw = 0;
    for (const PackedSegment& segment : parts.segments) {
        out.segments.push_back(segment.entry);
        out.totals.raw += segment.entry.raw;
    }
    for (const AttachmentToSend& attachment : parts.attachments)
        out.attachments.push_back(attachment.entry);
    out.cover = cover_arguments(out);
    return out;
}

Result<Hash> write_bundle(Sink& out, const BundleParts& parts, const SignSeed& key, const std::vector<BoxPublic>& recipients, Random& random)
{
    const Manifest manifest = completed(parts);
    const Bytes stored = encode(manifest);
    check(stored.size() <= limit::manifest, "a manifest within its limit");
    const Hash hash = manifest_hash(stored);
    AgeWriter age(out, recipients, {cover_stanza(manifest, hash)}, random);
    if (const auto written = write_tar(age, parts, stored, key); !written.ok())
        return written.problems();
    age.finish();
    return hash;
}

Result<Hash> write_bare_bundle(Sink& out, const BundleParts& parts, const SignSeed& key)
{
    const Bytes stored = encode(completed(parts));
    if (const auto written = write_tar(out, parts, stored, key); !written.ok())
        return written.problems();
    return manifest_hash(stored);
}

} // namespace dondoc::bundle
