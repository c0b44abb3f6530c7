#include "app/actions/signed_page.hpp"
#include "app/actions/record_store.hpp"
#include "app/files/read_qr.hpp"
#include "db/units.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using documents::PageMark;

std::optional<db::RecordRow> row_with_code(const db::Reader& reader, const PageMark& mark)
{
    std::optional<db::RecordRow> coded, exact;
    db::each_record(reader, {}, [&](const db::RecordRow& row) {
        if (row.page_code.empty() || !documents::has_code(mark, row.page_code))
            return;
        coded = row;
        if (documents::has_hash(mark, row.content_hash)) // two stores may have given one code
            exact = row;
    });
    return exact ? exact : coded;
}

/// "TA0001A Công ty TNHH Một"; the office's own pages: the page code alone.
std::string whose(const db::Reader& reader, const db::RecordRow& row)
{
    const auto code = unit_code_of(reader, stored_record(row).record);
    const auto unit = code.empty() ? std::nullopt : db::find_unit(reader, code);
    return unit ? code + " " + unit->name : row.page_code;
}

Problem other_hash(const SeenPages& seen, const PageMark& mark, const db::RecordRow& row)
{
    const auto held = hex(row.content_hash.view()).substr(0, mark.digits.size());
    return {.code = seen.by == MatchedBy::typed ? "attachment.page.digits_differ" : "attachment.page.changed", .field = "file", .value = row.page_code,
            .arguments = {{"seen", mark.digits}, {"held", held}}};
}

Problem other_page(const db::Reader& reader, const PageMark& mark, const db::RecordRow& wanted)
{
    const auto found = row_with_code(reader, mark);
    if (!found)
        return {.code = "attachment.page.unknown", .field = "file", .value = mark.code};
    return {.code = "attachment.page.other", .field = "file", .value = mark.code,
            .arguments = {{"whose", whose(reader, *found)}, {"wanted", wanted.page_code}, {"wanted_whose", whose(reader, wanted)}}};
}

} // namespace

std::string_view text_of(MatchedBy by)
{
    constexpr std::string_view words[] = {"nothing", "qr", "typed"};
    return words[static_cast<std::size_t>(by)];
}

Result<SeenPages> pages_seen(const std::filesystem::path& file, const TypedPage& typed)
{
    if (typed.given()) {
        const auto mark = documents::typed_page_mark(typed.code, typed.digits);
        return mark.ok() ? Result<SeenPages>(SeenPages{MatchedBy::typed, {*mark}}) : Result<SeenPages>(mark.problems());
    }
    SeenPages out;
    const auto bytes = files::small_file(file, files::attachment_limit);
    if (!bytes)
        return out;
    for (const auto& text : files::qr_texts_in_file(*bytes, [](const std::string& t) { return documents::read_page_mark(t).has_value(); }))
        if (auto mark = documents::read_page_mark(text)) {
            out.by = MatchedBy::qr;
            out.marks.push_back(std::move(*mark));
        }
    return out;
}

Problems why_other_page(const db::Reader& reader, const db::RecordRow& row, const SeenPages& seen)
{
    for (const auto& mark : seen.marks) {
        if (!documents::has_code(mark, row.page_code))
            return {other_page(reader, mark, row)};
        if (!documents::has_hash(mark, row.content_hash))
            return {other_hash(seen, mark, row)};
    }
    return {};
}

Result<RecordId> record_of_pages(const db::Reader& reader, const SeenPages& seen)
{
    if (seen.marks.empty())
        return Problem{.code = "attachment.page.unread", .field = "file"};
    std::optional<RecordId> out;
    for (const auto& mark : seen.marks) {
        const auto row = row_with_code(reader, mark);
        if (!row)
            return Problem{.code = "attachment.page.unknown", .field = "file", .value = mark.code};
        if (!documents::has_hash(mark, row->content_hash))
            return other_hash(seen, mark, *row);
        if (out && *out != row->id)
            return Problem{.code = "attachment.page.several", .field = "file", .value = mark.code};
        out = row->id;
    }
    return *out;
}

} // namespace dondoc::actions
