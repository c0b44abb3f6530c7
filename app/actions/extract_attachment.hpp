#pragma once
// extract-attachment: the plain bytes of an attachment into a file, whole or not at all.
#include "app/actions/attach_file.hpp"

namespace dondoc::actions {

struct Extracted {
    db::AttachmentRow attachment;
    std::filesystem::path file;
};

/// `which`: beginning of the content's hash in hex, or the name; "" when the record has only one. `out` a folder: the attachment's name in it.
/// `small`: its thumbnail instead, named "….jpg" in a folder. Problems attachment.unknown, attachment.ambiguous; not on this machine or damaged: Trouble.
Result<Extracted> extract_attachment(const db::Store& store, const RecordId& id, const std::string& which, const std::filesystem::path& out, bool small = false);

} // namespace dondoc::actions
