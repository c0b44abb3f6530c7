#include "app/actions/extract_attachment.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/thumbnail.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

bool is_meant(const db::AttachmentRow& row, const std::string& which)
{
    return which.empty() || row.name == which || (which.size() >= 8 && hex(row.content.view()).starts_with(which));
}

/// A name out of a bundle is a stranger: only its last part, and never a hidden one.
std::string safe_name(const db::AttachmentRow& row)
{
    auto name = std::filesystem::path(row.name).filename().string();
    std::replace(name.begin(), name.end(), '\\', '_');
    while (name.starts_with('.'))
        name.erase(0, 1);
    return name.empty() ? hex(row.content.view()).substr(0, 16) : name;
}

void write_out(const db::Store& store, const Hash& content, const std::filesystem::path& path)
{
    files::SealedReader reader(vault_of(store), content);
    files::AtomicFile file(path);
    while (const auto piece = reader.next())
        file.write(*piece);
    file.commit();
}

} // namespace

Result<Extracted> extract_attachment(const db::Store& store, const RecordId& id, const std::string& which, const std::filesystem::path& out, bool small)
{
    const auto stored = stored_record(store.reader(), id);
    if (!stored)
        return stored.problems();
    std::vector<db::AttachmentRow> meant;
    for (auto& row : db::attachments_of(store.reader(), id))
        if (is_meant(row, which) && std::none_of(meant.begin(), meant.end(), [&](const auto& m) { return m.content == row.content; }))
            meant.push_back(std::move(row));
    if (meant.size() != 1)
        return Problem{.code = meant.empty() ? "attachment.unknown" : "attachment.ambiguous", .field = "which", .value = which};
    auto path = std::filesystem::is_directory(out) ? out / safe_name(meant[0]) : out;
    if (small) {
        const auto picture = thumbnail(store, meant[0].content);
        if (!picture)
            return picture.problems();
        path = path == out ? out : path.replace_extension(".jpg");
        files::write_file_atomically(path, *picture);
        return Extracted{meant[0], path};
    }
    write_out(store, meant[0].content, path);
    return Extracted{meant[0], path};
}

} // namespace dondoc::actions
