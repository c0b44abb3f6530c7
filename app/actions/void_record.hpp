#pragma once
// void-record: the record stays visible, with its reason, and counts no more. With a copy: a change wanted at the table (DESIGN.md 4).
#include "app/actions/record.hpp"

namespace dondoc::actions {

struct Voided {
    RecordId id;
    std::string unit;
    RecordId copy; ///< a new, unfinalised record with the same content; empty without --copy
};

Result<Voided> void_record(db::Store& store, const RecordId& id, const std::string& reason, bool with_copy);

/// A reason as typed: "" after trimming is refused, limits of a text field. Shared with refuse-signature.
Result<std::string> read_reason(const std::string& typed, const char* field = "reason");

} // namespace dondoc::actions
