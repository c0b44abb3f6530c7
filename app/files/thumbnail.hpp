#pragma once
// Small pictures of attachments, beside the store and sealed like everything there: `<store>.thumbs/NAME`. Derived: whoever deletes the folder loses nothing,
// back-ups leave it out, a file that does not open is made again.
#include "app/files/sealed_attachment.hpp"

namespace dondoc::files {

inline constexpr std::uint32_t thumbnail_side = 256; ///< pixels

class ThumbnailCache
{
public:
    /// `vault.folder` is the thumbnails' own folder; keys are not those of the attachments.
    explicit ThumbnailCache(AttachmentVault vault) : vault_(std::move(vault)) {}
    /// JPEG of the attachment with this content; empty when it was never made or cannot be opened.
    [[nodiscard]] std::optional<Bytes> find(const Hash& content) const;
    /// What the disk refuses is passed over: a thumbnail is never a reason to stop.
    void keep(const Hash& content, ByteView jpeg) const noexcept;

private:
    AttachmentVault vault_;
};

} // namespace dondoc::files
