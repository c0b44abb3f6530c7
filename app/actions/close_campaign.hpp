#pragma once
// close-campaign: the day and what came of it, written on the campaign's own record; it can be edited afterwards.
#include "app/actions/record.hpp"

namespace dondoc::actions {

struct CloseCampaign {
    std::string day;    ///< as typed; "" = today
    std::string result; ///< a note; "" = none
};

/// Problems: record.unknown, campaign.wrong_kind, campaign.closed, those of edit_record.
Result<Recorded> close_campaign(db::Store& store, const RecordId& id, const CloseCampaign& wanted, Day today);

} // namespace dondoc::actions
