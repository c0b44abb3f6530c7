#pragma once
// approve-enrolment: the hub certifies a laptop and writes the answer, sealed for it: certificate, root, trust list, first employers and ledger.
#include "app/actions/exchange_write.hpp"

namespace dondoc::actions {

struct ApprovedEnrolment {
    DeviceId device;
    std::uint64_t serial = 0;
    std::string fingerprint;      ///< twelve digits of the request: to be compared before the answer is handed over
    std::string root_fingerprint; ///< for the official letter
    WrittenBundle answer;
};
/// Problems: `enrolment.not_hub`, `enrolment.officer`, `enrolment.province` (another province's office), Q01–Q20 of the request as `bundle.q…`.
Result<ApprovedEnrolment> approve_enrolment(db::Store& hub, const std::filesystem::path& request, const std::string& officer, const std::filesystem::path& out, Random& random);

} // namespace dondoc::actions
