#pragma once
// Asking a CBOR map or array from outside, with one way out for all that is missing or of another form.
#include "core/base/cbor.hpp"
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"
#include <algorithm>

namespace dondoc::bundle {

/// Thrown by the readers below, caught by the function that was given the bytes; never leaves core/bundle.
struct Malformed {
    const char* what;
};

inline void need(bool holds, const char* what)
{
    if (!holds)
        throw Malformed{what};
}

inline const cbor::Map& map_in(const cbor::Value& value)
{
    need(value.map() != nullptr, "map");
    return *value.map();
}

inline const cbor::Array& array_in(const cbor::Value& value, std::size_t longest = SIZE_MAX)
{
    need(value.array() != nullptr && value.array()->size() <= longest, "array");
    return *value.array();
}

inline const cbor::Array& tuple_in(const cbor::Value& value, std::size_t size)
{
    need(value.array() != nullptr && value.array()->size() == size, "tuple");
    return *value.array();
}

inline std::int64_t integer_in(const cbor::Value& value)
{
    need(value.integer() != nullptr, "integer");
    return *value.integer();
}

inline std::uint64_t count_in(const cbor::Value& value)
{
    const std::int64_t number = integer_in(value);
    need(number >= 0, "count");
    return static_cast<std::uint64_t>(number);
}

inline const std::string& text_in(const cbor::Value& value, std::size_t longest = 4096)
{
    need(value.text() != nullptr && value.text()->size() <= longest, "text");
    return *value.text();
}

inline const Bytes& bytes_in(const cbor::Value& value)
{
    need(value.bytes() != nullptr, "bytes");
    return *value.bytes();
}

template <std::size_t size>
std::array<std::uint8_t, size> exact_bytes(const cbor::Value& value)
{
    const Bytes& raw = bytes_in(value);
    need(raw.size() == size, "bytes of a fixed length");
    std::array<std::uint8_t, size> out{};
    std::copy(raw.begin(), raw.end(), out.begin());
    return out;
}

template <class IdType>
IdType id_in(const cbor::Value& value)
{
    return IdType{exact_bytes<16>(value)};
}

inline Hash hash_in(const cbor::Value& value) { return Hash{exact_bytes<32>(value)}; }

template <class Item, class Read>
std::vector<Item> list_in(const cbor::Value& value, std::size_t longest, Read read)
{
    std::vector<Item> out;
    if (value.is_null())
        return out;
    for (const cbor::Value& item : array_in(value, longest))
        out.push_back(read(item));
    return out;
}

template <class Items, class Write>
cbor::Value list_of(const Items& items, Write write)
{
    cbor::Array out;
    for (const auto& item : items)
        out.push_back(write(item));
    return out;
}

/// Left out where there is nothing: shorter, and one form only.
inline void put_list(cbor::Map& map, std::uint64_t key, cbor::Value list)
{
    if (!list.array()->empty())
        map[key] = std::move(list);
}

} // namespace dondoc::bundle
