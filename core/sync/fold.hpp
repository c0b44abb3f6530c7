#pragma once
// The one way from ops to what is shown (SYNC.md 2.3, 2.5, 2.7): a pure function of a set of effective ops, blind to their order of arrival.
#include "core/sync/control.hpp"

namespace dondoc::sync {

/// One value of one group and the op that wrote it.
struct Write {
    const Op* op = nullptr;
    int rank = 0;
    cbor::Value value;
};

/// Winner first, by (rank, hlc, hash). Usually exactly one.
struct Register {
    std::vector<Write> live;
    bool conflict = false; ///< at least two live values differ
};

enum class Level : std::uint8_t { none, parallel, conflict };
/// `draft` of a kind that nobody signs is called "recorded".
enum class State : std::uint8_t { draft, finalised, signed_, refused_to_sign, voided, superseded };

struct Attachment {
    const Op* op = nullptr;
    Attaching content;
};

struct FoldedRecord {
    std::map<std::uint64_t, Register> groups;  ///< what is shown: once there is an official finalise, what it froze; 1 = head
    Level level = Level::none;
    State state = State::draft;
    const Op* official = nullptr;              ///< finalise that stands: highest rank, then EARLIEST hlc, then hash
    std::optional<Finalising> finalising;      ///< its content
    std::vector<const Op*> other_finals;       ///< "hai bản chốt": a person must look
    std::vector<const Op*> proposals;          ///< "đề nghị bổ sung": writes that the official finalise had not seen; not applied
    std::vector<const Op*> amendments;         ///< amend ops
    std::vector<Attachment> attachments;
    std::optional<Voiding> voiding;            ///< set while voided
    std::optional<RecordId> superseded_by;
    std::optional<Refusing> refusal;
    std::vector<const Op*> late;               ///< beyond a cut and not accepted; without effect until a review
    std::vector<const Op*> live;               ///< ops of all live writes, in the order of their references
};
// Lists of ops are ordered by (hlc, hash).

/// All effective ops of ONE record, and the facts of its scope. Control ops among them are passed over.
FoldedRecord fold_record(std::span<const RankedOp> ops, const ControlFacts& facts);

/// All effective ops of one scope; control ops give the facts. Ops without a record stand under the empty id if they are late.
std::map<RecordId, FoldedRecord> fold_scope(std::span<const RankedOp> ops);
std::map<RecordId, FoldedRecord> fold_scope(std::span<const RankedOp> ops, const ControlFacts& facts);

/// What an edit, a resolution or a finalise of this record puts into `over`: every live write that its author saw. A write kills an older one
/// only in the groups that it carries itself, so naming all of them is right, and tells causes apart from coincidences.
std::vector<Ref> over_for(const FoldedRecord& record);

/// Canonical value for state digests: shown groups with siblings by hash, state, lateness, attachments, proposals.
cbor::Value state_value(const FoldedRecord& record);

} // namespace dondoc::sync
