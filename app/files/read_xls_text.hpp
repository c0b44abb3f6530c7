#pragma once
// Records of an old workbook (MS-XLS) and the texts in them.
#include "app/files/read_xls_container.hpp"
#include <optional>

namespace dondoc::files::xls {

inline constexpr std::uint32_t record_continue = 0x003C;

struct Record {
    std::uint32_t type = 0;
    ByteView data;
    std::size_t next = 0; ///< where the following record begins
};

/// The record at `at`; empty when the stream ends inside it.
std::optional<Record> record_at(ByteView stream, std::size_t at);

/// A record together with the CONTINUE records behind it.
class Continued
{
public:
    Continued(ByteView stream, const Record& first);
    std::uint32_t byte();
    std::uint32_t word() { auto low = byte(); return low | byte() << 8; }
    std::uint32_t quad() { auto low = word(); return low | word() << 16; }
    void skip(std::size_t bytes);
    /// Characters of a BIFF 8 string as UTF-8; where a CONTINUE begins inside them it says anew how wide they are.
    void characters(std::size_t count, bool wide, std::string& out);
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end();

private:
    bool next_piece();
    ByteView stream_, piece_;
    std::size_t next_, at_ = 0; ///< where the following record begins; the place in the piece
    bool failed_ = false;
};

/// BIFF 8: flags, then characters, then runs and phonetics, which are left out. `count` was read already.
std::string unicode_text(Continued& from, std::size_t count);

/// BIFF 5: bytes of a code page.
std::string byte_text(ByteView bytes, std::uint32_t code_page);

} // namespace dondoc::files::xls
