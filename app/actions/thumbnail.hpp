#pragma once
// The small picture of an attachment: from the cache beside the store, or made from the sealed bytes and kept there.
#include "app/actions/attach_file.hpp"

namespace dondoc::actions {

/// JPEG, at most files::thumbnail_side. Problems picture.type (a PDF, a HEIC … has none), picture.damaged, picture.too_large, attachment.absent.
Result<Bytes> thumbnail(const db::Store& store, const Hash& content);

} // namespace dondoc::actions
