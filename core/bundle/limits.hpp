#pragma once
// Every limit of SYNC.md 3.4; each is asked before memory is taken.
#include <cstdint>

namespace dondoc::bundle::limit {

inline constexpr std::size_t age_header = 64 * 1024;
inline constexpr std::size_t age_stanzas = 20;
inline constexpr std::size_t age_chunk = 64 * 1024;
inline constexpr std::uint64_t manifest = 1024 * 1024;
inline constexpr std::uint64_t certificates = 1024 * 1024;
inline constexpr std::uint64_t segments = 4096;
inline constexpr std::uint64_t segment_raw = 8 * 1024 * 1024;
inline constexpr std::uint64_t raw_total = 1024ULL * 1024 * 1024;
inline constexpr std::uint64_t ops = 2'000'000;
inline constexpr std::uint64_t streams_up = 64;
inline constexpr std::uint64_t streams_down = 4096;
inline constexpr std::uint64_t attachment = 50 * 1024 * 1024;
inline constexpr std::uint64_t attachment_chunk = 4 * 1024 * 1024;
inline constexpr std::uint64_t attachments = 4096;
inline constexpr std::uint64_t bundle = 2ULL * 1024 * 1024 * 1024;
inline constexpr int zstd_window_log = 23;
inline constexpr std::uint64_t pending_ops = 200'000; ///< per device
inline constexpr std::size_t note = 500;              ///< characters
inline constexpr std::uint64_t mail = 18 * 1024 * 1024;
inline constexpr std::uint64_t zalo = 90 * 1024 * 1024;

} // namespace dondoc::bundle::limit
