#include "app/actions/close_campaign.hpp"
#include "app/actions/edit_record.hpp"
#include "app/actions/record_store.hpp"

namespace dondoc::actions {

Result<Recorded> close_campaign(db::Store& store, const RecordId& id, const CloseCampaign& wanted, Day today)
{
    const auto held = stored_record(store.reader(), id);
    if (!held)
        return held.problems();
    if (held->record.kind != kind_named("campaign"))
        return Problem{.code = "campaign.wrong_kind", .field = "id"};
    if (day_of(held->record, "closed_day"))
        return Problem{.code = "campaign.closed", .field = "id"};
    auto form = form_of_record(store.reader(), store.identity(), id, today);
    if (!form)
        return form.problems();
    form->text["closed_day"] = wanted.day.empty() ? iso(today) : wanted.day;
    if (!wanted.result.empty())
        form->text["result"] = wanted.result;
    return edit_record(store, *form, today);
}

} // namespace dondoc::actions
