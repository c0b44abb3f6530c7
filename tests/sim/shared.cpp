#include "tests/sim/shared.hpp"

namespace dondoc::sim {

std::string Shared::officer_of(const StreamId& stream) const
{
    const auto at = officers.find(owner(stream).device);
    return at == officers.end() ? std::string() : at->second;
}

StreamId Shared::new_stream(const DeviceId& device, std::uint64_t epoch)
{
    StreamId id;
    dice.fill(id.bytes);
    streams[id] = {device, epoch};
    return id;
}

const Op* Shared::keep(Op op, Fact fact)
{
    seal(op);
    if (through_bytes) {
        auto back = unpack(pack(op));
        check(back.ok() && back->hash == op.hash, "an op survives its own bytes");
        op = std::move(*back);
    }
    ops.push_back(std::move(op));
    facts.emplace(&ops.back(), std::move(fact));
    return &ops.back();
}

std::string name_of(const DeviceId& device)
{
    std::string out;
    for (std::uint8_t c : device.bytes)
        if (c != 0)
            out += static_cast<char>(c);
    return out;
}

std::string text_of(const Shared& shared, const Op& op)
{
    static constexpr const char* kinds[] = {"?", "create", "set", "finalise", "amend", "void", "supersede", "grant", "release", "review", "seal", "epoch", "waive",
                                            "redact", "revoke", "attach", "resolve", "end", "import", "refuse"};
    const StreamOwner& owner = shared.owner(op.stream);
    return name_of(owner.device) + "." + std::to_string(owner.epoch) + "#" + std::to_string(op.seq) + " " + kinds[static_cast<std::uint8_t>(op.kind)] + " " +
           hex(ByteView(op.scope.bytes).first(2)) + " " + hex(op.hash.view().first(3));
}

} // namespace dondoc::sim
