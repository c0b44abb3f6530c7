#include "db/keys.hpp"
#include "db/query.hpp"
#include "db/slots.hpp"

namespace dondoc::db {
namespace {

/// Changes the slots under the write lock: two programs that change them take turns.
void rewrite_slots(const Store& store, const std::function<void(SlotTable&, const MasterKey&)>& change)
{
    Connection& connection = store.connection();
    connection.execute("BEGIN IMMEDIATE");
    try {
        SlotTable table = read_slots(store.path());
        change(table, connection.master);
        write_slots(store.path(), std::move(table));
    } catch (...) {
        connection.execute("ROLLBACK");
        throw;
    }
    connection.execute("ROLLBACK"); // nothing of the database changed
}

void put(SlotTable& table, Slot slot)
{
    std::erase_if(table.slots, [&](const Slot& held) { return held.kind == slot.kind; });
    table.slots.push_back(std::move(slot));
}

} // namespace

std::optional<Bytes> key(const Reader& reader, std::string_view name)
{
    Query q(reader, "SELECT secret FROM key WHERE name = ?1");
    return q.bind(name).step() ? std::optional(copy_of(q.blob(0))) : std::nullopt;
}

void put_key(Transaction& t, std::string_view name, ByteView bytes)
{
    Query(t, "INSERT INTO key(name, secret) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET secret = ?2").bind(name, bytes).run();
}

std::vector<SlotRow> key_slots(const std::filesystem::path& store)
{
    std::vector<SlotRow> out;
    for (const Slot& slot : read_slots(store).slots)
        out.push_back({slot.kind, slot.made_ms});
    return out;
}

void change_passphrase(const Store& store, std::string_view passphrase, Random& random, Clock& clock)
{
    rewrite_slots(store, [&](SlotTable& table, const MasterKey& master) {
        put(table, passphrase_slot(master, table.store, SlotKind::passphrase, passphrase, random, clock));
    });
}

std::string renew_recovery_code(const Store& store, Random& random, Clock& clock)
{
    const std::string code = new_recovery_code(random);
    rewrite_slots(store, [&](SlotTable& table, const MasterKey& master) {
        put(table, passphrase_slot(master, table.store, SlotKind::recovery, normal_recovery_code(code), random, clock));
    });
    return code;
}

void add_key_file_slot(const Store& store, ByteView key_file, Random& random, Clock& clock)
{
    rewrite_slots(store, [&](SlotTable& table, const MasterKey& master) { put(table, key_file_slot(master, table.store, key_file, random, clock)); });
}

void put_escrow_slot(const Store& store, const bundle::BoxPublic& escrow, Random& random, Clock& clock)
{
    rewrite_slots(store, [&](SlotTable& table, const MasterKey& master) { put(table, escrow_slot(master, escrow, random, clock)); });
}

} // namespace dondoc::db
