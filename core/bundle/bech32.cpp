#include "core/bundle/bech32.hpp"
#include <algorithm>

namespace dondoc::bundle {

namespace {

constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t longest = 512;

std::uint32_t checksum_step(std::uint32_t sum, std::uint8_t value)
{
    static constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = sum >> 25;
    sum = (sum & 0x1ffffffU) << 5 ^ value;
    for (unsigned i = 0; i < 5; ++i)
        if (top >> i & 1U)
            sum ^= generator[i];
    return sum;
}

std::uint32_t checksum(std::string_view head, const Bytes& values)
{
    std::uint32_t sum = 1;
    for (char c : head)
        sum = checksum_step(sum, static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
    sum = checksum_step(sum, 0);
    for (char c : head)
        sum = checksum_step(sum, static_cast<std::uint8_t>(c & 31));
    for (std::uint8_t v : values)
        sum = checksum_step(sum, v);
    return sum;
}

Bytes to_fives(ByteView data)
{
    Bytes out;
    unsigned held = 0;
    unsigned bits = 0;
    for (std::uint8_t byte : data) {
        held = (held << 8 | byte) & 0xfffU;
        for (bits += 8; bits >= 5; bits -= 5)
            out.push_back(static_cast<std::uint8_t>(held >> (bits - 5) & 31U));
    }
    if (bits > 0)
        out.push_back(static_cast<std::uint8_t>(held << (5 - bits) & 31U));
    return out;
}

std::optional<Bytes> to_bytes(ByteView fives)
{
    Bytes out;
    unsigned held = 0;
    unsigned bits = 0;
    for (std::uint8_t five : fives) {
        held = (held << 5 | five) & 0xfffU;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out.push_back(static_cast<std::uint8_t>(held >> bits & 255U));
        }
    }
    if (bits >= 5 || (held & ((1U << bits) - 1U)) != 0)
        return {};
    return out;
}

std::optional<std::string> one_case(std::string_view text)
{
    std::string lower(text);
    bool small = false;
    bool big = false;
    for (char& c : lower) {
        if (c < 33 || c > 126)
            return {};
        small = small || (c >= 'a' && c <= 'z');
        big = big || (c >= 'A' && c <= 'Z');
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    if (small && big)
        return {};
    return lower;
}

} // namespace

std::string encode_bech32(std::string_view head, ByteView data)
{
    Bytes values = to_fives(data);
    Bytes with_room = values;
    with_room.insert(with_room.end(), 6, 0);
    const std::uint32_t sum = checksum(head, with_room) ^ 1U;
    for (unsigned i = 0; i < 6; ++i)
        values.push_back(static_cast<std::uint8_t>(sum >> 5 * (5 - i) & 31U));
    std::string out(head);
    out += '1';
    for (std::uint8_t v : values)
        out += letters[v];
    return out;
}

std::optional<Bech32> decode_bech32(std::string_view text)
{
    const auto lower = text.size() <= longest ? one_case(text) : std::nullopt;
    if (!lower)
        return {};
    const auto at = lower->rfind('1');
    if (at == std::string::npos || at == 0 || at + 7 > lower->size())
        return {};
    Bytes values;
    for (char c : lower->substr(at + 1)) {
        const auto found = letters.find(c);
        if (found == std::string_view::npos)
            return {};
        values.push_back(static_cast<std::uint8_t>(found));
    }
    const std::string head = lower->substr(0, at);
    if (checksum(head, values) != 1)
        return {};
    auto data = to_bytes(ByteView(values).first(values.size() - 6));
    return data ? std::optional(Bech32{head, std::move(*data)}) : std::nullopt;
}

} // namespace dondoc::bundle
