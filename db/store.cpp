#include "db/store.hpp"
#include "core/base/check.hpp"
#include "db/front_vfs.hpp"
#include "db/keys.hpp"
#include "db/log.hpp"
#include "db/project.hpp"
#include "db/schema.hpp"
#include "db/slots.hpp"
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <unistd.h>

namespace dondoc::db {

struct Store::Inside {
    std::unique_ptr<Connection> connection;
    std::vector<std::function<void(Store&)>> after_commit;
    std::function<void(Store&)> before_write;
    std::optional<bundle::StoreKeys> keys;
};

namespace {

Identity read_identity(Connection& connection)
{
    Query q(connection, "SELECT store, device, role, office, office_name, officer, officer_name, training FROM store WHERE id = 1");
    if (!q.step())
        throw StoreError({.code = "store.damaged", .value = connection.path.string(), .arguments = {{"detail", "no store row"}}});
    Identity out;
    out.store = q.id<StoreId>(0);
    out.device = q.id<DeviceId>(1);
    out.role = static_cast<Role>(q.integer(2));
    out.office = q.text(3);
    out.office_name = q.text(4);
    out.officer = q.text(5);
    out.officer_name = q.text(6);
    out.training = q.yes(7);
    return out;
}

StoreId new_store_id(Random& random)
{
    StoreId out;
    random.fill(out.bytes);
    return out;
}

struct NewSecrets {
    MasterKey master{};
    bundle::StoreKeys keys;
};

NewSecrets new_secrets(const CreateSpec& spec, Random& random, Given& given)
{
    NewSecrets out;
    random.fill(out.master);
    if (spec.role == Role::hub) {
        given.escrow_secret = bundle::new_box_secret(random);
        out.keys = bundle::new_hub_keys(random, bundle::public_of(*given.escrow_secret));
    } else {
        out.keys = bundle::new_field_keys(random);
    }
    given.recovery_code = new_recovery_code(random);
    return out;
}

SlotTable new_slots(const NewSecrets& secrets, const StoreId& store, const Unlock& unlock, const Given& given, Random& random, Clock& clock)
{
    check(unlock.passphrase || unlock.key_file, "a new store gets a passphrase or a key file");
    SlotTable out{.store = store};
    if (unlock.passphrase)
        out.slots.push_back(passphrase_slot(secrets.master, store, SlotKind::passphrase, *unlock.passphrase, random, clock));
    out.slots.push_back(passphrase_slot(secrets.master, store, SlotKind::recovery, normal_recovery_code(given.recovery_code), random, clock));
    if (unlock.key_file)
        out.slots.push_back(key_file_slot(secrets.master, store, *unlock.key_file, random, clock));
    if (secrets.keys.hub)
        out.slots.push_back(escrow_slot(secrets.master, secrets.keys.hub->escrow, random, clock));
    return out;
}

void make_empty_file(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        throw StoreError({.code = errno == EEXIST ? "store.exists" : "store.folder", .value = path.string()});
    ::close(file);
}

void insert_identity(Connection& connection, const CreateSpec& spec, const StoreId& store, const bundle::StoreKeys& keys)
{
    StreamId stream;
    connection.random.fill(stream.bytes);
    const DeviceId device = bundle::device_id(keys);
    Query(connection, "INSERT INTO stream(sid, stream, device, epoch_no, by_hub) VALUES(1, ?1, ?2, 1, ?3)").bind(stream, device, spec.role == Role::hub).run();
    Query(connection, "INSERT INTO store(id, store, device, role, office, office_name, officer, officer_name, training, sid, hlc) "
                      "VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, 0)")
        .bind(store, device, static_cast<int>(spec.role), spec.office, spec.office_name, spec.officer, spec.officer_name, spec.training)
        .run();
    Query(connection, "INSERT INTO key(name, secret) VALUES(?1, ?2)").bind(bundle::exchange_key_name, bundle::encode(keys)).run();
    if (!spec.officer.empty())
        Query(connection, "INSERT INTO officer(code, name, phone, office) VALUES(?1, ?2, '', ?3)").bind(spec.officer, spec.officer_name, spec.office).run();
}

void sync_folder_of(const std::filesystem::path& path)
{
    const auto folder = std::filesystem::absolute(path).parent_path();
    if (const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

/// The whole new store under another name; it appears at `path` only when nothing more can go wrong.
void build_store(const std::filesystem::path& path, const CreateSpec& spec, const StoreId& id, const NewSecrets& secrets, const SlotTable& slots, Random& random,
                 Clock& clock)
{
    make_empty_file(path);
    write_slots(path, slots);
    Connection connection(path, secrets.master, true, random, clock);
    migrate(connection);
    connection.execute("BEGIN IMMEDIATE");
    insert_identity(connection, spec, id, secrets.keys);
    connection.execute("COMMIT");
}

void remove_store_files(const std::filesystem::path& path)
{
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(path.string() + suffix);
}

/// Where nothing is yet, folders included.
void require_free_place(const std::filesystem::path& path)
{
    if (std::filesystem::exists(path))
        throw StoreError({.code = "store.exists", .value = path.string()});
    std::error_code refused;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), refused);
    if (refused)
        throw StoreError({.code = "store.folder", .value = path.string(), .arguments = {{"detail", refused.message()}}});
}

} // namespace

bool encrypted_build() { return DONDOC_ENCRYPTED != 0; }

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::filesystem::path& path, const CreateSpec& spec, const Unlock& keys, Random& random, Clock& clock, Given& given)
{
    require_free_place(path);
    const NewSecrets secrets = new_secrets(spec, random, given);
    const StoreId id = new_store_id(random);
    const std::filesystem::path building = path.string() + ".dang-tao";
    remove_store_files(building);
    try {
        build_store(building, spec, id, secrets, new_slots(secrets, id, keys, given, random, clock), random, clock);
        std::filesystem::rename(building, path);
    } catch (...) {
        remove_store_files(building);
        throw;
    }
    sync_folder_of(path);
    auto inside = std::make_unique<Inside>();
    inside->connection = std::make_unique<Connection>(path, secrets.master, false, random, clock);
    inside->connection->identity = read_identity(*inside->connection);
    return Store(std::move(inside));
}

Store Store::open(const std::filesystem::path& path, const Unlock& with, Random& random, Clock& clock)
{
    const SlotTable slots = read_slots(path);
    const MasterKey master = db::unlock(slots, with);
    auto inside = std::make_unique<Inside>();
    inside->connection = std::make_unique<Connection>(path, master, false, random, clock);
    migrate(*inside->connection);
    inside->connection->identity = read_identity(*inside->connection);
    if (inside->connection->identity.store != slots.store)
        throw StoreError({.code = "store.damaged", .value = path.string(), .arguments = {{"detail", "key slots of another store"}}});
    return Store(std::move(inside));
}

Reader Store::reader() const { return Reader(*inside_->connection); }
const Identity& Store::identity() const { return inside_->connection->identity; }
const std::filesystem::path& Store::path() const { return inside_->connection->path; }
std::filesystem::path Store::files_folder() const { return path().string() + ".files"; }
Connection& Store::connection() const { return *inside_->connection; }
void Store::after_commit(std::function<void(Store&)> tell) { inside_->after_commit.push_back(std::move(tell)); }
void Store::before_write(std::function<void(Store&)> ask) { inside_->before_write = std::move(ask); }
void Store::demand_new_epoch(std::string reason) { inside_->connection->new_epoch_because = std::move(reason); }
void Store::reload_identity() { inside_->connection->identity = read_identity(*inside_->connection); }

const bundle::StoreKeys& Store::keys() const&
{
    if (inside_->keys)
        return *inside_->keys;
    const auto stored = key(reader(), bundle::exchange_key_name);
    const auto out = stored ? bundle::decode_store_keys(*stored) : std::nullopt;
    if (!out)
        throw StoreError({.code = "store.damaged", .value = path().string(), .arguments = {{"detail", "key " + std::string(bundle::exchange_key_name)}}});
    return inside_->keys.emplace(*out);
}

std::array<std::uint8_t, 32> derived_key(const std::array<std::uint8_t, 32>& master, std::string_view purpose)
{
    std::array<std::uint8_t, 32> out{};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(), master.data(), master.size());
    return out;
}

std::array<std::uint8_t, 32> Store::derived_key(std::string_view purpose) const { return db::derived_key(inside_->connection->master, purpose); }

void Store::run(const std::function<void(Transaction&)>& work)
{
    if (inside_->before_write)
        inside_->before_write(*this);
    write_unwatched(work);
    for (const auto& tell : inside_->after_commit)
        tell(*this);
}

void Store::write_unwatched(const std::function<void(Transaction&)>& work)
{
    Connection& connection = *inside_->connection;
    check(sqlite3_get_autocommit(connection.handle()) != 0, "a write stands in no other transaction");
    connection.execute("BEGIN IMMEDIATE");
    try {
        Transaction transaction(connection);
        work(transaction);
        transaction.project_now();
        connection.execute("COMMIT");
        if (transaction.opened_epoch())
            connection.new_epoch_because.clear();
    } catch (...) {
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

Snapshot::Snapshot(Connection& connection) : Reader(connection)
{
    if (connection.snapshots++ > 0 || sqlite3_get_autocommit(connection.handle()) == 0)
        return;
    connection.execute("BEGIN");
    Query(connection, "SELECT count(*) FROM store").run(); // the picture is taken at the first read
    began_ = true;
}

Snapshot::~Snapshot()
{
    --connection().snapshots;
    if (began_)
        sqlite3_exec(connection().handle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace dondoc::db
