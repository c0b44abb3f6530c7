#include "core/base/ids.hpp"
#include "core/base/hash.hpp"
#include <algorithm>

namespace dondoc {

std::string uuid_text(ByteView sixteen)
{
    const std::string flat = hex(sixteen);
    return flat.substr(0, 8) + "-" + flat.substr(8, 4) + "-" + flat.substr(12, 4) + "-" + flat.substr(16, 4) + "-" + flat.substr(20);
}

std::optional<std::array<std::uint8_t, 16>> parse_uuid(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return {};
    std::string flat(text);
    std::erase(flat, '-');
    const auto raw = parse_hex(flat);
    if (!raw || raw->size() != 16)
        return {};
    std::array<std::uint8_t, 16> out{};
    std::copy(raw->begin(), raw->end(), out.begin());
    return out;
}

RecordId new_record_id(std::int64_t wall_ms, Random& random)
{
    RecordId id;
    random.fill(id.bytes);
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(wall_ms) >> (8 * (5 - i)) & 255U);
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0F));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

UnitId unit_id(std::string_view province, std::string_view code)
{
    static constexpr std::uint8_t zero[1] = {0};
    const Hash hash = blake2b("bhx-unit-v1", {view_of(province), ByteView(zero), view_of(code)});
    return *UnitId::from(hash.view().first(16));
}

ScopeId office_scope(std::string_view office_code)
{
    return *ScopeId::from(blake2b("bhx-office-v1", view_of(office_code)).view().first(16));
}

} // namespace dondoc
