#pragma once
// Where bytes come from and go to: read and write forwards only, so a bundle may come from a stick, a pipe or memory.
#include "core/base/bytes.hpp"
#include "core/base/result.hpp"

namespace dondoc::bundle {

struct Source {
    virtual ~Source() = default;
    /// Fills `out` from its start and says how many bytes; fewer than asked only at the end. What is wrong with the content is a Problem.
    virtual Result<std::size_t> read(std::span<std::uint8_t> out) = 0;
};

struct Sink {
    virtual ~Sink() = default;
    virtual void write(ByteView bytes) = 0; ///< a full disk is an exception
};

class MemorySource : public Source
{
public:
    explicit MemorySource(ByteView bytes) : left_(bytes) {}
    Result<std::size_t> read(std::span<std::uint8_t> out) override;

private:
    ByteView left_;
};

struct MemorySink : Sink {
    void write(ByteView more) override { bytes.insert(bytes.end(), more.begin(), more.end()); }
    Bytes bytes;
};

} // namespace dondoc::bundle
