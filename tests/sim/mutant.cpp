#include "tests/sim/mutant.hpp"

namespace dondoc::sim {

std::span<const MutantRow> all_mutants()
{
    static constexpr MutantRow rows[] = {
        {Mutant::ackgrow, "ackgrow", "ack only grows"},
        {Mutant::bynumber, "bynumber", "dedupe ops by (device, seq)"},
        {Mutant::nogap, "nogap", "have-statement claims ops over gaps"},
        {Mutant::lastsent, "lastsent", "delta from last sent, not last acked"},
        {Mutant::wall, "wall", "wall-clock LWW, `over` ignored"},
        {Mutant::noepoch, "noepoch", "no new epoch after a restore"},
        {Mutant::dropover, "dropover", "ops written without `over`"},
        {Mutant::cutmin, "cutmin", "two closures: cut = minimum"},
        {Mutant::finarrival, "finarrival", "official finalise = first to arrive"},
        {Mutant::hlccont, "hlccont", "clock far ahead is merged"},
        {Mutant::archlate, "archlate", "raw file archived after the ack"},
        {Mutant::pruneack, "pruneack", "laptop prunes on acked"},
        {Mutant::feednochain, "feednochain", "feed number without chain"},
        {Mutant::noreepoch, "noreepoch", "hub rolled back, feed not re-epoched"},
        {Mutant::nohistory, "nohistory", "scope grows without back-history"},
        {Mutant::dedupno, "dedupno", "feed entries deduped by number"},
        {Mutant::childnoid, "childnoid", "child record uses the id of its parent"},
        {Mutant::wantgrow, "wantgrow", "want-list only grows"},
        {Mutant::noshrink, "noshrink", "feed goes on after the hand-over"},
        {Mutant::shrinkdrop, "shrinkdrop", "hand-over deletes the unit on the laptop"},
        {Mutant::nocontrol, "nocontrol", "closing and review not fed to the former holder"},
        {Mutant::snapmax, "snapmax", "snapshot number without hub epoch and hash"},
        {Mutant::nogiveback, "nogiveback", "laptop does not give back foreign ops"},
        {Mutant::byprev, "byprev", "give-back judged by prev chain"},
        {Mutant::gapfree, "gapfree", "have = tips without the low end of the run"},
        {Mutant::novoucher, "novoucher", "any foreign op accepted from a laptop"},
        {Mutant::finlate, "finlate", "finalise is never late"},
        {Mutant::training, "training", "training bundle accepted"},
        {Mutant::nojournal, "nojournal", "hub ops not journaled before commit"},
        {Mutant::leak, "leak", "undelivered feed entries of a closed unit still carry bodies"},
        {Mutant::reviewlast, "reviewlast", "of two reviews the last to arrive stands"},
    };
    return rows;
}

std::optional<Mutant> mutant_named(std::string_view name)
{
    for (const MutantRow& row : all_mutants())
        if (row.name == name)
            return row.mutant;
    return {};
}

} // namespace dondoc::sim
