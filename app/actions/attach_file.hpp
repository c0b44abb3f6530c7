#pragma once
// attach-file: a photo, the scan of the signed page, another file; its bytes sealed beside the store, one attach op in the log.
#include "app/files/sealed_attachment.hpp"
#include "core/base/result.hpp"
#include "db/records.hpp"

namespace dondoc::actions {

struct Attached {
    RecordId id;
    std::string unit;
    Hash content;
    std::string name, media_type, state; ///< state of the record afterwards
    std::uint64_t size = 0;
};

/// `role`: signed (only on a finalised record, PDF or picture; makes it signed), photo, other. Problems `attachment.…`, `record.…`.
Result<Attached> attach_file(db::Store& store, const RecordId& id, const std::filesystem::path& file, const std::string& role);

/// Where this store's attachments lie; the exchange of bundles uses it too.
files::AttachmentVault vault_of(const db::Store& store);

} // namespace dondoc::actions
