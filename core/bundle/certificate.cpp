#include "core/bundle/certificate.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"

namespace dondoc::bundle {

namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

constexpr std::string_view certificate_sign = "bhxh-chung-thu-v1";
constexpr std::string_view trust_sign = "bhxh-tin-cay-v1";
constexpr std::size_t most_officers = 4096;
constexpr std::size_t most_revoked = 4096;

/// What is signed: the word, a zero, the hash of the body.
Bytes statement(std::string_view word, ByteView body)
{
    Bytes out = copy_of(view_of(word));
    out.push_back(0);
    const Hash hash = blake2b("bhx-signed-v1", body);
    out.insert(out.end(), hash.bytes.begin(), hash.bytes.end());
    return out;
}

Bytes sealed(std::string_view word, const Bytes& body, const SignSeed& seed)
{
    return cbor::encode(Array{Value(body), Value(ByteView(sign(seed, statement(word, body))))});
}

struct Sealed {
    Bytes body;
    Signature signature{};
};

Value decoded(ByteView stored)
{
    auto value = cbor::decode(stored);
    need(value.ok(), "cbor");
    return std::move(*value);
}

Sealed sealed_in(ByteView stored)
{
    const Value value = decoded(stored);
    const Array& pair = tuple_in(value, 2);
    return {bytes_in(pair[0]), exact_bytes<64>(pair[1])};
}

Value texts_of(const std::vector<std::string>& texts)
{
    return list_of(texts, [](const std::string& text) { return Value(text); });
}

Map body_of(const Certificate& c)
{
    return {{1, "bhxh-chung-thu"}, {2, c.serial}, {3, ByteView(c.sign.bytes)}, {4, ByteView(c.box.bytes)}, {5, c.office},
            {6, c.office_name}, {7, texts_of(c.officers)}, {8, static_cast<int>(c.role)}, {9, std::int64_t{c.not_before.number}},
            {10, std::int64_t{c.not_after.number}}, {11, ByteView(c.issuer.bytes)}, {12, c.training}, {13, c.officer_name}};
}

Day day_in(const Value& value)
{
    const std::int64_t number = integer_in(value);
    need(number > -30'000 && number < 90'000, "day");
    return {static_cast<std::int32_t>(number)};
}

bool boolean_in(const Value& value)
{
    need(value.boolean() != nullptr, "boolean");
    return *value.boolean();
}

Certificate certificate_in(const Map& map)
{
    need(text_in(cbor::at(map, 1)) == "bhxh-chung-thu", "certificate");
    const std::uint64_t role = count_in(cbor::at(map, 8));
    need(role <= 1, "role");
    return {count_in(cbor::at(map, 2)), {exact_bytes<32>(cbor::at(map, 3))}, {exact_bytes<32>(cbor::at(map, 4))},
            text_in(cbor::at(map, 5), 64), text_in(cbor::at(map, 6), 400),
            list_in<std::string>(cbor::at(map, 7), 64, [](const Value& v) { return text_in(v, 16); }),
            static_cast<DeviceRole>(role), day_in(cbor::at(map, 9)), day_in(cbor::at(map, 10)),
            {exact_bytes<32>(cbor::at(map, 11))}, boolean_in(cbor::at(map, 12)), text_in(cbor::at(map, 13), 400)};
}

Value value_of(const Revocation& revocation)
{
    return Array{Value(revocation.device.view()), list_of(revocation.cut, [](const auto& place) {
                     return Value(Array{Value(place.first.view()), Value(place.second)});
                 })};
}

Revocation revocation_in(const Value& value)
{
    const Array& pair = tuple_in(value, 2);
    Revocation out{id_in<DeviceId>(pair[0]), {}};
    for (const Value& place : array_in(pair[1], limit::streams_down))
        out.cut[id_in<StreamId>(tuple_in(place, 2)[0])] = count_in(tuple_in(place, 2)[1]);
    return out;
}

Map body_of(const TrustList& list)
{
    return {{1, "bhxh-tin-cay"}, {2, list.version}, {3, list.issued_ms}, {4, std::int64_t{list.valid_until.number}},
            {5, ByteView(list.root.bytes)}, {6, list.hub_certificate}, {7, ByteView(list.escrow.bytes)},
            {8, list_of(list.revoked, value_of)},
            {9, list_of(list.officers, [](const auto& o) { return Value(Array{Value(o.first), Value(o.second)}); })}};
}

TrustList trust_list_in(const Map& map)
{
    need(text_in(cbor::at(map, 1)) == "bhxh-tin-cay", "trust list");
    TrustList out{count_in(cbor::at(map, 2)), integer_in(cbor::at(map, 3)), day_in(cbor::at(map, 4)),
                  {exact_bytes<32>(cbor::at(map, 5))}, bytes_in(cbor::at(map, 6)), {exact_bytes<32>(cbor::at(map, 7))},
                  list_in<Revocation>(cbor::at(map, 8), most_revoked, revocation_in), {}};
    for (const Value& officer : array_in(cbor::at(map, 9), most_officers))
        out.officers[text_in(tuple_in(officer, 2)[0], 16)] = text_in(tuple_in(officer, 2)[1], 400);
    return out;
}

/// Reads a sealed body with `read`, then proves it by the key that `key_of` finds in it.
template <class Thing, class Read, class KeyOf>
Result<Thing> open(std::string_view word, ByteView stored, Read read, KeyOf key_of)
{
    try {
        const Sealed held = sealed_in(stored);
        const Value body = decoded(held.body);
        Thing thing = read(map_in(body));
        if (!verify(key_of(thing), statement(word, held.body), held.signature))
            return refusal(Reason::bad_signature, word);
        return thing;
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    }
}

} // namespace

Bytes issue(Certificate certificate, const SignSeed& seed)
{
    certificate.issuer = public_of(seed);
    return sealed(certificate_sign, cbor::encode(body_of(certificate)), seed);
}

Result<Certificate> read_certificate(ByteView stored)
{
    return open<Certificate>(certificate_sign, stored, certificate_in, [](const Certificate& c) { return c.issuer; });
}

Bytes issue(const TrustList& list, const SignSeed& root)
{
    check(list.root == public_of(root), "a trust list names the root that signs it");
    return sealed(trust_sign, cbor::encode(body_of(list)), root);
}

Result<TrustList> read_trust_list(ByteView stored)
{
    return open<TrustList>(trust_sign, stored, trust_list_in, [](const TrustList& list) { return list.root; });
}

Bytes encode(const Certificates& certificates)
{
    Map map;
    for (auto [key, stored] : {std::pair(1, &certificates.sender), {2, &certificates.trust_list}, {3, &certificates.device}})
        if (!stored->empty())
            map[static_cast<std::uint64_t>(key)] = *stored;
    return cbor::encode(map);
}

Result<Certificates> read_certificates(ByteView stored)
{
    try {
        const Value value = decoded(stored);
        const Map& map = map_in(value);
        Certificates out;
        for (auto [key, part] : {std::pair(1, &out.sender), {2, &out.trust_list}, {3, &out.device}})
            if (const Value& held = cbor::at(map, static_cast<std::uint64_t>(key)); !held.is_null())
                *part = bytes_in(held);
        return out;
    } catch (const Malformed& malformed) {
        return refusal(Reason::not_canonical, malformed.what);
    }
}

Hash root_hash(const SignPublic& root) { return blake2b("bhx-root-v1", root.bytes); }

} // namespace dondoc::bundle
