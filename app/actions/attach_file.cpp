#include "app/actions/attach_file.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/signed_payload.hpp"
#include "app/files/picture.hpp"
#include "core/drafts/values.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {
namespace {

constexpr int jpeg_quality = 85; ///< text of a scan stays sharp

Problem about(const char* code, const std::filesystem::path& file) { return {.code = code, .field = "file", .value = file.filename().string()}; }

bool is_page(const std::string& type) { return type == "application/pdf" || type.starts_with("image/"); }

Problems why_not_file(const std::optional<files::AttachmentFile>& looked, const std::filesystem::path& file, const std::string& role)
{
    if (role != "signed" && role != "photo" && role != "other")
        return {{.code = "attachment.role", .field = "role", .value = role}};
    if (!looked)
        return {about("attachment.missing", file)};
    if (looked->size == 0)
        return {about("attachment.empty", file)};
    if (looked->size > files::attachment_limit)
        return {about("attachment.too_large", file)};
    if (looked->media_type.empty())
        return {about("attachment.type", file)};
    if (role == "signed" && !is_page(looked->media_type))
        return {about("attachment.signed.type", file)};
    return {};
}

Problems why_not_record(const StoredRecord& stored, const std::string& role)
{
    auto over = why_over(stored.row);
    if (!over.empty() || role != "signed")
        return over;
    if (!is_signed(stored.record))
        return {{"record.not_signed_kind"}};
    return stored.row.state == db::RecordState::draft ? Problems{{"record.not_finalised"}} : Problems{};
}

/// The name as the officer's file has it; one that cannot be kept as text becomes "file".
std::string kept_name(const std::filesystem::path& file)
{
    static const FieldSpec spec{"name", 1, 2, FieldType::text, true, {}, {}, 200};
    const auto name = drafts::read_text(file.filename().string(), spec);
    return name.ok() && !name->empty() ? *name : "file";
}

/// What will be kept: the file as it is, or a smaller picture of it.
struct Kept {
    files::AttachmentFile what;
    std::string name;
    Bytes picture; ///< empty = the file itself
};

Problems why_not_side(std::uint32_t side)
{
    if (side == 0 || (side >= shortest_downscale && side <= longest_downscale))
        return {};
    return {{.code = "attachment.downscale", .field = "downscale", .value = std::to_string(side),
             .arguments = {{"shortest", std::to_string(shortest_downscale)}, {"longest", std::to_string(longest_downscale)}}}};
}

Result<Kept> smaller(const std::filesystem::path& file, std::uint32_t longest_side)
{
    const auto bytes = files::small_file(file, files::attachment_limit);
    if (!bytes)
        return about("attachment.missing", file);
    const auto picture = files::read_picture(*bytes, longest_side);
    if (!picture)
        return picture.problems();
    Kept out;
    out.picture = files::jpeg_of(*picture, jpeg_quality);
    files::ContentHash hash;
    hash.add(out.picture);
    out.what = {hash.finish(), out.picture.size(), "image/jpeg"};
    out.name = kept_name(std::filesystem::path(file).replace_extension(".jpg"));
    return out;
}

Result<Kept> what_is_kept(const std::filesystem::path& file, const AttachWish& wish)
{
    const auto looked = files::look_at_attachment(file);
    if (auto why = why_not_file(looked, file, wish.role); !why.empty())
        return why;
    if (auto why = why_not_side(wish.longest_side); !why.empty())
        return why;
    return wish.longest_side > 0 ? smaller(file, wish.longest_side) : Result<Kept>(Kept{*looked, kept_name(file), {}});
}

bool seal(const files::AttachmentVault& vault, const std::filesystem::path& file, const Kept& kept)
{
    if (kept.picture.empty())
        return files::seal_attachment(vault, file, kept.what.content);
    if (files::is_sealed(vault, kept.what.content))
        return true;
    files::SealedWriter writer(vault, kept.what.content);
    writer.write(kept.picture);
    return writer.commit();
}

sync::OpDraft attach_op(db::Transaction& t, const db::Store& store, const StoredRecord& stored, const sync::Attaching& attaching)
{
    auto op = op_on(t, store.identity(), sync::Kind::attach, stored.record);
    op.payload = salted(sync::payload_of(attaching), t.random());
    if (attaching.role == "signed")
        sign_payload(op, store.keys().sign);
    return op;
}

Problems why_not(const db::Reader& reader, const Result<StoredRecord>& stored, const std::string& role, const SeenPages& seen)
{
    if (!stored)
        return stored.problems();
    auto why = why_not_record(*stored, role);
    return why.empty() ? why_other_page(reader, stored->row, seen) : why;
}

Result<Attached> attach_in(db::Transaction& t, const db::Store& store, const RecordId& id, sync::Attaching attaching, const SeenPages& seen)
{
    const auto stored = stored_record(t, id);
    if (auto why = why_not(t, stored, attaching.role, seen); !why.empty())
        return why;
    if (attaching.role == "signed")
        attaching.page = stored->row.content_hash;
    t.append(attach_op(t, store, *stored, attaching));
    t.project_now();
    return Attached{id, unit_code_of(t, stored->record), attaching.content, attaching.name, attaching.media_type,
                    std::string(db::text_of_state(db::find_record(t, id)->state)), attaching.size, seen};
}

/// First the bytes, then the op that names them; bytes without an op are taken away again.
Result<Attached> keep(db::Store& store, const RecordId& id, const std::filesystem::path& file, const Kept& kept, const std::string& role, const SeenPages& seen)
{
    const auto vault = vault_of(store);
    const bool was_there = files::is_sealed(vault, kept.what.content);
    const auto take_away = [&] {
        std::error_code ignored;
        if (!was_there)
            std::filesystem::remove(files::sealed_path(vault, kept.what.content), ignored);
    };
    if (!seal(vault, file, kept))
        return about("attachment.missing", file);
    const sync::Attaching attaching{kept.what.content, kept.what.size, role, kept.name, kept.what.media_type, {}};
    try {
        auto done = store.write([&](db::Transaction& t) { return attach_in(t, store, id, attaching, seen); });
        if (!done)
            take_away();
        return done;
    } catch (...) {
        take_away();
        throw;
    }
}

Result<SeenPages> seen_by(const std::filesystem::path& file, const AttachWish& wish)
{
    if (wish.role != "signed" && wish.typed.given())
        return Problem{.code = "attachment.page.role", .field = "role", .value = wish.role};
    return wish.role == "signed" ? pages_seen(file, wish.typed) : Result<SeenPages>(SeenPages{});
}

} // namespace

files::AttachmentVault vault_of(const db::Store& store)
{
    return {store.files_folder(), store.derived_key("att-data"), store.derived_key("att-name")};
}

Result<Attached> attach_file(db::Store& store, const RecordId& id, const std::filesystem::path& file, const AttachWish& wish)
{
    const auto kept = what_is_kept(file, wish);
    if (!kept)
        return kept.problems();
    const auto stored = stored_record(store.reader(), id);
    if (auto why = why_not(store.reader(), stored, wish.role, {}); !why.empty())
        return why;
    const auto seen = seen_by(file, wish);
    if (!seen)
        return seen.problems();
    if (auto why = why_other_page(store.reader(), stored->row, *seen); !why.empty())
        return why;
    return keep(store, id, file, *kept, wish.role, *seen);
}

Result<Attached> attach_page(db::Store& store, const std::filesystem::path& file, AttachWish wish)
{
    wish.role = "signed";
    const auto kept = what_is_kept(file, wish);
    if (!kept)
        return kept.problems();
    const auto seen = pages_seen(file, wish.typed);
    if (!seen)
        return seen.problems();
    const auto id = record_of_pages(store.reader(), *seen);
    if (!id)
        return id.problems();
    const auto stored = stored_record(store.reader(), *id);
    if (auto why = why_not(store.reader(), stored, wish.role, *seen); !why.empty())
        return why;
    return keep(store, *id, file, *kept, wish.role, *seen);
}

} // namespace dondoc::actions
