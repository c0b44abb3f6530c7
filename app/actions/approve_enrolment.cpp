#include "app/actions/approve_enrolment.hpp"
#include "app/actions/exchange_trust.hpp"
#include "app/files/bundle_file.hpp"
#include "core/bundle/fingerprint.hpp"
#include "core/bundle/reason.hpp"
#include "db/assignments.hpp"

namespace dondoc::actions {
namespace {

using bundle::Reason;
using bundle::refusal;

struct Request {
    bundle::Certificate wish;
    Hash hash;
};

Result<Request> judged(const bundle::Front& front, bool training)
{
    const auto wish = bundle::read_certificate(front.certificates.sender);
    if (!wish.ok())
        return wish.problems();
    const bool by_itself = wish->issuer == wish->sign && wish->device() == front.manifest.from &&
                           verify(wish->sign, bundle::manifest_statement(front.hash), front.signature);
    if (!by_itself || front.manifest.kind != bundle::BundleKind::request)
        return refusal(Reason::bad_signature, "request");
    if (wish->training != training)
        return refusal(Reason::training, "request");
    return Request{*wish, front.hash};
}

Result<Request> read_request(const std::filesystem::path& file, bool training)
{
    files::FileSource source(file);
    const auto front = bundle::read_bare_bundle(source);
    if (!front.ok())
        return front.problems();
    return judged(*front, training);
}

std::uint64_t next_serial(const db::Reader& reader)
{
    std::uint64_t out = 1; // the hub's own
    for (const auto& peer : db::peers(reader))
        out = std::max(out, peer.serial);
    return out + 1;
}

/// Who works on this machine now, then those who did before: their work may still be on its way.
std::vector<std::string> officers_of(const db::Reader& reader, const DeviceId& device, const std::string& officer)
{
    std::vector<std::string> out{officer};
    const auto peer = db::find_peer(reader, device);
    const auto former = peer ? bundle::read_certificate(peer->certificate) : Result<bundle::Certificate>(Problem{});
    if (former.ok())
        for (const auto& name : former->officers)
            if (name != officer && out.size() < 16)
                out.push_back(name);
    return out;
}

/// Certificate, row of the device, content of the answer: one transaction.
Content enrol(db::Transaction& t, const db::Store& hub, const bundle::Certificate& wish, const std::string& officer, std::uint64_t serial)
{
    const Bytes certificate = certify(hub, wish, serial, officers_of(t, wish.device(), officer), t.now_ms());
    db::put_peer(t, {wish.device(), certificate, serial, wish.office, officer, t.now_ms()});
    db::put_officer(t, {officer, wish.officers == std::vector{officer} ? wish.officer_name : "", "", wish.office});
    return content_for_device(t, hub, *db::find_peer(t, wish.device()), certificate);
}

} // namespace

Result<ApprovedEnrolment> approve_enrolment(db::Store& hub, const std::filesystem::path& file, const std::string& officer, const std::filesystem::path& out, Random& random)
{
    if (hub.identity().role != db::Role::hub)
        return Problem{.code = "enrolment.not_hub"};
    if (officer.empty() || officer.size() > 16)
        return Problem{.code = "enrolment.officer", .field = "officer", .value = officer};
    const auto request = read_request(file, hub.identity().training);
    if (!request.ok())
        return request.problems();
    if (request->wish.office.substr(0, 3) != hub.identity().province())
        return Problem{.code = "enrolment.province", .value = request->wish.office};
    const std::uint64_t serial = next_serial(hub.reader());
    Content content = hub.write([&](db::Transaction& t) { return enrol(t, hub, request->wish, officer, serial); });
    auto answer = write_bundle_as(hub, std::move(content), out, random);
    if (!answer.ok())
        return answer.problems();
    return ApprovedEnrolment{request->wish.device(), serial, bundle::twelve_digits(request->hash), bundle::fingerprint(bundle::root_hash(public_of(hub.keys().hub->root))),
                             std::move(*answer)};
}

} // namespace dondoc::actions
