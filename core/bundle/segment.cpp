#include "core/bundle/segment.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#define ZSTD_STATIC_LINKING_ONLY // ZSTD_getFrameHeader: window and dictionary are asked before anything is unpacked
#include <memory>
#include <zstd.h>

namespace dondoc::bundle {

namespace {

constexpr int level = 3; ///< 9 gains 10 % of size and costs six times the time (SYNC.md 7.1)

const char* type_name(SegmentType type)
{
    switch (type) {
    case SegmentType::ops: return "ops";
    case SegmentType::vouched: return "vouched";
    case SegmentType::feed: return "feed";
    case SegmentType::snapshots: return "snap";
    case SegmentType::statement: return "state";
    }
    return "unknown";
}

bool is_one_plain_frame(const SegmentEntry& entry, ByteView stored)
{
    ZSTD_frameHeader head;
    if (ZSTD_getFrameHeader(&head, stored.data(), stored.size()) != 0 || head.frameType != ZSTD_frame)
        return false;
    return head.frameContentSize == entry.raw && head.dictID == 0 && head.windowSize <= 1ULL << limit::zstd_window_log &&
           ZSTD_findFrameCompressedSize(stored.data(), stored.size()) == stored.size();
}

} // namespace

std::string segment_name(std::size_t number, SegmentType type)
{
    const std::string digits = std::to_string(number);
    return "seg/" + std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits + "." + type_name(type) + ".zst";
}

Hash segment_hash(ByteView stored) { return blake2b("bhx-seg-v1", stored); }

PackedSegment pack_segment(std::size_t number, SegmentType type, std::uint64_t count, ByteView raw)
{
    check(raw.size() <= limit::segment_raw, "a segment within its limit");
    PackedSegment out;
    out.stored.resize(ZSTD_compressBound(raw.size()));
    const std::size_t size = ZSTD_compress(out.stored.data(), out.stored.size(), raw.data(), raw.size(), level);
    check(ZSTD_isError(size) == 0, "zstd compresses");
    out.stored.resize(size);
    out.entry = {segment_name(number, type), type, raw.size(), size, segment_hash(out.stored), count};
    return out;
}

Result<Bytes> unpack_segment(const SegmentEntry& entry, ByteView stored)
{
    if (entry.raw > limit::segment_raw || !is_one_plain_frame(entry, stored))
        return refusal(Reason::limits, entry.name);
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, limit::zstd_window_log);
    Bytes out(static_cast<std::size_t>(entry.raw));
    const std::size_t size = ZSTD_decompressDCtx(context.get(), out.data(), out.size(), stored.data(), stored.size());
    if (ZSTD_isError(size) != 0 || size != out.size())
        return refusal(Reason::damaged, entry.name);
    return out;
}

} // namespace dondoc::bundle
