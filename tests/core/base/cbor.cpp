#include "core/base/cbor.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using cbor::Array;
using cbor::Map;
using cbor::Value;

TEST_CASE("what the encoder writes, the decoder reads back equal")
{
    const Value value = Map{{0, Bytes{1, 2}}, {1, Array{Value(-1), Value(true), Value()}}, {300, Value("Đôn Đốc")}, {70000, Value(std::int64_t{1} << 40)}};
    const Bytes bytes = cbor::encode(value);
    const auto back = cbor::decode(bytes);
    REQUIRE(back.ok());
    CHECK(*back == value);
}

TEST_CASE("every shorter or changed form is refused or is its own encoding")
{
    const Bytes bytes = cbor::encode(Map{{1, Array{Value("hà nội"), Value(500)}}, {2, Bytes(30, 7)}});
    for (std::size_t n = 0; n < bytes.size(); ++n)
        CHECK_FALSE(cbor::decode(ByteView(bytes).first(n)).ok());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        Bytes flipped = bytes;
        flipped[i / 8] = static_cast<std::uint8_t>(flipped[i / 8] ^ 1U << (i % 8));
        if (const auto back = cbor::decode(flipped); back.ok())
            CHECK(cbor::encode(*back) == flipped);
    }
}

TEST_CASE("forms that the encoder would not write are refused")
{
    for (const char* text : {"1800", "190001", "a2020101f6", "a1fff6", "9f", "f93c00", "c001", "a2010101f6", "63e1cc81", "6361cc81", "818181818181818101", "5b7fffffffffffffff", "9b00000000ffffffff"}) {
        CAPTURE(text);
        CHECK_FALSE(cbor::decode(*parse_hex(text)).ok());
    }
}
