#pragma once
// An append-only file of sealed records on another disk (SYNC.md 2.8): what is in it is durable before `append` returns. Several processes may append;
// whoever holds the lock reads first what the others wrote.
//
//   16 bytes  "dondoc journal1" and 0
//   records   { length u32 little endian, nonce 24, XChaCha20-Poly1305 of the record; its ordinal number is authenticated with it }
//
// A last record that is not whole was never reported: it is put aside (`<file>.cut-…`) at the next append. Damage before the last record is Trouble journal.damaged.
#include "core/base/bytes.hpp"
#include "core/base/random.hpp"
#include <filesystem>
#include <vector>

namespace dondoc::files {

class JournalFile
{
public:
    /// Makes the file (and its folder) if there is none. Trouble journal.unwritable for what the disk refuses.
    JournalFile(std::filesystem::path path, const std::array<std::uint8_t, 32>& key);
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;
    ~JournalFile();

    /// Alone with the file as long as it lives.
    class Lock
    {
    public:
        explicit Lock(JournalFile& journal);
        ~Lock();
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

    private:
        JournalFile& journal_;
    };

    /// Records that were not read yet, in order. Under a lock.
    std::vector<Bytes> read_new(const Lock& lock);
    /// Writes behind all that was read, and waits for the disk. Under the same lock, after read_new.
    void append(const Lock& lock, const std::vector<Bytes>& records, Random& random);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    [[nodiscard]] Bytes sealed(ByteView record, std::uint64_t number, Random& random) const;
    [[noreturn]] void fail() const;
    void write_at(std::uint64_t place, ByteView bytes) const;
    void sync() const;
    void cut_tail() const;
    std::filesystem::path path_;
    std::array<std::uint8_t, 32> key_;
    int descriptor_ = -1;
    std::uint64_t end_ = 0;    ///< of what was read
    std::uint64_t number_ = 0; ///< records read
};

} // namespace dondoc::files
