#include "app/actions/list_devices.hpp"
#include "db/exchange_state.hpp"
#include <algorithm>
#include <map>

namespace dondoc::actions {
namespace {

void add_streams(std::map<DeviceId, DeviceLine>& lines, const db::Reader& reader)
{
    for (const auto& stream : db::streams(reader)) {
        DeviceLine& line = lines[stream.device];
        line.by_hub |= stream.by_hub;
        line.forked |= stream.forked;
        if (stream.epoch_no >= line.epoch_no) {
            line.epoch_no = stream.epoch_no;
            line.ops = stream.seq;
        }
    }
}

void add_peers(std::map<DeviceId, DeviceLine>& lines, const db::Reader& reader)
{
    for (const auto& peer : db::peers(reader)) {
        DeviceLine& line = lines[peer.device];
        line.enrolled = true;
        line.revoked = peer.revoked;
        line.office = peer.office;
        line.officer = peer.officer;
        line.last_seen_ms = peer.taken_ms;
    }
}

} // namespace

std::vector<DeviceLine> list_devices(const db::Store& store)
{
    const auto still = store.snapshot();
    std::map<DeviceId, DeviceLine> lines;
    add_streams(lines, still);
    add_peers(lines, still);
    const auto& self = store.identity();
    DeviceLine& own = lines[self.device];
    own.own = true;
    own.by_hub = self.role == db::Role::hub;
    own.office = self.office;
    own.officer = self.officer;
    own.enrolled = own.by_hub || !db::exchange_state(still).certificate.empty();
    std::vector<DeviceLine> out;
    for (auto& [device, line] : lines) {
        line.device = device;
        out.push_back(line);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return std::tuple(!a.own, !a.by_hub, a.officer) < std::tuple(!b.own, !b.by_hub, b.officer); });
    return out;
}

} // namespace dondoc::actions
