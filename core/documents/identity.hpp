#pragma once
// What the foot of every page says: which page of which document, frozen by which hash, printed for which time.
#include "core/base/hash.hpp"
#include "core/documents/layout/document.hpp"
#include "core/documents/quoted.hpp"
#include "core/documents/wording.hpp"
#include "core/model/kind.hpp"

namespace dondoc::documents {

struct Identity {
    std::string page_code;  ///< "BBCK-DC0013D-261120-01"; "" = not finalised
    Hash content_hash;      ///< empty = not finalised
    int print = 1;          ///< bản in lần n
    bool training = false;
    bool recorded = false;   ///< of a kind that is never finalised: no code, and no draft either
    bool blank_form = false; ///< to be filled in by hand: says so in place of "DỰ THẢO"
};

/// SHA-256 over the canonical bytes of [kind, id, groups, figures quoted, template, version] (DESIGN.md 4). Any tool can check it.
Hash content_hash(const KindSpec& kind, const RecordId& id, const cbor::Map& groups, const cbor::Value& quoted, const Wording& wording);
/// The bytes under that hash.
Bytes content_bytes(const KindSpec& kind, const RecordId& id, const cbor::Map& groups, const cbor::Value& quoted, const Wording& wording);

/// "BBCK-DC0013D-261120-" and two digits (three from 100 on). `dated` = short_date of the record's day, or a period: "202610".
std::string page_code(std::string_view sign, std::string_view whose, std::string_view dated, int number);
std::string short_date(Day day); ///< "261120"

/// `what` = name of the document, "Biên bản cam kết lộ trình trả nợ"; `whose` = employer's code or office; `dated` = "lập ngày 20/11/2026".
layout::Foot foot(const Identity& identity, const Wording& wording, const std::string& what, const std::string& whose, const std::string& dated,
                  std::vector<std::string> initials);

} // namespace dondoc::documents
