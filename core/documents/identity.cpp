#include "core/documents/identity.hpp"
#include <algorithm>
#include <cstdio>

namespace dondoc::documents {
namespace {

constexpr std::size_t shown_groups = 8, group_digits = 4, digits_in_qr = 12;

std::string upper_hex(const Hash& hash)
{
    auto text = hex(hash.view());
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string grouped(const std::string& digits)
{
    std::string out;
    for (std::size_t i = 0; i < shown_groups; ++i)
        out += (i ? " " : "") + digits.substr(i * group_digits, group_digits);
    return out;
}

} // namespace

Bytes content_bytes(const KindSpec& kind, const RecordId& id, const cbor::Map& groups, const cbor::Value& quoted, const Wording& wording)
{
    return cbor::encode(cbor::Array{std::uint64_t{kind.number}, id.view(), groups, quoted, wording.name, wording.version});
}

Hash content_hash(const KindSpec& kind, const RecordId& id, const cbor::Map& groups, const cbor::Value& quoted, const Wording& wording)
{
    return sha256(content_bytes(kind, id, groups, quoted, wording));
}

std::string page_code(std::string_view sign, std::string_view whose, std::string_view dated, int number)
{
    char tail[16];
    std::snprintf(tail, sizeof tail, "-%02d", number);
    return std::string(sign) + "-" + std::string(whose) + "-" + std::string(dated) + tail;
}

std::string short_date(Day day)
{
    auto date = ymd(day);
    char text[32];
    std::snprintf(text, sizeof text, "%02d%02d%02d", date.year % 100, date.month, date.day);
    return text;
}

layout::Foot foot(const Identity& identity, const Wording& wording, const std::string& what, const std::string& whose, const std::string& dated,
                  std::vector<std::string> initials)
{
    layout::Foot out;
    out.what = what + " · " + (whose.empty() ? "" : whose + " · ") + (dated.empty() ? "" : dated + " · ") +
               wording.text(identity.print > 1 ? "foot.reprint" : "foot.print", {{"n", std::to_string(identity.print)}});
    if (identity.training)
        out.what += " · " + wording.text("foot.training");
    out.initials = std::move(initials);
    if (identity.page_code.empty()) {
        out.draft_note = identity.recorded ? "" : wording.text(identity.blank_form ? "foot.blank_form" : "foot.draft");
        return out;
    }
    auto digits = upper_hex(identity.content_hash);
    out.code_label = wording.text("foot.code") + " ";
    out.page_code = identity.page_code;
    out.hash_text = " · SHA-256: " + grouped(digits);
    out.hash_start = digits.substr(0, digits_in_qr);
    return out;
}

} // namespace dondoc::documents
