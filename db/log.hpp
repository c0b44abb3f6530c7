#pragma once
// The op log as stored: effective ops, pending ones, streams. Written by Transaction::append and take only.
#include "db/store.hpp"

namespace dondoc::db {

struct StreamRow {
    StreamId stream;
    DeviceId device;
    std::uint64_t epoch_no = 0;
    bool by_hub = false;
    bool forked = false;      ///< two different ops at one seq (D6)
    std::uint64_t seq = 0;    ///< highest effective one here
};

std::vector<StreamRow> streams(const Reader& reader);
std::optional<StreamRow> find_stream(const Reader& reader, const StreamId& stream);

struct LogFilter {
    std::optional<ScopeId> scope = {};
    std::optional<RecordId> record = {};
    std::optional<StreamId> stream = {};
    std::optional<sync::Kind> kind = {};
    std::int64_t after = 0;   ///< local log number; ascending order is the order of arrival
    bool newest_first = false;
    std::optional<std::size_t> limit = {};
    std::size_t offset = 0;
};

/// One op as it stands in the log. `number` is local and part of no hash.
struct LogRow {
    std::int64_t number = 0;
    sync::Op op;
    Bytes voucher;            ///< 16 bytes or empty
};

/// In order of arrival; `use` returns false to stop.
void each_op(const Reader& reader, const LogFilter& filter, const std::function<bool(const LogRow&)>& use);
std::optional<LogRow> find_op(const Reader& reader, const Hash& hash); ///< reads an index from end to end; by Ref it is one seek
std::optional<LogRow> find_op(const Reader& reader, const sync::Ref& ref);
bool holds_op(const Reader& reader, const Hash& hash); ///< effective here
std::size_t count_ops(const Reader& reader, std::optional<ScopeId> scope = {});
std::int64_t last_log_number(const Reader& reader);

struct PendingRow {
    sync::Op op;
    Origin origin;
};
std::vector<PendingRow> pending_ops(const Reader& reader);

/// Chain audit of one stream: seq 1, 2, 3 … and each prev the hash before. Empty = sound; else the first problem. Vouched gaps of foreign streams are none.
Problems audit_stream(const Reader& reader, const StreamId& stream);

} // namespace dondoc::db
