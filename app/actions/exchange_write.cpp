#include "app/actions/exchange_write.hpp"
#include "app/files/bundle_file.hpp"
#include "core/bundle/fingerprint.hpp"
#include "core/bundle/limits.hpp"
#include "db/exchange_boxes.hpp"

namespace dondoc::actions {
namespace {

constexpr std::uint64_t envelope = 256 * 1024; ///< manifest, certificates, padding: taken off what a way can carry

std::uint64_t bytes_of(Limit limit)
{
    switch (limit) {
    case Limit::mail: return bundle::limit::mail;
    case Limit::zalo: return bundle::limit::zalo;
    case Limit::usb: break;
    }
    return bundle::limit::bundle - envelope;
}

struct Volume {
    std::vector<bundle::AttachmentToSend> attachments;
    std::uint64_t bytes = 0;
};

std::uint64_t segment_bytes(const bundle::BundleParts& parts)
{
    std::uint64_t out = envelope;
    for (const auto& segment : parts.segments)
        out += segment.stored.size();
    return out;
}

Result<bundle::AttachmentToSend> described(const files::AttachmentVault& vault, const Hash& content)
{
    const auto source = open_attachment(vault, content);
    auto entry = bundle::describe_attachment(*source);
    if (!entry.ok())
        return entry.problems();
    entry->content = content;
    return bundle::AttachmentToSend{std::move(*entry), [vault, content] { return open_attachment(vault, content); }};
}

/// Fills volumes one after the other; what is larger than a whole volume is left for a wider way.
Result<std::vector<Volume>> volumes_of(const db::Store& store, const Content& content, std::uint64_t most)
{
    const auto vault = attachment_vault(store);
    std::vector<Volume> out{{{}, segment_bytes(content.parts)}};
    for (const Hash& hash : content.attachments) {
        auto attachment = described(vault, hash);
        if (!attachment.ok())
            return attachment.problems();
        const std::uint64_t size = attachment->entry.size;
        if (size + envelope > most)
            continue;
        if (out.back().bytes + size > most)
            out.push_back({{}, envelope});
        out.back().bytes += size;
        out.back().attachments.push_back(std::move(*attachment));
    }
    return out;
}

db::OutboxRow outbox_row(const db::Store& store, const bundle::Manifest& m, const Hash& hash, const WrittenBundle& written)
{
    const auto head = db::stream_head(store.reader());
    return {0, m.number, m.to, written.file.filename().string(), hash, written.ops, written.attachments, written.bytes, head.stream, head.seq};
}

void note_written(db::Store& store, const bundle::Manifest& m, const Hash& hash, const WrittenBundle& written)
{
    const db::OutboxRow row = outbox_row(store, m, hash, written);
    store.write([&](db::Transaction& t) { db::put_in_outbox(t, row); });
}

Result<WrittenBundle> write_one(db::Store& store, const bundle::BundleParts& parts, const std::vector<bundle::BoxPublic>& recipients, const std::filesystem::path& folder,
                                const std::string& name, Random& random)
{
    files::BundleFile file(folder, name);
    const auto hash = bundle::write_bundle(file, parts, store.keys().sign, recipients, random);
    if (!hash.ok())
        return hash.problems();
    const std::uint64_t bytes = file.bytes();
    WrittenBundle out{file.finish(), bundle::fingerprint(*hash), parts.manifest.totals.ops, parts.attachments.size(), bytes};
    note_written(store, parts.manifest, *hash, out);
    return out;
}

/// The parts of a later volume: the same statements under the next number, and the same lists, no ops.
bundle::BundleParts next_volume(db::Store& store, const bundle::BundleParts& first, std::uint64_t volume)
{
    bundle::BundleParts out{first.manifest, {}, {}, first.certificates, first.letter};
    if (!first.segments.empty() && first.segments.front().entry.type == bundle::SegmentType::statement)
        out.segments.push_back(first.segments.front());
    out.manifest.number = store.write([](db::Transaction& t) { return db::next_bundle_number(t); });
    out.manifest.volume = volume;
    out.manifest.streams.clear();
    out.manifest.totals = {};
    return out;
}

} // namespace

std::optional<Limit> limit_named(std::string_view text)
{
    if (text == "usb")
        return Limit::usb;
    if (text == "zalo")
        return Limit::zalo;
    return text == "mail" ? std::optional(Limit::mail) : std::nullopt;
}

Result<std::vector<WrittenBundle>> write_bundles(db::Store& store, Content content, const std::filesystem::path& folder, const std::string& name, Limit limit,
                                                 Random& random)
{
    auto volumes = volumes_of(store, content, bytes_of(limit));
    if (!volumes.ok())
        return volumes.problems();
    std::vector<WrittenBundle> out;
    content.parts.manifest.volumes = volumes->size();
    for (std::size_t i = 0; i < volumes->size(); ++i) {
        bundle::BundleParts parts = i == 0 ? content.parts : next_volume(store, content.parts, i + 1);
        parts.attachments = std::move((*volumes)[i].attachments);
        const auto& number = parts.manifest.number;
        auto written = write_one(store, parts, content.recipients, folder, name + "-" + std::to_string(number.epoch) + "." + std::to_string(number.no), random);
        if (!written.ok())
            return written.problems();
        out.push_back(std::move(*written));
    }
    return out;
}

Result<WrittenBundle> write_bundle_as(db::Store& store, Content content, const std::filesystem::path& file, Random& random)
{
    const auto folder = file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
    auto written = write_one(store, content.parts, content.recipients, folder, file.filename().string() + ".moi", random);
    if (!written.ok())
        return written;
    std::filesystem::rename(written->file, file);
    written->file = file;
    return written;
}

} // namespace dondoc::actions
