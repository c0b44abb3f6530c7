#pragma once
// What kinds of records there are and what each holds, as rows: drafts, templates, CLI options, payloads and timelines all read these.
#include "core/base/cbor.hpp"
#include "core/base/ids.hpp"
#include <span>

namespace dondoc {

enum class FieldType : std::uint8_t { text, note, day, time, month, money, count, decimal, yes_no, code, codes, unit, units, rows };

struct FieldSpec {
    const char* key;                          ///< as in CLI.md: "next_day"; the option is "--next-day"
    std::uint16_t number;                     ///< in the payload; never used again for another meaning
    std::uint16_t group;                      ///< what is written together (SYNC.md 2.1); ≥ 2, never re-used; 1 = head, 0 = salt
    FieldType type;
    bool required = false;                    ///< for recording; what a page needs besides is asked by finalise
    std::span<const char* const> codes = {};  ///< allowed values of code and codes
    std::span<const FieldSpec> columns = {};  ///< of rows
    std::size_t longest = 500;                ///< text: characters; note: 10 000; rows: how many
};

enum class ScopeSort : std::uint8_t { employer, office };

struct KindSpec {
    const char* noun;         ///< timeline's `kind` and the verb's noun: "visit" ← record-visit
    const char* verb;         ///< "record-visit"
    std::uint16_t number;     ///< in the head group; never re-used
    ScopeSort scope;
    bool is_signed;           ///< draft → finalised → signed; otherwise recorded | voided
    const char* page_sign;    ///< first part of the page code, "BBCK"; "" without a page
    std::span<const FieldSpec> fields;
};

std::span<const KindSpec> all_kinds();
const KindSpec* kind_named(std::string_view noun);
const KindSpec* kind_numbered(std::uint64_t number);
const FieldSpec* field_named(const KindSpec& kind, std::string_view key);

/// A record's shown content. Values: text, note, code → text; day → days since 1970; month → Month::number; time → minutes since midnight; money, count → integer;
/// decimal → text; yes_no → bool; codes → array of text; unit → 16 bytes; units → array of 16 bytes; rows → array of maps by column number.
struct Record {
    RecordId id;
    const KindSpec* kind = nullptr;
    ScopeId scope;
    RecordId parent;                           ///< child records (dialogue per employer); empty otherwise
    std::map<std::string, cbor::Value> fields; ///< by key; absent = not given
};

/// Payload groups of the given fields: {group: {field number: value}}; the head group 1 = {1: kind number, 2: parent} stands in create ops.
cbor::Map groups_of(const KindSpec& kind, const std::map<std::string, cbor::Value>& fields);
/// The other way; unknown groups and numbers are left out here and stay in the log.
std::map<std::string, cbor::Value> fields_of(const KindSpec& kind, const cbor::Map& groups);

} // namespace dondoc
