#pragma once
// Sixteen bytes that name something. Each kind of name is its own type, so an id of a unit cannot pass for an id of a visit.
#include "core/base/bytes.hpp"
#include "core/base/random.hpp"
#include <compare>
#include <cstring>

namespace dondoc {

template <class Tag>
struct Id {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const Id&, const Id&) = default;
    [[nodiscard]] bool empty() const { return bytes == std::array<std::uint8_t, 16>{}; }
    [[nodiscard]] ByteView view() const { return bytes; }
    static std::optional<Id> from(ByteView raw)
    {
        if (raw.size() != 16)
            return {};
        Id out;
        std::memcpy(out.bytes.data(), raw.data(), 16);
        return out;
    }
};

using UnitId = Id<struct UnitTag>;     ///< employer: see unit_id
using RecordId = Id<struct RecordTag>; ///< UUIDv7
using ScopeId = Id<struct ScopeTag>;   ///< employer, office or device (SYNC.md amendment 1); device = empty
using StreamId = Id<struct StreamTag>; ///< one unbroken life of one store
using DeviceId = Id<struct DeviceTag>; ///< first 16 bytes of BLAKE2b(public signing key)
using StoreId = Id<struct StoreTag>;

/// "0190f3c4-…": lower case, with dashes.
std::string uuid_text(ByteView sixteen);
std::optional<std::array<std::uint8_t, 16>> parse_uuid(std::string_view text);

template <class Tag>
std::string id_text(const Id<Tag>& id) { return uuid_text(id.bytes); }

template <class Tag>
std::optional<Id<Tag>> parse_id(std::string_view text)
{
    auto raw = parse_uuid(text);
    return raw ? std::optional(Id<Tag>{*raw}) : std::nullopt;
}

/// UUIDv7 from a wall clock in ms and a random source; the time part is for locality and never trusted.
RecordId new_record_id(std::int64_t wall_ms, Random& random);

/// First 16 bytes of BLAKE2b-256 (personal "bhx-unit-v1") over province code ‖ 0 ‖ unit code, the same on every store (DESIGN.md 4).
/// `province` = first three characters of the store's office code; `code` = cleaned (NFC, trimmed, upper case).
UnitId unit_id(std::string_view province, std::string_view code);
/// BLAKE2b "bhx-office-v1" over the office code (SYNC.md amendment 1).
ScopeId office_scope(std::string_view office_code);
inline ScopeId scope_of(const UnitId& unit) { return {unit.bytes}; }

} // namespace dondoc
