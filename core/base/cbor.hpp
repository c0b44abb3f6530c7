#pragma once
// The one strict CBOR codec (SYNC.md 2.2): unsigned and negative integers within int64, byte strings, text (UTF-8, NFC), arrays, maps with ascending
// unsigned keys, bool, null; shortest forms only; no floats, tags or indefinite lengths. The decoder refuses any bytes that the encoder would not write.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"
#include <map>
#include <memory>
#include <variant>

namespace dondoc::cbor {

class Value;
using Array = std::vector<Value>;
using Map = std::map<std::uint64_t, Value>;

class Value
{
public:
    Value() = default; ///< null
    Value(bool v) : held_(v) {}
    Value(std::int64_t v) : held_(v) {}
    Value(int v) : held_(std::int64_t{v}) {}
    Value(std::uint64_t v);
    Value(Bytes v) : held_(std::move(v)) {}
    Value(ByteView v) : held_(copy_of(v)) {}
    Value(std::string v) : held_(std::move(v)) {}
    Value(std::string_view v) : held_(std::string(v)) {}
    Value(const char* v) : held_(std::string(v)) {}
    Value(Array v) : held_(std::move(v)) {}
    Value(Map v) : held_(std::move(v)) {}

    [[nodiscard]] bool is_null() const { return held_.index() == 0; }
    // Empty when it is of another type: what came from outside is asked, never assumed.
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
    [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }
    [[nodiscard]] const Bytes* bytes() const { return std::get_if<Bytes>(&held_); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&held_); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&held_); }
    [[nodiscard]] const Map* map() const { return std::get_if<Map>(&held_); }
    Array* array() { return std::get_if<Array>(&held_); }
    Map* map() { return std::get_if<Map>(&held_); }

    friend bool operator==(const Value&, const Value&) = default;

private:
    friend void encode(const Value&, Bytes&);
    std::variant<std::monostate, bool, std::int64_t, Bytes, std::string, Array, Map> held_;
};

/// Value under a key of a map; null when there is none.
const Value& at(const Map& map, std::uint64_t key);

void encode(const Value& value, Bytes& out);
Bytes encode(const Value& value);

struct Limits {
    int depth = 6;
    std::size_t text = 16 * 1024;
    std::size_t bytes = 64 * 1024 * 1024; ///< of one byte string; the input's own length bounds it anyway
};

/// Whole input or a Problem "cbor.…" (`value` = offset). Memory stays within a small multiple of the input's length.
Result<Value> decode(ByteView input, const Limits& limits = {});

} // namespace dondoc::cbor
