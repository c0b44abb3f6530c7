#pragma once
// Bundles that came in and went out, as people see them listed.
#include "core/sync/statement.hpp"
#include "db/store.hpp"

namespace dondoc::db {

enum class InboxState : std::uint8_t { applied = 1, held = 2, skipped = 3, quarantined = 4 };

struct InboxRow {
    Hash hash;                 ///< BLAKE2b "bhx-file-v1" of the file
    std::string name;
    InboxState state = InboxState::applied;
    unsigned reason = 0;       ///< 3 = Q03; 0 = none
    std::string detail;
    std::optional<DeviceId> device;
    std::optional<sync::Number> number;
    std::uint64_t bytes = 0;
    std::uint64_t ops = 0;     ///< new here
    std::int64_t wall_ms = 0;  ///< filled here
};

std::optional<InboxRow> find_in_inbox(const Reader& reader, const Hash& file);
void put_in_inbox(Transaction& t, const InboxRow& row); ///< replaces: a file once refused is judged anew
std::vector<InboxRow> inbox(const Reader& reader);      ///< newest first

struct OutboxRow {
    std::int64_t id = 0;
    sync::Number number;
    DeviceId device;           ///< for whom
    std::string file;
    Hash manifest;
    std::uint64_t ops = 0, attachments = 0, bytes = 0;
    StreamId stream;           ///< head of the writer's stream when it was written
    std::uint64_t seq = 0;
    std::int64_t wall_ms = 0;  ///< filled here
    bool handed_over = false;  ///< a person said that it was sent
};

void put_in_outbox(Transaction& t, const OutboxRow& row);
std::vector<OutboxRow> outbox(const Reader& reader);    ///< newest first
void mark_handed_over(Transaction& t, std::int64_t id);

} // namespace dondoc::db
