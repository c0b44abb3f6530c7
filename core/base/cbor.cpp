#include "core/base/cbor.hpp"
#include "core/base/text/nfc.hpp"
#include <limits>

namespace dondoc::cbor {
namespace {

void head(Bytes& out, unsigned major, std::uint64_t n)
{
    const auto first = static_cast<std::uint8_t>(major << 5);
    int width = n < 24 ? 0 : n <= 0xFF ? 1 : n <= 0xFFFF ? 2 : n <= 0xFFFFFFFF ? 4 : 8;
    if (width == 0) {
        out.push_back(static_cast<std::uint8_t>(first | n));
        return;
    }
    out.push_back(static_cast<std::uint8_t>(first | (width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27)));
    while (width-- > 0)
        out.push_back(static_cast<std::uint8_t>(n >> (8 * width) & 255U));
}

struct Refused {
    const char* code;
};

class Reader
{
public:
    Reader(ByteView in, const Limits& limits) : in_(in), limits_(limits) {}

    Value whole()
    {
        Value out = value(0);
        if (at_ != in_.size())
            throw Refused{"cbor.trailing"};
        return out;
    }
    [[nodiscard]] std::size_t offset() const { return at_; }

private:
    std::uint8_t byte()
    {
        if (at_ >= in_.size())
            throw Refused{"cbor.cut"};
        return in_[at_++];
    }

    std::uint64_t argument(unsigned info)
    {
        if (info < 24)
            return info;
        if (info > 27)
            throw Refused{"cbor.form"};
        const unsigned width = 1U << (info - 24);
        std::uint64_t n = 0;
        for (unsigned i = 0; i < width; ++i)
            n = n << 8 | byte();
        const std::uint64_t least = width == 1 ? 24 : width == 2 ? 0x100 : width == 4 ? 0x10000 : 0x100000000;
        if (n < least)
            throw Refused{"cbor.not_shortest"};
        return n;
    }

    ByteView run(std::uint64_t length, std::size_t limit)
    {
        if (length > limit)
            throw Refused{"cbor.too_long"};
        if (length > in_.size() - at_)
            throw Refused{"cbor.cut"};
        const ByteView out = in_.subspan(at_, length);
        at_ += length;
        return out;
    }

    Value value(int depth)
    {
        const std::uint8_t first = byte();
        const unsigned major = first >> 5, info = first & 31;
        if (major == 7)
            return simple(info);
        const std::uint64_t n = argument(info);
        switch (major) {
        case 0: return integer(n, false);
        case 1: return integer(n, true);
        case 2: return {run(n, limits_.bytes)};
        case 3: return words(n);
        case 4: return list(n, depth + 1);
        case 5: return pairs(n, depth + 1);
        default: throw Refused{"cbor.form"};
        }
    }

    static Value simple(unsigned info)
    {
        if (info == 20 || info == 21)
            return {info == 21};
        if (info != 22)
            throw Refused{"cbor.form"};
        return {};
    }

    static Value integer(std::uint64_t n, bool negative)
    {
        if (n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            throw Refused{"cbor.integer"};
        const auto held = static_cast<std::int64_t>(n);
        return {negative ? -1 - held : held};
    }

    Value words(std::uint64_t n)
    {
        const auto text = text_of(run(n, limits_.text));
        if (!text::is_nfc(text))
            throw Refused{"cbor.text"};
        return {std::string(text)};
    }

    void enter(std::uint64_t n, std::uint64_t least_bytes, int depth)
    {
        if (depth > limits_.depth)
            throw Refused{"cbor.depth"};
        if (n > (in_.size() - at_) / least_bytes)
            throw Refused{"cbor.cut"};
    }

    Value list(std::uint64_t n, int depth)
    {
        enter(n, 1, depth);
        Array out;
        while (n-- > 0)
            out.push_back(value(depth));
        return {std::move(out)};
    }

    Value pairs(std::uint64_t n, int depth)
    {
        enter(n, 2, depth);
        Map out;
        while (n-- > 0) {
            const std::uint8_t first = byte();
            if (first >> 5 != 0)
                throw Refused{"cbor.key"};
            const std::uint64_t key = argument(first & 31);
            if (!out.empty() && key <= out.rbegin()->first)
                throw Refused{"cbor.key_order"};
            out.emplace_hint(out.end(), key, value(depth));
        }
        return {std::move(out)};
    }

    ByteView in_;
    const Limits& limits_;
    std::size_t at_ = 0;
};

} // namespace

Value::Value(std::uint64_t v)
{
    check(v <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()), "integer beyond int64");
    held_ = static_cast<std::int64_t>(v);
}

const Value& at(const Map& map, std::uint64_t key)
{
    static const Value none;
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

void encode(const Value& value, Bytes& out)
{
    if (const auto* number = value.integer()) {
        *number < 0 ? head(out, 1, static_cast<std::uint64_t>(-1 - *number)) : head(out, 0, static_cast<std::uint64_t>(*number));
    } else if (const auto* raw = value.bytes()) {
        head(out, 2, raw->size());
        out.insert(out.end(), raw->begin(), raw->end());
    } else if (const auto* words = value.text()) {
        head(out, 3, words->size());
        out.insert(out.end(), words->begin(), words->end());
    } else if (const auto* list = value.array()) {
        head(out, 4, list->size());
        for (const auto& item : *list)
            encode(item, out);
    } else if (const auto* pairs = value.map()) {
        head(out, 5, pairs->size());
        for (const auto& [key, item] : *pairs) {
            head(out, 0, key);
            encode(item, out);
        }
    } else if (const auto* yes = value.boolean()) {
        out.push_back(*yes ? 0xF5 : 0xF4);
    } else {
        out.push_back(0xF6);
    }
}

Bytes encode(const Value& value)
{
    Bytes out;
    encode(value, out);
    return out;
}

Result<Value> decode(ByteView input, const Limits& limits)
{
    Reader reader(input, limits);
    try {
        return reader.whole();
    } catch (const Refused& refused) {
        return Problem{.code = refused.code, .value = std::to_string(reader.offset())};
    }
}

} // namespace dondoc::cbor
