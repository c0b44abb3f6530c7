#include "core/bundle/bundle_reader.hpp"
#include "core/bundle/bundle_names.hpp"
#include "core/bundle/bundle_writer.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#include <algorithm>
#include <charconv>

namespace dondoc::bundle {

namespace {

constexpr std::uint64_t longest_letter = 64 * 1024;

Problem damaged(std::string_view detail) { return refusal(Reason::damaged, detail); }

std::optional<std::uint64_t> parse_count(std::string_view text)
{
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return {};
    return out;
}

std::optional<sync::Number> parse_number(std::string_view text)
{
    const auto dot = text.find('.');
    if (dot == std::string_view::npos)
        return {};
    const auto epoch = parse_count(text.substr(0, dot));
    const auto no = parse_count(text.substr(dot + 1));
    return epoch && no ? std::optional(sync::Number{*epoch, *no}) : std::nullopt;
}

std::optional<Cover> parse_cover(const Stanza& stanza)
{
    Cover out{{stanza.arguments.begin() + 2, stanza.arguments.end()}, stanza.body, {}, {}, {}, 0};
    if (out.arguments.size() != 5)
        return {};
    const auto to = parse_hex(out.arguments[0]);
    const auto from = parse_hex(out.arguments[1]);
    const auto number = parse_number(out.arguments[2]);
    const auto kind = parse_count(out.arguments[4]);
    if (!to || to->size() != 16 || !from || from->size() != 8 || !number || !kind)
        return {};
    out.to = *DeviceId::from(*to);
    std::copy(from->begin(), from->end(), out.from.begin());
    out.number = *number;
    out.kind = *kind;
    return out;
}

Result<Bytes> named_file(TarReader& tar, const char* name, std::uint64_t longest)
{
    const auto entry = tar.next();
    if (!entry.ok())
        return entry.problems();
    if (!*entry || (*entry)->name != name)
        return damaged(name);
    return tar.content(longest);
}

Result<Front> front_in(TarReader& tar)
{
    const auto manifest = named_file(tar, manifest_name, limit::manifest);
    if (!manifest.ok())
        return manifest.problems();
    const auto signature = named_file(tar, signature_name, std::tuple_size_v<Signature>);
    if (!signature.ok())
        return signature.problems();
    const auto certificates = named_file(tar, certificates_name, limit::certificates);
    if (!certificates.ok())
        return certificates.problems();
    if (signature->size() != std::tuple_size_v<Signature>)
        return damaged(signature_name);
    auto read = read_manifest(*manifest);
    if (!read.ok())
        return read.problems();
    auto proven = read_certificates(*certificates);
    if (!proven.ok())
        return proven.problems();
    Front out{std::move(*read), manifest_hash(*manifest), {}, std::move(*proven)};
    std::copy(signature->begin(), signature->end(), out.signature.begin());
    return out;
}

Result<Done> expect_letter_and_end(TarReader& tar)
{
    if (const auto letter = named_file(tar, letter_name, longest_letter); !letter.ok())
        return letter.problems();
    const auto end = tar.next();
    if (!end.ok())
        return end.problems();
    if (*end)
        return damaged("tar.surplus");
    return Done{};
}

Result<Done> read_segment(TarReader& tar, const SegmentEntry& entry, BundleHandler& handler)
{
    const auto stored = named_file(tar, entry.name.c_str(), entry.stored);
    if (!stored.ok())
        return stored.problems();
    if (segment_hash(*stored) != entry.hash)
        return damaged(entry.name);
    const auto raw = unpack_segment(entry, *stored);
    if (!raw.ok())
        return raw.problems();
    return handler.segment(entry, *raw);
}

Result<Done> read_chunk(TarReader& tar, const AttachmentEntry& entry, std::uint64_t number, BundleHandler& handler)
{
    const std::string name = chunk_name(entry.content, number);
    const auto bytes = named_file(tar, name.c_str(), limit::attachment_chunk);
    if (!bytes.ok())
        return bytes.problems();
    if (chunk_hash(*bytes) != entry.chunks[number])
        return refusal(Reason::attachment_differs, name);
    return handler.chunk(entry, number, *bytes);
}

Result<Done> judge_features(const Manifest& manifest, bool training)
{
    bool says_training = false;
    for (const std::string& feature : manifest.must) {
        if (feature != "training")
            return refusal(Reason::too_new, feature);
        says_training = true;
    }
    if (says_training != training)
        return refusal(Reason::training, says_training ? "training" : "real");
    return Done{};
}

Result<Done> judge_cover(const Front& front, const std::optional<Cover>& cover)
{
    const ByteView tag = front.hash.view().first(8);
    if (!cover || cover->arguments != front.manifest.cover || !std::equal(tag.begin(), tag.end(), cover->tag.begin(), cover->tag.end()) ||
        front.manifest.cover != cover_arguments(front.manifest))
        return refusal(Reason::cover_differs, "cover");
    return Done{};
}

Result<Certificate> judge_sender(const Front& front, const SignPublic& root)
{
    const auto certificate = read_certificate(front.certificates.sender);
    if (!certificate.ok())
        return certificate.problems();
    if (certificate->issuer != root)
        return refusal(Reason::unknown_key, "issuer");
    if (certificate->device() != front.manifest.from || certificate->serial != front.manifest.serial)
        return refusal(Reason::unknown_key, "sender");
    if (!verify(certificate->sign, manifest_statement(front.hash), front.signature))
        return refusal(Reason::bad_signature, "manifest");
    return certificate;
}

/// The root that this store pinned, or at first contact the one in the bundle's own trust list.
Result<SignPublic> root_for(const Front& front, const Trust& trust)
{
    if (trust.root)
        return *trust.root;
    const auto list = read_trust_list(front.certificates.trust_list);
    if (!list.ok())
        return list.problems();
    return list->root;
}

} // namespace

std::optional<Cover> cover_of(const AgeHeader& header)
{
    for (const Stanza& stanza : header.stanzas)
        if (stanza.arguments.size() >= 2 && stanza.arguments[0] == cover_word && stanza.arguments[1] == cover_version)
            return parse_cover(stanza);
    return {};
}

Result<Certificate> prove(const Front& front, const Trust& trust, const std::optional<Cover>& cover)
{
    const auto root = root_for(front, trust);
    if (!root.ok())
        return root.problems();
    const auto sender = judge_sender(front, *root);
    if (!sender.ok())
        return sender;
    if (const auto covered = judge_cover(front, cover); !covered.ok())
        return covered.problems();
    if (front.manifest.to != trust.me)
        return refusal(Reason::wrong_recipient, "manifest");
    if (const auto known = judge_features(front.manifest, trust.training); !known.ok())
        return known.problems();
    return sender;
}

Result<Done> BundleReader::read_header()
{
    auto header = read_age_header(in_);
    if (!header.ok())
        return header.problems();
    header_ = std::move(*header);
    cover_ = cover_of(header_);
    return Done{};
}

Result<Done> BundleReader::unlock(const std::vector<BoxSecret>& keys)
{
    const auto file_key = unwrap(header_, keys);
    if (!file_key.ok())
        return file_key.problems();
    const auto payload_key = read_payload_key(in_, *file_key);
    if (!payload_key.ok())
        return payload_key.problems();
    plain_ = std::make_unique<AgeReader>(in_, *payload_key);
    tar_ = std::make_unique<TarReader>(*plain_);
    return Done{};
}

Result<Front> BundleReader::read_front()
{
    check(tar_ != nullptr, "unlocked before it is read");
    return front_in(*tar_);
}

Result<Done> BundleReader::read_body(const Manifest& manifest, BundleHandler& handler)
{
    for (const SegmentEntry& entry : manifest.segments)
        if (auto read = read_segment(*tar_, entry, handler); !read.ok())
            return read;
    for (const AttachmentEntry& entry : manifest.attachments)
        for (std::uint64_t number : entry.sent)
            if (auto read = read_chunk(*tar_, entry, number, handler); !read.ok())
                return read;
    return expect_letter_and_end(*tar_);
}

Result<Front> read_bare_bundle(Source& in)
{
    TarReader tar(in);
    auto front = front_in(tar);
    if (!front.ok())
        return front;
    if (!front->manifest.segments.empty() || !front->manifest.attachments.empty())
        return refusal(Reason::limits, "request");
    const auto end = expect_letter_and_end(tar);
    return end.ok() ? std::move(front) : Result<Front>(end.problems());
}

} // namespace dondoc::bundle
