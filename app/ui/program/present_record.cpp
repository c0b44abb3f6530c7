#include "app/actions/record_store.hpp"
#include "app/ui/program/present.hpp"
#include "core/base/text/utf8.hpp"
#include "db/records.hpp"

namespace dondoc::ui {
namespace {

void fill_state(RecordSnapshot& out, const db::RecordRow& row, const actions::Texts& texts)
{
    out.stored = true;
    out.over = !actions::why_over(row).empty();
    if (row.state == db::RecordState::voided)
        out.form.state = texts("ui.record.voided");
    else if (row.state == db::RecordState::superseded)
        out.form.state = texts("ui.record.superseded");
    else if (row.state == db::RecordState::recorded)
        out.form.state = texts("ui.state.recorded");
    out.form.finalised = out.form.finalised && !out.over && row.state != db::RecordState::recorded;
    out.form.has_page = out.signs && !out.over;
}

} // namespace

RecordSnapshot present_record(const Desk& desk, const std::string& code, const drafts::Draft& draft, const actions::Texts& texts)
{
    RecordSnapshot out{.form = present_form(desk, code, draft, texts)};
    const db::Reader reader = desk.store.reader();
    out.kind = text::capitalize(texts(std::string("kind.") + draft.kind->noun));
    Record typed{draft.id, draft.kind, {}, {}, {}};
    typed.fields["kind"] = draft.text.contains("kind") ? draft.text.at("kind") : "";
    out.signs = is_signed(typed);
    out.form.has_page = false;
    if (const auto row = db::find_record(reader, draft.id))
        fill_state(out, *row, texts);
    if (out.over)
        out.form.problems.clear();
    return out;
}

} // namespace dondoc::ui
