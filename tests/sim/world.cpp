#include "tests/sim/world.hpp"
#include <cstdio>

namespace dondoc::sim {

World::World(std::uint64_t seed, Mutant mutant, bool trace) : seed_(seed), hub_((shared_.mutant = mutant, shared_.trace = trace, throw_dice(0), shared_))
{
    Shared& s = shared_;
    s.through_bytes = seed % 16 == 0;
    archive_on_ = s.chance(50);
    steps_ = 40 + static_cast<int>(s.below(90));
    const std::uint64_t units = 2 + s.below(3), laptops = 2 + s.below(3);
    for (std::uint8_t i = 0; i < units; ++i)
        units_.push_back({{'u', static_cast<std::uint8_t>('0' + i)}});
    offices_ = {{{'o', '0'}}, {{'o', '1'}}};
    for (std::uint8_t i = 0; i < laptops; ++i) {
        const auto digit = static_cast<std::uint8_t>('0' + i);
        laptops_.push_back(enrol({{'L', digit}}, std::string("p") + static_cast<char>(digit), offices_[i % 2]));
    }
    for (const ScopeId& unit : units_)
        grant(unit, s.one_of(laptops_).officer, false);
    for (Laptop& laptop : laptops_)
        deliver_down(laptop, hub_.export_down(laptop.device, archive_));
}

/// splitmix inside SeededRandom spreads what little differs between two salts.
void World::throw_dice(std::uint64_t salt) { shared_.dice = SeededRandom(seed_ * 1'000'003 + salt); }

Laptop World::enrol(const DeviceId& device, const std::string& officer, const ScopeId& office)
{
    shared_.officers[device] = officer;
    shared_.offices[device] = office;
    constexpr std::int64_t ten_years = 87'600 * hour;
    const std::int64_t offsets[] = {0, 0, -ten_years, ten_years, static_cast<std::int64_t>(shared_.below(2'000'000'000)) - 1'000'000'000};
    return {shared_, device, officer, office, offsets[shared_.below(5)]};
}

void World::say(const std::string& line) const
{
    if (shared_.trace)
        std::printf("%s\n", line.c_str());
}

void World::require(bool holds, const char* invariant, const std::string& detail)
{
    if (!holds)
        throw Broken{invariant, detail};
}

void World::step(int index)
{
    static constexpr Action actions[] = {
        {300, &World::write_something}, {340, &World::supervisor_writes}, {370, &World::dialogue},       {380, &World::note_import},     {520, &World::laptop_exports},
        {640, &World::hub_exports},     {840, &World::mail_moves},        {870, &World::back_up_laptop}, {890, &World::restore_laptop},  {895, &World::clone_laptop},
        {900, &World::disk_dies},       {915, &World::back_up_hub},       {935, &World::restore_hub},    {953, &World::grant_unit},      {960, &World::end_something},
        {980, &World::review_late},     {985, &World::new_snapshot},      {990, &World::forge},          {1000, &World::training_bundle},
    };
    throw_dice(static_cast<std::uint64_t>(index) + 1);
    shared_.now += 1 + static_cast<std::int64_t>(shared_.below(hour));
    who_ = shared_.below(laptops_.size());
    on_clone_ = !clones_.empty() && shared_.chance(20);
    unit_ = shared_.one_of(units_);
    const int dice = static_cast<int>(shared_.below(1000));
    for (const Action& action : actions)
        if (dice < action.up_to) {
            (this->*action.act)();
            break;
        }
    if (shared_.chance(3))
        check_states(on_clone_ ? clones_.front() : laptops_[who_ % laptops_.size()]);
}

} // namespace dondoc::sim
