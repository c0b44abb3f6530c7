#pragma once
// Where the exchange stands: what the window "Đồng bộ" and the hub's list of laptops show. Computed, never kept.
#include "db/exchange_boxes.hpp"
#include "db/exchange_state.hpp"

namespace dondoc::actions {

/// đã ghi → đã gửi (a person said so) → đã nhận (the hub's receipt covers it).
enum class Delivery : std::uint8_t { written, handed_over, received };

struct BundleLine {
    db::OutboxRow bundle;
    std::string fingerprint;
    Delivery delivery = Delivery::written;
};

/// Hub: one enrolled laptop.
struct LaptopLine {
    DeviceId device;
    std::string officer, office;
    bool revoked = false;
    std::optional<std::int64_t> last_taken_ms;  ///< when its newest bundle was taken; empty = never
    sync::Number last_number;
    std::size_t waiting = 0;                    ///< ops in pending
};

struct SyncState {
    bool enrolled = false;                      ///< laptop: has a certificate; hub: true
    std::size_t unsent = 0;                     ///< laptop: own ops that the newest receipt does not name
    std::size_t held_there = 0;                 ///< of these: at the hub, waiting for earlier ones
    std::optional<std::int64_t> last_receipt_ms; ///< when the newest bundle of the hub was taken
    std::optional<std::int64_t> hub_wall_ms;    ///< the hub's time in it
    std::optional<Day> trust_until;             ///< past = yellow banner, never a lock-out
    std::vector<BundleLine> bundles;            ///< newest first
    std::vector<db::InboxRow> inbox;            ///< newest first
    std::vector<bundle::Quarantined> refused_there; ///< laptop: own bundles that the hub did not take, with reasons
    std::vector<LaptopLine> devices;            ///< hub
};

SyncState sync_state(const db::Store& store);

/// Has the newest receipt named every own op of this record?
bool is_received(const db::Store& store, const RecordId& record);

} // namespace dondoc::actions
