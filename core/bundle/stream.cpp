#include "core/bundle/stream.hpp"
#include <algorithm>

namespace dondoc::bundle {

Result<std::size_t> MemorySource::read(std::span<std::uint8_t> out)
{
    const std::size_t taken = std::min(out.size(), left_.size());
    std::copy_n(left_.begin(), taken, out.begin());
    left_ = left_.subspan(taken);
    return taken;
}

} // namespace dondoc::bundle
