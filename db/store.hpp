#pragma once
// The store: one SQLCipher file (DESIGN.md 4). How to use it:
//
//     auto store = db::Store::open(path, db::Unlock{.passphrase = "…"}, random, clock);   // throws db::StoreError (exit 3)
//     auto unit = db::find_unit(store.reader(), "TA0001A");                              // typed queries: db/units.hpp, db/ledger.hpp, …
//     auto id = store.write([&](db::Transaction& t) {                                     // BEGIN IMMEDIATE … COMMIT, or nothing at all
//         auto op = t.append({.kind = sync::Kind::create, .scope = …, .record = …, .actor = …, .payload = …});
//         return op.record;
//     });
//
// Every query function takes a `Reader`; a Transaction is a Reader too, so inside `write` queries see what the transaction wrote.
// A snapshot that stays still over several queries: `auto still = store.snapshot();` and pass `still`.
// Ops are the only way to change records; records, siblings, assignments … are projected before `write` commits.
#include "core/base/random.hpp"
#include "core/bundle/keys.hpp"
#include "core/sync/op.hpp"
#include "db/errors.hpp"
#include <filesystem>
#include <functional>
#include <memory>
#include <set>

namespace dondoc::db {

class Connection; // db/query.hpp, for files in db only

enum class Role : std::uint8_t { field = 0, hub = 1 };

/// Who this store is. `store` stays for ever; `device` is the first 16 bytes of BLAKE2b(public signing key).
struct Identity {
    StoreId store;
    DeviceId device;
    Role role = Role::field;
    std::string office;       ///< code, e.g. "04801"
    std::string office_name;
    std::string officer;      ///< code; "" where the store has none
    std::string officer_name;
    bool training = false;
    [[nodiscard]] std::string province() const { return office.substr(0, 3); }
    [[nodiscard]] UnitId unit_id(std::string_view code) const { return dondoc::unit_id(province(), code); }
};

struct CreateSpec {
    Role role = Role::field;
    std::string office;
    std::string office_name;
    std::string officer;
    std::string officer_name;
    bool training = false;
};

/// One of these opens. The passphrase is NFC already and not empty.
struct Unlock {
    std::optional<std::string> passphrase = {};
    std::optional<Bytes> key_file = {};            ///< 32 bytes, no derivation
    std::optional<std::string> recovery_code = {}; ///< as typed: case, spaces, dashes and O/0 I/1 do not matter
    std::optional<bundle::BoxSecret> escrow = {};  ///< of the hub's escrow key
};

/// What create gives and nobody can ask for again.
struct Given {
    std::string recovery_code;   ///< groups of Crockford base 32
    std::optional<bundle::BoxSecret> escrow_secret; ///< hub only; the store keeps the public half
};

/// The current stream of this store: where the next op goes.
struct StreamHead {
    StreamId stream;
    std::uint64_t epoch_no = 0;
    std::uint64_t seq = 0;   ///< of the last op; 0 = none yet
    Hash head;               ///< of the last op
};

/// Read access. Copies are cheap and share the connection; not for two threads (a job opens its own Store).
class Reader
{
public:
    explicit Reader(Connection& connection) : connection_(&connection) {}
    [[nodiscard]] Connection& connection() const { return *connection_; }

private:
    Connection* connection_;
};

/// A reader whose picture does not move until it is destroyed (WAL snapshot).
class Snapshot : public Reader
{
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    bool began_ = false;
};

/// Whose stream an op belongs to. A laptop that does not know the epoch of another's stream says 0.
struct Origin {
    DeviceId device;
    std::uint64_t epoch_no = 0;
    bool by_hub = false;      ///< the hub's own stream: its ops have rank 2 and may control
};

/// How an op from outside came in.
enum class Taken : std::uint8_t { applied, pending, known };

class Transaction : public Reader
{
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Authors an op in this store's current stream: seq, prev, hlc and wall are filled here. The record is projected before commit (or by `project_now`).
    sync::Op append(const sync::OpDraft& draft);

    /// Union with one op from a bundle, own or foreign (FEED.md): effective when its prev is empty or held, or when `vouched`, or waived; otherwise kept in
    /// `pending`, and applied together with what waited for it as soon as it connects. The same op twice is `known`.
    /// `voucher` (16 bytes or empty) is kept for giving the op back.
    Taken take(const sync::Op& op, const Origin& origin, bool vouched, ByteView voucher = {});

    /// A new life of this store after a restore or a detected fork: fresh stream, `epoch_no` = max(all known) + 1, first op `epoch` naming the old stream.
    /// `at_least`: an epoch under which another side has known this store.
    void new_epoch(std::string_view reason, std::uint64_t at_least = 0);

    /// Projects what was touched so far, so that queries in this transaction see it.
    void project_now();

    /// Marks what a snapshot import changed; the employer's derived row is refilled before commit. put_unit, put_ledger … do it themselves.
    void touch_unit(std::int64_t unit_no) { touched_units_.insert(unit_no); }
    void touch_all_units() { all_units_ = true; }
    void touch_record(const RecordId& record) { touched_records_.insert(record); }
    void touch_scope(const ScopeId& scope) { touched_scopes_.insert(scope); }

    [[nodiscard]] std::int64_t now_ms() const;
    [[nodiscard]] Random& random() const;
    /// Number of ops that `append` and `take` made effective in this transaction.
    [[nodiscard]] std::size_t ops_added() const { return ops_added_; }
    [[nodiscard]] bool opened_epoch() const { return opened_epoch_; }

private:
    void open_stream_when_due();
    sync::Op author(const sync::OpDraft& draft);
    void accept(const sync::Op& op, const Origin& origin, ByteView voucher);
    void store_op(const sync::Op& op, std::int64_t sid, ByteView voucher);
    void obey(const sync::Op& op, bool by_hub);
    void waive(const sync::Op& op);
    void redact(const sync::Op& op);
    bool opened_epoch_ = false;
    std::set<RecordId> touched_records_;
    std::set<ScopeId> touched_scopes_;
    std::set<std::int64_t> touched_units_;
    bool all_units_ = false;
    std::size_t ops_added_ = 0;
};

class Store
{
public:
    /// Makes the file, the key slots and the device's keys. `store.exists` when there is a file. At least one of passphrase and key_file.
    static Store create(const std::filesystem::path& path, const CreateSpec& spec, const Unlock& keys, Random& random, Clock& clock, Given& given);
    /// `store.missing`, `passphrase.wrong`, `store.damaged`, `store.newer` … as StoreError. `random` and `clock` must outlive the store.
    static Store open(const std::filesystem::path& path, const Unlock& unlock, Random& random, Clock& clock);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store(); ///< clean close: checkpoint, one file left

    [[nodiscard]] Reader reader() const;
    [[nodiscard]] Snapshot snapshot() const { return Snapshot(connection()); }

    /// Runs `work(Transaction&)` in BEGIN IMMEDIATE (waits 5 s, then StoreError store.busy naming the holder); a throw rolls all back.
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, Transaction&>
    {
        using Out = std::invoke_result_t<Work, Transaction&>;
        if constexpr (std::is_void_v<Out>) {
            run([&](Transaction& t) { work(t); });
        } else {
            std::optional<Out> out;
            run([&](Transaction& t) { out.emplace(work(t)); });
            return std::move(*out);
        }
    }

    [[nodiscard]] const Identity& identity() const;
    [[nodiscard]] const std::filesystem::path& path() const;
    /// Folder of sealed attachments: `<store>.files`.
    [[nodiscard]] std::filesystem::path files_folder() const;
    /// This store's secrets (Ed25519, X25519; on a hub the root, vouchers and the escrow's public half), read once. The reference lives as long as the
    /// store, also when the store is moved. Do not copy about.
    [[nodiscard]] const bundle::StoreKeys& keys() const&;
    [[nodiscard]] const bundle::StoreKeys& keys() const&& = delete;
    /// 32 bytes derived from the master key for one purpose ("attachments", "attachment-names" …).
    [[nodiscard]] std::array<std::uint8_t, 32> derived_key(std::string_view purpose) const;
    /// Told after every commit and before `write` returns, in the order given: the witness file (SYNC.md amendment 11), the hub's journal (2.8). What it
    /// throws, `write` throws: the commit stands, but is not reported.
    void after_commit(std::function<void(Store&)> tell);
    /// Asked before every write begins; what it throws refuses the write. It may write itself.
    void before_write(std::function<void(Store&)> ask);
    /// A write that neither asks nor tells: for the watchers' own notes.
    void write_unwatched(const std::function<void(Transaction&)>& work);
    /// The next write that authors an op opens a new epoch first (D1: the witness knows more than this file).
    void demand_new_epoch(std::string reason);
    /// After enrolment changed the `store` row.
    void reload_identity();

    [[nodiscard]] Connection& connection() const;

private:
    struct Inside;
    explicit Store(std::unique_ptr<Inside> inside);
    void run(const std::function<void(Transaction&)>& work);
    std::unique_ptr<Inside> inside_;
};

/// Encrypted at rest in this build?
bool encrypted_build();
StreamHead stream_head(const Reader& reader);
/// 32 bytes for one purpose from a master key (keyed BLAKE2b).
std::array<std::uint8_t, 32> derived_key(const std::array<std::uint8_t, 32>& master, std::string_view purpose);

} // namespace dondoc::db
