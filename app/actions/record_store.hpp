#pragma once
// Shared by the verbs about records: what a draft is checked against, a record as stored, and how its ops are signed with officer and grant.
#include "core/drafts/draft.hpp"
#include "db/records.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

/// Employers by code, ledger closings, today. The reader must outlive it.
drafts::Surroundings surroundings(const db::Reader& reader, const db::Identity& who, Day today);

struct StoredRecord {
    db::RecordRow row;
    Record record; ///< shown fields
};
/// `record.unknown` when the store has none, or one of a kind that a later version made.
Result<StoredRecord> stored_record(const db::Reader& reader, const RecordId& id);
StoredRecord stored_record(const db::RecordRow& row); ///< of a known kind

/// "" for office records.
std::string unit_code_of(const db::Reader& reader, const Record& record);

/// Why the content of a record cannot be written any more: `record.finalised`, `record.voided`, `record.superseded`. Empty = it can.
Problems why_fixed(const db::RecordRow& row);
/// `record.voided` or `record.superseded`.
Problems why_over(const db::RecordRow& row);

/// Actor and grant of this store filled in.
sync::OpDraft op_on(const db::Reader& reader, const db::Identity& who, sync::Kind kind, const Record& record);
/// Payload with a fresh salt under key 0 (SYNC.md 2.9).
cbor::Map salted(cbor::Map groups, Random& random);

/// Groups that the record would write anew, whole: those whose content differs. A group that lost all its fields becomes an empty map; what a later
/// version put into a group under numbers unknown here stays in it.
cbor::Map changed_groups(const Record& record, const cbor::Map& before);

} // namespace dondoc::actions
