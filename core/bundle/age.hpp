#pragma once
// age v1 as a stream: a sink that seals, a source that opens. Plaintext is proven only in whole chunks, and complete only when `read` has said
// the end: stage what you read, accept it after that.
#include "core/bundle/age_header.hpp"

namespace dondoc::bundle {

class AgeWriter : public Sink
{
public:
    /// `extra` stanzas stand after those of the recipients; they are covered by the header's HMAC.
    AgeWriter(Sink& out, const std::vector<BoxPublic>& recipients, const std::vector<Stanza>& extra, Random& random);
    ~AgeWriter() override;
    AgeWriter(const AgeWriter&) = delete;
    AgeWriter& operator=(const AgeWriter&) = delete;
    void write(ByteView bytes) override;
    void finish(); ///< writes the last chunk; nothing may be written after it

private:
    void seal_chunk(bool last);
    Sink& out_;
    Key32 key_{};
    std::uint64_t chunk_ = 0;
    Bytes held_;
};

class AgeReader : public Source
{
public:
    AgeReader(Source& in, const Key32& payload_key);
    ~AgeReader() override;
    AgeReader(const AgeReader&) = delete;
    AgeReader& operator=(const AgeReader&) = delete;
    /// Q03 for any damage, cut or surplus.
    Result<std::size_t> read(std::span<std::uint8_t> out) override;

private:
    Result<Done> open_chunk();
    Source& in_;
    Key32 key_{};
    std::uint64_t chunk_ = 0;
    Bytes sealed_;        ///< what was read ahead: one chunk and one byte, to know the last one
    std::size_t ahead_ = 0;
    Bytes plain_;
    std::size_t at_ = 0;
    bool last_ = false;
};

/// Reads the payload's nonce (Q03 when it is cut) and derives the key of the chunks.
Result<Key32> read_payload_key(Source& in, const FileKey& key);

} // namespace dondoc::bundle
