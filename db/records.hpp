#pragma once
// Records as the fold of their ops shows them (derived). Change them by Transaction::append only.
#include "core/base/day.hpp"
#include "core/model/kind.hpp"
#include "db/store.hpp"

namespace dondoc::db {

enum class RecordState : std::uint8_t { draft = 1, finalised = 2, signed_on_paper = 3, refused_to_sign = 4, voided = 5, superseded = 6, recorded = 7 };
std::string_view text_of_state(RecordState state); ///< as in CLI.md: "signed", "refused_to_sign" …
std::optional<RecordState> state_named(std::string_view text);

enum class ConflictLevel : std::uint8_t { none, parallel, conflict }; ///< SYNC.md 2.3

struct RecordRow {
    RecordId id;
    std::uint64_t kind = 0;          ///< KindSpec::number
    ScopeId scope;                   ///< employer or office
    RecordId parent;
    std::optional<Day> day;          ///< value of the kind's field "day"
    RecordState state = RecordState::draft;
    bool late = false;               ///< its create op is late and not accepted
    bool conflict = false;           ///< a group with differing live writes: level == conflict
    ConflictLevel level = ConflictLevel::none;
    std::string actor;               ///< officer's code of the create op
    std::string page_code;           ///< from finalise; "" before
    Hash content_hash;               ///< from finalise; SHA-256
    RecordId superseded_by;
    Hash revision;                   ///< changes with every op of the record: what `--based-on` and drafts name
    cbor::Map groups;                ///< shown groups; `fields_of` (core/model) turns them into fields
    std::uint64_t created_hlc = 0;
};

struct RecordFilter {
    std::optional<ScopeId> scope = {};
    std::optional<std::uint64_t> kind = {};
    std::optional<RecordState> state = {};
    std::optional<Day> from = {}, to = {};   ///< by day
    std::optional<RecordId> parent = {};
    std::string actor = {};
    bool with_late = true;
};

std::optional<RecordRow> find_record(const Reader& reader, const RecordId& id);
/// By day, then created; a record without a day last.
std::vector<RecordRow> list_records(const Reader& reader, const RecordFilter& filter = {});
void each_record(const Reader& reader, const RecordFilter& filter, const std::function<void(const RecordRow&)>& use);

/// One live write of one group; the first of a group is the shown one.
struct LiveWrite {
    std::uint64_t group = 0;
    Hash hash;
    sync::Ref ref;          ///< for OpDraft::over
    std::string actor;
    std::uint64_t hlc = 0;
    cbor::Value value;
};
std::vector<LiveWrite> live_writes(const Reader& reader, const RecordId& record);
/// What an edit, a resolution, a finalise or a void names in `over`: every live write that the author saw, of all groups and acts (sync::over_for).
std::vector<sync::Ref> over_all(const Reader& reader, const RecordId& record);
/// The same; a write replaces an older one only in the groups that it carries itself, so naming all is right.
std::vector<sync::Ref> over_for(const Reader& reader, const RecordId& record, const std::vector<std::uint64_t>& groups);

/// Role as in attach-file: "signed", "photo", "other".
struct AttachmentRow {
    RecordId record;
    Hash op;                ///< the attach op
    Hash content;           ///< BLAKE2b of the plain bytes, name of the blob
    std::string role, name, type;
    std::int64_t size = 0;
    std::string actor;
};
std::vector<AttachmentRow> attachments_of(const Reader& reader, const RecordId& record);
std::vector<AttachmentRow> all_attachments(const Reader& reader);

/// Work beyond the cut of its grant that no review has let in.
struct LateOp {
    sync::Ref ref;
    Hash hash;
    ScopeId scope;
    RecordId record;
    bool rejected = false;  ///< a review said no; otherwise it waits
};
std::vector<LateOp> late_ops(const Reader& reader, std::optional<ScopeId> scope = {});

} // namespace dondoc::db
