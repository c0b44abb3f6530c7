#pragma once
// The compound file (MS-CFB) around an old workbook.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"
#include <string>

namespace dondoc::files {

/// The bytes of the workbook's stream ("Workbook" or "Book"). Problems: "file.damaged", "file.encrypted", "file.format.unsupported".
Result<Bytes> workbook_stream(ByteView file);

inline std::uint32_t little16(ByteView b, std::size_t at) { return static_cast<std::uint32_t>(b[at] | b[at + 1] << 8); }
inline std::uint32_t little32(ByteView b, std::size_t at) { return little16(b, at) | little16(b, at + 2) << 16; }

} // namespace dondoc::files
