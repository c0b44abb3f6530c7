#pragma once
// The witness of a store outside its folder (detector D1, SYNC.md 2.8 and amendment 11): what the newest commit was. Written after each commit without
// fsync, so an older witness is normal; a newer one says that the store's file was taken back from a copy.
#include "core/base/hash.hpp"
#include "core/base/ids.hpp"
#include <filesystem>
#include <optional>

namespace dondoc::files {

struct Witness {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash head;
    friend bool operator==(const Witness&, const Witness&) = default;
};

/// $XDG_STATE_HOME/dondoc, or the same under ~/.local/state.
std::filesystem::path state_folder();

class WitnessFile
{
public:
    /// `key` authenticates it: who cannot open the store cannot write its witness.
    WitnessFile(std::filesystem::path folder, const StoreId& store, const std::array<std::uint8_t, 32>& key);

    /// Empty when there is none, or one that is not ours.
    [[nodiscard]] std::optional<Witness> read() const;
    /// What the disk refuses is ignored: a witness is a help, never a reason to stop work.
    void write(const Witness& witness) const noexcept;

private:
    [[nodiscard]] Hash check_of(ByteView body) const;
    std::filesystem::path path_;
    std::array<std::uint8_t, 32> key_;
};

} // namespace dondoc::files
