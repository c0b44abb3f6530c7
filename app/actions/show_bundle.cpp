#include "app/actions/show_bundle.hpp"
#include "app/files/bundle_file.hpp"
#include "core/bundle/fingerprint.hpp"
#include "core/bundle/op_wire.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::actions {
namespace {

/// Decodes what stands in the segments, keeps nothing.
struct Looker : bundle::BundleHandler {
    template <class T>
    static Result<Done> judged(const Result<T>& read) { return read.ok() ? Result<Done>(Done{}) : Result<Done>(read.problems()); }

    Result<Done> segment(const bundle::SegmentEntry& entry, ByteView raw) override
    {
        switch (entry.type) {
        case bundle::SegmentType::ops: return judged(bundle::decode_runs(raw));
        case bundle::SegmentType::vouched: return judged(bundle::decode_vouched(raw));
        case bundle::SegmentType::feed: return judged(bundle::decode_feed(raw));
        default: return Done{};
        }
    }
    Result<Done> chunk(const bundle::AttachmentEntry&, std::uint64_t, ByteView) override { return Done{}; }
};

std::optional<bundle::Certificate> signer_of(const bundle::Front& front)
{
    const auto certificate = bundle::read_certificate(front.certificates.sender);
    if (!certificate.ok() || !verify(certificate->sign, bundle::manifest_statement(front.hash), front.signature))
        return {};
    return *certificate;
}

void look_inside(bundle::BundleReader& reader, ShownBundle& out)
{
    const auto front = reader.read_front();
    if (!front.ok()) {
        out.damage = front.problems().front();
        return;
    }
    out.front = *front;
    out.fingerprint = bundle::fingerprint(front->hash);
    out.sender = signer_of(*front);
    if (!out.sender) {
        out.damage = bundle::refusal(bundle::Reason::bad_signature, "manifest");
        return;
    }
    Looker looker;
    if (const auto body = reader.read_body(front->manifest, looker); !body.ok())
        out.damage = body.problems().front();
}

} // namespace

Result<ShownBundle> show_bundle(const std::filesystem::path& file, const std::vector<bundle::BoxSecret>& keys)
{
    ShownBundle out;
    out.bytes = std::filesystem::file_size(file);
    files::FileSource source(file);
    bundle::BundleReader reader(source);
    if (const auto header = reader.read_header(); !header.ok())
        return header.problems();
    out.cover = reader.cover();
    const auto opened = reader.unlock(keys);
    if (opened.ok())
        look_inside(reader, out);
    else if (bundle::reason_of(opened.problems().front()) != bundle::Reason::wrong_recipient)
        out.damage = opened.problems().front();
    return out;
}

} // namespace dondoc::actions
