#include "app/actions/exchange_trust.hpp"
#include "app/files/system.hpp"
#include "core/bundle/reason.hpp"
#include "db/assignments.hpp"

namespace dondoc::actions {
namespace {

constexpr int device_days = 2 * 366;  ///< device keys live 24 months (SYNC.md 4.4)
constexpr int hub_days = 10 * 366;
constexpr int list_days = 400;        ///< advice for the screen; nothing stops after it

bundle::Certificate own_request(const db::Store& store)
{
    const auto& keys = store.keys();
    const auto& me = store.identity();
    return {0, public_of(keys.sign), public_of(keys.box), me.office, me.office_name, {}, bundle::DeviceRole::hub, {}, {}, {}, me.training, me.officer_name};
}

std::map<std::string, std::string> officer_names(const db::Reader& reader)
{
    std::map<std::string, std::string> out;
    for (const auto& officer : db::officers(reader))
        if (officer.code.size() <= 16 && !officer.name.empty() && out.size() < 4096)
            out[officer.code] = officer.name;
    return out;
}

bundle::TrustList present_list(const db::Transaction& t, const db::Store& store, const Bytes& certificate)
{
    const auto& hub = *store.keys().hub;
    return {0, t.now_ms(), files::vietnam_day(t.now_ms()) + list_days, public_of(hub.root), certificate, hub.escrow, db::revocations(t), officer_names(t)};
}

bool says_the_same(const Bytes& stored, const bundle::TrustList& list)
{
    if (stored.empty())
        return false;
    const auto held = bundle::read_trust_list(stored);
    return held.ok() && held->root == list.root && held->hub_certificate == list.hub_certificate && held->escrow == list.escrow &&
           held->revoked == list.revoked && held->officers == list.officers;
}

Bytes own_certificate(db::Transaction& t, const db::Store& store, const db::Exchange& state)
{
    if (!state.certificate.empty())
        return state.certificate;
    const Day today = files::vietnam_day(t.now_ms());
    bundle::Certificate certificate = own_request(store);
    certificate.serial = 1;
    certificate.not_before = today;
    certificate.not_after = today + hub_days;
    const auto& root = store.keys().hub->root;
    Bytes stored = bundle::issue(certificate, root);
    db::put_own_certificate(t, stored);
    db::pin_root(t, public_of(root));
    return stored;
}

} // namespace

HubPapers hub_papers(db::Transaction& t, const db::Store& store)
{
    check(store.keys().hub.has_value(), "only a hub issues papers");
    const db::Exchange state = db::exchange_state(t);
    const Bytes certificate = own_certificate(t, store, state);
    bundle::TrustList list = present_list(t, store, certificate);
    if (says_the_same(state.trust_list, list))
        return {certificate, state.trust_list, state.trust_version};
    list.version = state.trust_version + 1;
    const Bytes stored = bundle::issue(list, store.keys().hub->root);
    db::put_trust_list(t, list.version, stored);
    return {certificate, stored, list.version};
}

Bytes certify(const db::Store& store, bundle::Certificate request, std::uint64_t serial, std::vector<std::string> officers, std::int64_t now_ms)
{
    const Day today = files::vietnam_day(now_ms);
    request.serial = serial;
    request.officers = std::move(officers);
    request.role = bundle::DeviceRole::field;
    request.not_before = today;
    request.not_after = today + device_days;
    return bundle::issue(request, store.keys().hub->root);
}

bundle::Trust trust_of(const db::Store& store)
{
    const auto& keys = store.keys();
    bundle::Trust out{store.identity().device, store.identity().training, db::exchange_state(store.reader()).root, {}};
    if (keys.hub)
        out.root = public_of(keys.hub->root);
    return out;
}

Result<Done> take_trust_list(db::Transaction& t, ByteView stored, const bundle::SignPublic& root)
{
    const auto list = bundle::read_trust_list(stored);
    if (!list.ok())
        return list.problems();
    if (list->root != root)
        return bundle::refusal(bundle::Reason::unknown_key, "trust list");
    if (list->version <= db::exchange_state(t).trust_version)
        return Done{};
    db::put_trust_list(t, list->version, stored);
    for (const auto& [code, name] : list->officers)
        db::put_officer(t, {code, name, "", ""});
    return Done{};
}

std::vector<bundle::BoxPublic> recipients_for(const bundle::Certificate& receiver, const bundle::BoxPublic& escrow) { return {receiver.box, escrow}; }

} // namespace dondoc::actions
