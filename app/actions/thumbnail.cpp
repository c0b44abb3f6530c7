#include "app/actions/thumbnail.hpp"
#include "app/files/picture.hpp"
#include "app/files/thumbnail.hpp"

namespace dondoc::actions {
namespace {

constexpr int jpeg_quality = 80;

files::ThumbnailCache cache_of(const db::Store& store)
{
    return files::ThumbnailCache({store.path().string() + ".thumbs", store.derived_key("thumb-data"), store.derived_key("thumb-name")});
}

Bytes plain(const files::AttachmentVault& vault, const Hash& content)
{
    Bytes out;
    files::SealedReader in(vault, content);
    while (const auto piece = in.next())
        out.insert(out.end(), piece->begin(), piece->end());
    return out;
}

} // namespace

Result<Bytes> thumbnail(const db::Store& store, const Hash& content)
{
    const auto cache = cache_of(store);
    if (auto kept = cache.find(content))
        return *std::move(kept);
    const auto vault = vault_of(store);
    if (!files::is_sealed(vault, content))
        return Problem{.code = "attachment.absent"};
    const auto picture = files::read_picture(plain(vault, content), files::thumbnail_side);
    if (!picture)
        return picture.problems();
    auto jpeg = files::jpeg_of(*picture, jpeg_quality);
    cache.keep(content, jpeg);
    return jpeg;
}

} // namespace dondoc::actions
