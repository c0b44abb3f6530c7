#pragma once
// Mistakes that the simulator plants to see whether it would notice them. The enum lives here only; the product's code knows no mutants.
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dondoc::sim {

enum class Mutant : std::uint8_t {
    none, ackgrow, bynumber, nogap, lastsent, wall, noepoch, dropover, cutmin, finarrival, hlccont, archlate, pruneack, feednochain, noreepoch, nohistory,
    dedupno, childnoid, wantgrow, noshrink, shrinkdrop, nocontrol, snapmax, nogiveback, byprev, gapfree, novoucher, finlate, training, nojournal, leak, reviewlast,
};

struct MutantRow {
    Mutant mutant;
    const char* name;
    const char* mistake;
};

std::span<const MutantRow> all_mutants(); ///< without `none`
std::optional<Mutant> mutant_named(std::string_view name);

} // namespace dondoc::sim
