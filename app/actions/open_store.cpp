#include "app/actions/open_store.hpp"
#include "app/actions/hub_journal.hpp"
#include "app/files/witness.hpp"
#include "db/log.hpp"

namespace dondoc::actions {
namespace {

files::WitnessFile witness_of(const db::Store& store)
{
    return {files::state_folder(), store.identity().store, store.derived_key("witness")};
}

} // namespace

WitnessSays ask_witness(const db::Store& store)
{
    const auto witness = witness_of(store).read();
    if (!witness)
        return WitnessSays::nothing;
    const auto head = db::stream_head(store.reader());
    if (witness->stream != head.stream)
        return db::find_stream(store.reader(), witness->stream) ? WitnessSays::older : WitnessSays::newer;
    if (witness->seq == head.seq)
        return witness->head == head.head ? WitnessSays::agrees : WitnessSays::newer;
    return witness->seq > head.seq ? WitnessSays::newer : WitnessSays::older;
}

void attach_witness(db::Store& store)
{
    store.after_commit([file = witness_of(store)](const db::Store& written) {
        const auto head = db::stream_head(written.reader());
        file.write({head.stream, head.seq, head.head});
    });
}

db::Store open_store(const std::filesystem::path& path, const db::Unlock& unlock, Random& random, Clock& clock)
{
    db::Store store = db::Store::open(path, unlock, random, clock);
    if (ask_witness(store) == WitnessSays::newer)
        store.demand_new_epoch("witness");
    attach_witness(store);
    attach_journal(store, random, clock);
    return store;
}

} // namespace dondoc::actions
