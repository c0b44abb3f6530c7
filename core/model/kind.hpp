#pragma once
// What kinds of records there are and what each holds, as rows: drafts, templates, CLI options, payloads and timelines all read these.
#include "core/base/cbor.hpp"
#include "core/base/day.hpp"
#include "core/base/ids.hpp"
#include "core/base/money.hpp"
#include <span>

namespace dondoc {

enum class FieldType : std::uint8_t { text, note, day, time, month, money, count, decimal, yes_no, code, codes, unit, units, rows, funds };

struct FieldSpec {
    const char* key;                          ///< as in CLI.md: "next_day"; the option is "--next-day"
    std::uint16_t number;                     ///< in the payload; never used again for another meaning
    std::uint16_t group;                      ///< what is written together (SYNC.md 2.1); ≥ 2, never re-used; 1 = head; 0 = `unit` of employer kinds: the scope says it
    FieldType type;
    bool required = false;                    ///< for recording; what a page needs besides is asked by finalise
    std::span<const char* const> codes = {};  ///< allowed values of code and codes
    std::span<const FieldSpec> columns = {};  ///< of rows
    std::size_t longest = 500;                ///< text: characters; note: 10 000 and 16 KiB; codes, units, rows: how many
    bool open = false;                        ///< `codes` are only proposed; other words are kept as typed
};

enum class ScopeSort : std::uint8_t { employer, office };

struct KindSpec {
    const char* noun;         ///< timeline's `kind` and the verb's noun: "visit" ← record-visit
    const char* verb;         ///< "record-visit"; "" of parts
    std::uint16_t number;     ///< in the head group; never re-used
    ScopeSort scope;
    bool is_signed;           ///< draft → finalised → signed; otherwise recorded | voided
    const char* page_sign;    ///< first part of the page code, "BBCK"; "" without a page
    std::span<const FieldSpec> fields;
    const char* part_of = ""; ///< noun of the parent: one employer's part of a record about many (SYNC.md 1); made with it, no verb of its own
};

/// The five funds in the order of `FieldType::funds` numbers 1…5: ODTS HTTT TNLD BHYT BHTN.
std::span<const char* const> all_funds();

std::span<const KindSpec* const> all_kinds();
const KindSpec* kind_named(std::string_view noun);
const KindSpec* kind_numbered(std::uint64_t number);
/// The kind of the parts of this one; null when it has none.
const KindSpec* part_kind(const KindSpec& parent);
/// Noun under which a record stands on timelines: a part's is its parent's.
const char* timeline_noun(const KindSpec& kind);
const FieldSpec* field_named(const KindSpec& kind, std::string_view key);

/// A record's shown content. Values: text, note, code → text; day → days since 1970; month → Month::number; time → minutes since midnight; money, count → integer;
/// decimal → text; yes_no → bool; codes → array of text; unit → 16 bytes; units → array of 16 bytes; rows → array of maps by column number;
/// funds → map of fund number (1…5) to đồng. `unit` of an employer kind is not here but in `scope`.
struct Record {
    RecordId id;
    const KindSpec* kind = nullptr;
    ScopeId scope;
    RecordId parent;                           ///< child records (dialogue per employer); empty otherwise
    std::map<std::string, cbor::Value> fields; ///< by key; absent = not given
};

/// A field's value, or null when it was not given.
const cbor::Value& value_of(const Record& record, std::string_view key);
std::string text_of(const Record& record, std::string_view key); ///< "" when absent
std::optional<Day> day_of(const Record& record, std::string_view key = "day");
std::optional<Money> money_of(const Record& record, std::string_view key);

/// Signed by two sides (draft → finalised → signed)? Of one kind it depends on a field: a letter is signed, a call is not.
bool is_signed(const Record& record);
/// First part of the page code: "BBCK", "CVDD2", "GM"; "" without a page (documents/LAYOUT.md 1).
std::string page_sign(const Record& record);

/// Group 1 of a create op: {1: kind number, 2: parent, when there is one}.
struct Head {
    std::uint64_t kind = 0;
    RecordId parent;
};
cbor::Value head_group(const KindSpec& kind, RecordId parent = {});
std::optional<Head> read_head(const cbor::Map& payload);

/// Payload groups of the given fields, {group: {field number: value}}, without head and salt.
cbor::Map groups_of(const KindSpec& kind, const std::map<std::string, cbor::Value>& fields);
/// The other way; unknown groups and numbers, and values of a wrong shape, are left out here and stay in the log.
std::map<std::string, cbor::Value> fields_of(const KindSpec& kind, const cbor::Map& groups);

} // namespace dondoc
