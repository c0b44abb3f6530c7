#pragma once
// request-enrolment: a file without secrets that asks the hub for a certificate (SYNC.md 4.2).
#include "core/base/result.hpp"
#include "db/store.hpp"

namespace dondoc::actions {

struct EnrolmentRequest {
    std::string fingerprint; ///< twelve digits, compared by telephone or in person
    DeviceId device;
};
/// Problems `enrolment.hub` (a hub asks nobody), `enrolment.officer` (the store names no officer).
Result<EnrolmentRequest> request_enrolment(db::Store& store, const std::filesystem::path& out);

} // namespace dondoc::actions
