#include "app/actions/attach_file.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/signed_payload.hpp"
#include "core/drafts/values.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {
namespace {

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

sync::OpDraft attach_op(db::Transaction& t, const db::Store& store, const StoredRecord& stored, const sync::Attaching& attaching)
{
    auto op = op_on(t, store.identity(), sync::Kind::attach, stored.record);
    op.payload = salted(sync::payload_of(attaching), t.random());
    if (attaching.role == "signed")
        sign_payload(op, store.keys().sign);
    return op;
}

Result<Attached> attach_in(db::Transaction& t, const db::Store& store, const RecordId& id, sync::Attaching attaching)
{
    const auto stored = stored_record(t, id);
    if (!stored)
        return stored.problems();
    if (auto why = why_not_record(*stored, attaching.role); !why.empty())
        return why;
    if (attaching.role == "signed")
        attaching.page = stored->row.content_hash;
    t.append(attach_op(t, store, *stored, attaching));
    t.project_now();
    return Attached{id, unit_code_of(t, stored->record), attaching.content, attaching.name, attaching.media_type,
                    std::string(db::text_of_state(db::find_record(t, id)->state)), attaching.size};
}

} // namespace

files::AttachmentVault vault_of(const db::Store& store)
{
    return {store.files_folder(), store.derived_key("att-data"), store.derived_key("att-name")};
}

Result<Attached> attach_file(db::Store& store, const RecordId& id, const std::filesystem::path& file, const std::string& role)
{
    const auto looked = files::look_at_attachment(file);
    if (auto why = why_not_file(looked, file, role); !why.empty())
        return why;
    const auto stored = stored_record(store.reader(), id);
    if (!stored)
        return stored.problems();
    if (auto why = why_not_record(*stored, role); !why.empty())
        return why;
    if (!files::seal_attachment(vault_of(store), file, looked->content)) // first the bytes, then the op that names them
        return about("attachment.missing", file);
    const sync::Attaching attaching{looked->content, looked->size, role, kept_name(file), looked->media_type, {}};
    return store.write([&](db::Transaction& t) { return attach_in(t, store, id, attaching); });
}

} // namespace dondoc::actions
