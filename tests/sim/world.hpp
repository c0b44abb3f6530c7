#pragma once
// One schedule: some laptops, a hub, mail that gets lost, doubled, late and damaged, restores, clones, dead disks, hand-overs; then everything flows again
// and the invariants of FEED.md are asked. One seed = one schedule; each step throws its own dice, so that a step can be left out and the rest stays.
#include "tests/sim/hub.hpp"
#include "tests/sim/laptop.hpp"
#include <memory>
#include <variant>

namespace dondoc::sim {

struct Broken {
    std::string invariant; ///< "I1" … "I8", "quiet", "alarm", "clock", "forged", "late final", "want"
    std::string detail;
};

using Counts = std::map<std::string, std::int64_t>;

class World
{
public:
    World(std::uint64_t seed, Mutant mutant, bool trace);
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] int steps() const { return steps_; }
    /// Step `index` of this schedule; throws Broken.
    void step(int index);
    void finish();
    [[nodiscard]] const Counts& counts() const { return counts_; }

private:
    struct Mail {
        std::variant<Up, Down> bundle;
    };
    struct Alarm {
        DeviceId device;
        StreamId stream;
        std::set<Hash> gone;
    };
    struct Action {
        int up_to; ///< per mille
        void (World::*act)();
    };
    enum class Log : std::uint8_t { op, snapshot };
    struct JournalEntry {
        Log what;
        const Op* op = nullptr;
        ScopeId unit;
        std::pair<std::uint64_t, Hash> snapshot;
    };

    // setting the stage (world.cpp)
    void throw_dice(std::uint64_t salt);
    Laptop enrol(const DeviceId& device, const std::string& officer, const ScopeId& office);
    void say(const std::string& line) const;
    void tick(const char* what) { ++counts_[what]; }
    static void require(bool holds, const char* invariant, const std::string& detail = {});
    std::uint64_t new_value() { return ++value_; }

    // what people do (people.cpp)
    void write_something();
    void supervisor_writes();
    void dialogue();
    void note_import();
    void edit(Store& store, const ScopeId& scope, const RecordId& record, std::uint64_t group, const GrantId& grant);
    void attach(const ScopeId& scope, const RecordId& record, const GrantId& grant);
    void finalise(const ScopeId& scope, const RecordId& record, const GrantId& grant);
    void grant_unit();
    void grant(const ScopeId& unit, const std::string& officer, bool deputy);
    void end_something();
    void review_late();
    void new_snapshot();
    void close(Kind kind, const ScopeId& unit, const std::vector<GrantId>& grants, Granting granting);
    const Op* hub_op(Kind kind, Subject subject, cbor::Map payload, Fact fact = {});

    // what happens to files and machines (faults.cpp)
    void laptop_exports();
    void hub_exports();
    void mail_moves();
    void back_up_laptop();
    void restore_laptop();
    void clone_laptop();
    void disk_dies();
    void back_up_hub();
    void restore_hub();
    void replay_archive(Hub& hub, const Hub& old);
    void forge();
    void training_bundle();
    void deliver_up(const Up& bundle, bool crash = false);
    void deliver_down(Laptop& laptop, const Down& bundle);
    [[nodiscard]] std::vector<Laptop*> stores_of(const DeviceId& device, bool with_clones);

    // what must hold (invariants.cpp)
    void flow();
    bool round(int k);
    void compare();
    void compare_unit(const Laptop& laptop, const ScopeId& scope);
    void check_states(const Laptop& laptop);
    void final_checks();
    void check_laptop(const Laptop& laptop);
    void check_unit(const ScopeId& unit);
    void check_order(const ScopeId& unit);
    void check_shown(const FoldedRecord& record);
    void check_permutations();
    [[nodiscard]] std::set<Hash> hashes_in(const Store& store, const ScopeId& scope) const;

    std::uint64_t seed_;
    int steps_ = 0;
    Shared shared_;
    bool archive_on_ = false;
    Hub hub_;
    std::vector<Up> archive_;
    std::vector<JournalEntry> journal_;
    std::vector<ScopeId> units_, offices_;
    std::vector<Laptop> laptops_, clones_;
    std::vector<Mail> mail_;
    std::map<DeviceId, Laptop> backups_;
    std::optional<Hub> hub_backup_;
    Counts counts_;
    std::uint64_t value_ = 0;
    std::set<Hash> acked_, lost_local_, ever_, forged_;
    std::map<Hash, std::set<Hash>> accepted_; ///< by closing op: work that it took in
    std::vector<Alarm> must_alarm_;
    std::unordered_map<Hash, const Op*> authored_;
    std::size_t who_ = 0;      ///< laptop that this step is about
    bool on_clone_ = false;
    ScopeId unit_;             ///< employer that this step is about
};

} // namespace dondoc::sim
