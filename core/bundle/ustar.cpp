#include "core/bundle/ustar.hpp"
#include "core/bundle/reason.hpp"
#include <algorithm>
#include <numeric>

namespace dondoc::bundle {

namespace {

constexpr std::size_t block_size = 512;
constexpr std::size_t longest_name = 99;
constexpr std::uint64_t largest_size = (1ULL << 33) - 1; ///< eleven octal digits
using Block = std::array<std::uint8_t, block_size>;

Problem damaged(std::string_view detail) { return refusal(Reason::damaged, detail); }

void put(Block& block, std::size_t at, std::string_view text)
{
    std::copy(text.begin(), text.end(), block.begin() + static_cast<std::ptrdiff_t>(at));
}

std::string octal(std::uint64_t value, std::size_t digits)
{
    std::string out(digits, '0');
    for (std::size_t i = digits; i-- > 0; value >>= 3)
        out[i] = static_cast<char>('0' + (value & 7U));
    return out;
}

Block header_of(const TarEntry& entry)
{
    Block block{};
    put(block, 0, entry.name);
    put(block, 100, "0000644");
    put(block, 108, "0000000");
    put(block, 116, "0000000");
    put(block, 124, octal(entry.size, 11));
    put(block, 136, "00000000000");
    put(block, 148, "        ");
    put(block, 156, "0");
    put(block, 257, "ustar");
    put(block, 263, "00");
    put(block, 329, "0000000");
    put(block, 337, "0000000");
    const auto sum = std::accumulate(block.begin(), block.end(), 0U);
    put(block, 148, octal(sum, 6) + std::string(1, '\0') + " ");
    return block;
}

std::uint64_t padding_of(std::uint64_t size) { return (block_size - size % block_size) % block_size; }

std::optional<TarEntry> parse_header(const Block& block)
{
    const std::string_view text = text_of(block);
    TarEntry out{std::string(text.substr(0, std::min(text.find('\0'), longest_name))), 0};
    for (char c : text.substr(124, 11)) {
        if (c < '0' || c > '7')
            return {};
        out.size = out.size * 8 + static_cast<std::uint64_t>(c - '0');
    }
    if (out.name.empty() || header_of(out) != block)
        return {};
    return out;
}

} // namespace

void TarWriter::begin(const TarEntry& entry)
{
    pad();
    check(!entry.name.empty() && entry.name.size() <= longest_name && entry.size <= largest_size, "a name and size that ustar can hold");
    out_.write(header_of(entry));
    left_ = entry.size;
    padding_ = padding_of(entry.size);
}

void TarWriter::write(ByteView part)
{
    check(part.size() <= left_, "no more content than announced");
    out_.write(part);
    left_ -= part.size();
}

void TarWriter::file(std::string_view name, ByteView content)
{
    begin({std::string(name), content.size()});
    write(content);
}

void TarWriter::pad()
{
    check(left_ == 0, "all announced content written");
    out_.write(Bytes(padding_, 0));
    padding_ = 0;
}

void TarWriter::finish()
{
    pad();
    out_.write(Bytes(2 * block_size, 0));
}

Result<Done> TarReader::fill(std::span<std::uint8_t> out)
{
    const auto got = in_.read(out);
    if (!got.ok())
        return got.problems();
    if (*got != out.size())
        return damaged("tar.cut");
    return Done{};
}

Result<Done> TarReader::read(std::span<std::uint8_t> out)
{
    if (out.size() > left_)
        return damaged("tar.entry");
    left_ -= out.size();
    return fill(out);
}

Result<Bytes> TarReader::content(std::uint64_t longest)
{
    if (left_ > longest)
        return refusal(Reason::limits, "tar.entry");
    Bytes out(static_cast<std::size_t>(left_));
    if (const auto got = read(out); !got.ok())
        return got.problems();
    return out;
}

Result<Done> TarReader::skip_padding()
{
    check(left_ == 0, "the entry before was read whole");
    Bytes zeros(static_cast<std::size_t>(padding_));
    padding_ = 0;
    if (const auto got = fill(zeros); !got.ok())
        return got.problems();
    if (std::any_of(zeros.begin(), zeros.end(), [](std::uint8_t b) { return b != 0; }))
        return damaged("tar.padding");
    return Done{};
}

Result<Done> TarReader::expect_end()
{
    Block second{};
    if (const auto got = fill(second); !got.ok())
        return got.problems();
    if (second != Block{})
        return damaged("tar.end");
    std::uint8_t surplus = 0;
    const auto got = in_.read({&surplus, 1});
    if (!got.ok())
        return got.problems();
    if (*got != 0)
        return damaged("tar.surplus");
    return Done{};
}

Result<std::optional<TarEntry>> TarReader::next()
{
    if (const auto skipped = skip_padding(); !skipped.ok())
        return skipped.problems();
    Block block{};
    if (const auto got = fill(block); !got.ok())
        return got.problems();
    if (block == Block{}) {
        const auto end = expect_end();
        return end.ok() ? Result(std::optional<TarEntry>()) : Result<std::optional<TarEntry>>(end.problems());
    }
    const auto entry = parse_header(block);
    if (!entry)
        return damaged("tar.header");
    left_ = entry->size;
    padding_ = padding_of(entry->size);
    return std::optional(*entry);
}

} // namespace dondoc::bundle
