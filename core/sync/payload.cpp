#include "core/sync/payload.hpp"

namespace dondoc::sync {
namespace {

using cbor::Array;
using cbor::Map;
using cbor::Value;

Map wrapped(Map inner) { return {{1, std::move(inner)}}; }

void put(Map& map, std::uint64_t key, const std::string& text)
{
    if (!text.empty())
        map.emplace(key, text);
}

void put(Map& map, std::uint64_t key, const std::vector<std::string>& texts)
{
    if (!texts.empty())
        map.emplace(key, Array(texts.begin(), texts.end()));
}

void put(Map& map, std::uint64_t key, const std::optional<Day>& day)
{
    if (day)
        map.emplace(key, std::int64_t{day->number});
}

/// Thrown within this file only; a payload of another form has no effect.
struct OtherForm {};

void require(bool holds)
{
    if (!holds)
        throw OtherForm{};
}

template <class T>
const T& held(const T* value)
{
    require(value != nullptr);
    return *value;
}

std::string text_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    return value.is_null() ? std::string() : held(value.text());
}

std::vector<std::string> texts_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    std::vector<std::string> out;
    if (!value.is_null())
        for (const Value& item : held(value.array()))
            out.push_back(held(item.text()));
    return out;
}

std::uint64_t count_of(const Value& value)
{
    require(held(value.integer()) >= 0);
    return static_cast<std::uint64_t>(*value.integer());
}

std::uint64_t count_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    return value.is_null() ? 0 : count_of(value);
}

bool flag_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    return !value.is_null() && held(value.boolean());
}

std::optional<Day> day_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    if (value.is_null())
        return {};
    const std::int64_t number = held(value.integer());
    require(number >= -30'000 && number <= 90'000); // 1887 … 2216, around the years of Day
    return Day{static_cast<std::int32_t>(number)};
}

template <std::size_t n>
std::array<std::uint8_t, n> exact(const Value& value)
{
    std::array<std::uint8_t, n> out{};
    require(held(value.bytes()).size() == n);
    std::copy(value.bytes()->begin(), value.bytes()->end(), out.begin());
    return out;
}

GrantId grant_at(const Map& map, std::uint64_t key)
{
    const Value& value = cbor::at(map, key);
    return value.is_null() ? GrantId{} : exact<8>(value);
}

const Array& pair_of(const Value& value)
{
    require(held(value.array()).size() == 2);
    return *value.array();
}

Value value_of(const Cut& cut)
{
    Array out;
    for (const auto& [stream, seq] : cut)
        out.emplace_back(Array{stream.view(), seq});
    return out;
}

Cut cut_of(const Value& value)
{
    Cut out;
    for (const Value& item : held(value.array())) {
        const Array& pair = pair_of(item);
        out[StreamId{exact<16>(pair[0])}] = count_of(pair[1]);
    }
    return out;
}

Granting granting_of(const Map& map)
{
    Granting out{grant_at(map, 1), text_at(map, 2), flag_at(map, 3), day_at(map, 4), day_at(map, 5), {}};
    const Value& closings = cbor::at(map, 6);
    if (!closings.is_null())
        for (const Value& item : held(closings.array())) {
            const Array& pair = pair_of(item);
            out.closings[exact<8>(pair[0])] = cut_of(pair[1]);
        }
    return out;
}

Finalising finalising_of(const Map& map)
{
    return {{exact<32>(cbor::at(map, 1))}, text_at(map, 2), texts_at(map, 3), text_at(map, 4), count_at(map, 5), cbor::at(map, 6)};
}

Attaching attaching_of(const Map& map)
{
    Attaching out{{exact<32>(cbor::at(map, 1))}, count_at(map, 2), text_at(map, 3), text_at(map, 4), text_at(map, 5), {}};
    if (const Value& page = cbor::at(map, 6); !page.is_null())
        out.page = Hash{exact<32>(page)};
    return out;
}

/// The inner map of an op of this kind, read by `reader`.
template <class Reader>
auto read(const Op& op, Reader reader) -> std::optional<decltype(reader(Map{}))>
{
    const auto payload = cbor::decode(op.payload);
    if (!payload.ok() || payload->map() == nullptr)
        return {};
    const Map* inner = cbor::at(*payload->map(), 1).map();
    if (inner == nullptr)
        return {};
    try {
        return reader(*inner);
    } catch (const OtherForm&) {
        return {};
    }
}

} // namespace

Map payload_of(const Granting& facts)
{
    Map map;
    if (facts.grant != GrantId{})
        map.emplace(1, ByteView(facts.grant));
    put(map, 2, facts.officer);
    if (facts.deputy)
        map.emplace(3, true);
    put(map, 4, facts.from);
    put(map, 5, facts.to);
    Array closings;
    for (const auto& [grant, cut] : facts.closings)
        closings.emplace_back(Array{ByteView(grant), value_of(cut)});
    if (!closings.empty())
        map.emplace(6, std::move(closings));
    return wrapped(std::move(map));
}

Map payload_of(const Review& facts)
{
    Map map{{1, facts.accept}};
    put(map, 2, facts.reason);
    return wrapped(std::move(map));
}

Map payload_of(const Finalising& facts)
{
    Map map{{1, facts.content_hash.view()}};
    put(map, 2, facts.page_code);
    put(map, 3, facts.signers);
    put(map, 4, facts.template_name);
    if (facts.template_version != 0)
        map.emplace(5, facts.template_version);
    if (!facts.figures.is_null())
        map.emplace(6, facts.figures);
    return wrapped(std::move(map));
}

Map payload_of(const Attaching& facts)
{
    Map map{{1, facts.content.view()}, {2, facts.size}};
    put(map, 3, facts.role);
    put(map, 4, facts.name);
    put(map, 5, facts.media_type);
    if (facts.page)
        map.emplace(6, facts.page->view());
    return wrapped(std::move(map));
}

Map payload_of(const Voiding& facts)
{
    Map map{{1, facts.voided}};
    put(map, 2, facts.reason);
    return wrapped(std::move(map));
}

Map payload_of(const Superseding& facts) { return wrapped({{1, facts.by.view()}}); }

Map payload_of(const Refusing& facts)
{
    Map map;
    put(map, 1, facts.reason);
    put(map, 2, facts.witnesses);
    return wrapped(std::move(map));
}

std::optional<Granting> read_granting(const Op& op) { return read(op, granting_of); }

std::optional<Review> read_review(const Op& op)
{
    return read(op, [](const Map& map) { return Review{flag_at(map, 1), text_at(map, 2)}; });
}

std::optional<Finalising> read_finalising(const Op& op) { return read(op, finalising_of); }

std::optional<Attaching> read_attaching(const Op& op) { return read(op, attaching_of); }

std::optional<Voiding> read_voiding(const Op& op)
{
    return read(op, [](const Map& map) { return Voiding{flag_at(map, 1), text_at(map, 2)}; });
}

std::optional<Superseding> read_superseding(const Op& op)
{
    return read(op, [](const Map& map) { return Superseding{{exact<16>(cbor::at(map, 1))}}; });
}

std::optional<Refusing> read_refusing(const Op& op)
{
    return read(op, [](const Map& map) { return Refusing{text_at(map, 1), texts_at(map, 2)}; });
}

} // namespace dondoc::sync
