#pragma once
#include "core/base/result.hpp"
#include "db/log.hpp"

namespace dondoc::actions {

/// One op as a person reads the audit trail.
struct LogEntry {
    sync::Op op;
    std::string kind;        ///< "create", "set" … ; "kind 77" for one this program does not know
    std::string unit;        ///< code of the employer, "" for office and device scope
    std::string record_kind; ///< noun of the record, "" without one
    DeviceId device;
    bool by_hub = false;
};

struct LogWishes {
    std::string unit;        ///< code; "" = all
    std::size_t limit = 1000;
    std::size_t offset = 0;  ///< from the newest
};

struct LogPage {
    std::size_t total = 0;
    std::vector<LogEntry> entries; ///< newest first
};

/// Problem unit.unknown.
Result<LogPage> show_log(const db::Store& store, const LogWishes& wishes);

} // namespace dondoc::actions
