#include "app/files/read_xls_text.hpp"
#include "app/files/read_csv_text.hpp"
#include <algorithm>

namespace dondoc::files::xls {

std::optional<Record> record_at(ByteView stream, std::size_t at)
{
    if (at + 4 > stream.size())
        return {};
    auto size = little16(stream, at + 2);
    if (at + 4 + size > stream.size())
        return {};
    return Record{little16(stream, at), stream.subspan(at + 4, size), at + 4 + size};
}

Continued::Continued(ByteView stream, const Record& first) : stream_(stream), piece_(first.data), next_(first.next) {}

bool Continued::next_piece()
{
    while (at_ >= piece_.size()) {
        auto record = record_at(stream_, next_);
        if (!record || record->type != record_continue)
            return false;
        piece_ = record->data;
        next_ = record->next;
        at_ = 0;
    }
    return true;
}

bool Continued::at_end() { return !next_piece(); }

std::uint32_t Continued::byte()
{
    if (!next_piece()) {
        failed_ = true;
        return 0;
    }
    return piece_[at_++];
}

void Continued::skip(std::size_t bytes)
{
    while (bytes > 0 && next_piece()) {
        auto step = std::min(bytes, piece_.size() - at_);
        at_ += step;
        bytes -= step;
    }
    failed_ = failed_ || bytes > 0;
}

void Continued::characters(std::size_t count, bool wide, std::string& out)
{
    char32_t high = 0;
    for (std::size_t i = 0; i < count && !failed_; ++i) {
        if (at_ >= piece_.size())
            wide = (byte() & 1) != 0;
        auto unit = wide ? word() : byte();
        bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (high && is_low)
            append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
        else if (high || is_low)
            append_utf8(out, 0xFFFD);
        high = unit >= 0xD800 && unit < 0xDC00 ? unit : char32_t{0};
        if (!high && !is_low)
            append_utf8(out, unit);
    }
}

std::string unicode_text(Continued& from, std::size_t count)
{
    auto flags = from.byte();
    std::size_t runs = flags & 8 ? from.word() : 0;
    std::size_t phonetic = flags & 4 ? from.quad() : 0;
    std::string out;
    from.characters(count, (flags & 1) != 0, out);
    from.skip(runs * 4);
    from.skip(phonetic);
    return out;
}

std::string byte_text(ByteView bytes, std::uint32_t code_page)
{
    return decode_cell(text_of(bytes), code_page == 1258 ? TextEncoding::cp1258 : TextEncoding::cp1252);
}

} // namespace dondoc::files::xls
