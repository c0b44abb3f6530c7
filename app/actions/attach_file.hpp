#pragma once
// attach-file: a photo, the scan of the signed page, another file; its bytes sealed beside the store, one attach op in the log.
#include "app/actions/signed_page.hpp"
#include "core/base/result.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

struct Attached {
    RecordId id;
    std::string unit;
    Hash content;
    std::string name, media_type, state; ///< state of the record afterwards
    std::uint64_t size = 0;
    SeenPages seen; ///< role signed: how the page was matched
};

inline constexpr std::uint32_t shortest_downscale = 640, usual_downscale = 2560, longest_downscale = 10'000; ///< pixels of the longer side

struct AttachWish {
    std::string role = "other";     ///< signed (only on a finalised record, PDF or picture; makes it signed), photo, other
    std::uint32_t longest_side = 0; ///< pixels: a smaller JPEG without place and time is kept instead of the file; 0 = the file as it is
    TypedPage typed = {};           ///< role signed: read from the page by the officer
};

/// A signed page that shows another page's code is refused. Problems `attachment.…`, `picture.…`, `record.…`.
Result<Attached> attach_file(db::Store& store, const RecordId& id, const std::filesystem::path& file, const AttachWish& wish);
inline Result<Attached> attach_file(db::Store& store, const RecordId& id, const std::filesystem::path& file, const std::string& role)
{
    return attach_file(store, id, file, AttachWish{role});
}

/// Finds the record by the page itself and makes it signed. `wish.role` is signed whatever it says.
Result<Attached> attach_page(db::Store& store, const std::filesystem::path& file, AttachWish wish);

/// Where this store's attachments lie; the exchange of bundles uses it too.
files::AttachmentVault vault_of(const db::Store& store);

} // namespace dondoc::actions
