#include "app/files/witness.hpp"
#include "core/base/cbor.hpp"
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace dondoc::files {
namespace {

Bytes body_of(const Witness& witness)
{
    return cbor::encode(cbor::Map{{1, witness.stream.view()}, {2, witness.seq}, {3, witness.head.view()}});
}

std::optional<Witness> witness_in(ByteView body)
{
    const auto value = cbor::decode(body);
    const auto* map = value ? value->map() : nullptr;
    const auto* stream = map ? cbor::at(*map, 1).bytes() : nullptr;
    const auto* seq = map ? cbor::at(*map, 2).integer() : nullptr;
    const auto* head = map ? cbor::at(*map, 3).bytes() : nullptr;
    const auto id = stream ? StreamId::from(*stream) : std::nullopt;
    const auto hash = head ? Hash::from(*head) : std::nullopt;
    if (!id || !hash || !seq || *seq < 0)
        return {};
    return Witness{*id, static_cast<std::uint64_t>(*seq), *hash};
}

} // namespace

std::filesystem::path state_folder()
{
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    const std::filesystem::path base = state && *state ? state : std::filesystem::path(home ? home : ".") / ".local/state";
    return base / "dondoc";
}

WitnessFile::WitnessFile(std::filesystem::path folder, const StoreId& store, const std::array<std::uint8_t, 32>& key)
    : path_(std::move(folder) / id_text(store)), key_(key)
{
}

Hash WitnessFile::check_of(ByteView body) const { return blake2b("dondoc-witness", {ByteView(key_), body}); }

std::optional<Witness> WitnessFile::read() const
{
    std::ifstream in(path_, std::ios::binary);
    const Bytes bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.size() < 32)
        return {};
    const ByteView body = ByteView(bytes).subspan(32);
    return check_of(body) == Hash::from(ByteView(bytes).first(32)) ? witness_in(body) : std::nullopt;
}

void WitnessFile::write(const Witness& witness) const noexcept
try {
    std::filesystem::create_directories(path_.parent_path());
    const std::filesystem::path fresh = path_.string() + "." + std::to_string(::getpid());
    const Bytes body = body_of(witness);
    const Hash check = check_of(body);
    {
        std::ofstream out(fresh, std::ios::binary);
        out.write(reinterpret_cast<const char*>(check.bytes.data()), static_cast<std::streamsize>(check.bytes.size()));
        out.write(reinterpret_cast<const char*>(body.data()), static_cast<std::streamsize>(body.size()));
    }
    std::filesystem::rename(fresh, path_);
} catch (...) {
}

} // namespace dondoc::files
