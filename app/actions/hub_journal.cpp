#include "app/actions/hub_journal.hpp"
#include "app/actions/import_bundle.hpp"
#include "app/files/archive.hpp"
#include "app/files/journal.hpp"
#include "core/base/trouble.hpp"
#include "core/bundle/fields.hpp"
#include "core/bundle/statement_wire.hpp"
#include "db/exchange_boxes.hpp"
#include "db/exchange_feed.hpp"
#include "db/exchange_papers.hpp"
#include "db/exchange_runs.hpp"
#include "db/exchange_snapshots.hpp"
#include "db/exchange_state.hpp"
#include "db/log.hpp"
#include "db/settings.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

constexpr const char* archive_setting = "hub.archive";  ///< a folder; local, never sent
constexpr const char* begun_setting = "hub.journal";    ///< the folder where the journal was begun
constexpr const char* replay_setting = "hub.replaying"; ///< archived bundles still to be taken again

enum class RecordKind : std::uint8_t { op = 1, snapshot = 2, papers = 3, number = 4 };

Bytes record_of(RecordKind kind, ByteView body, std::uint64_t epoch = 0)
{
    return cbor::encode(cbor::Array{cbor::Value(static_cast<int>(kind)), cbor::Value(body), cbor::Value(epoch)});
}

struct JournalOp {
    sync::Op op;
    std::uint64_t epoch = 0;
};

/// What the journal says, as far as it was read. Ops and snapshots are kept only until the store is known to hold them.
struct Journalled {
    std::map<StreamId, std::pair<std::uint64_t, Hash>> heads;
    sync::Number snapshot; ///< highest issued
    sync::Number bundle;   ///< highest that a bundle was written under
    Hash papers_hash;
    std::vector<JournalOp> ops;
    std::vector<bundle::SnapshotPart> snapshots;
    Bytes papers;

    void take(ByteView record)
    {
        const auto value = cbor::decode(record);
        bundle::need(value.ok(), "record");
        const auto& fields = bundle::tuple_in(*value, 3);
        const Bytes& body = bundle::bytes_in(fields[1]);
        switch (static_cast<RecordKind>(bundle::count_in(fields[0]))) {
        case RecordKind::op: return take_op(body, bundle::count_in(fields[2]));
        case RecordKind::snapshot: return take_snapshots(body);
        case RecordKind::number: bundle = std::max(bundle, number_in(body)); return;
        case RecordKind::papers:
            papers = body;
            papers_hash = blake2b("dondoc-papers", body);
            return;
        }
        throw bundle::Malformed{"record"};
    }

    void forget_bodies()
    {
        ops.clear();
        snapshots.clear();
        papers.clear();
    }

private:
    static sync::Number number_in(ByteView body)
    {
        const auto value = cbor::decode(body);
        bundle::need(value.ok(), "number");
        const auto& fields = bundle::tuple_in(*value, 2);
        return {bundle::count_in(fields[0]), bundle::count_in(fields[1])};
    }
    void take_op(ByteView body, std::uint64_t epoch)
    {
        auto op = sync::unpack(body);
        bundle::need(op.ok(), "op");
        heads[op->stream] = {op->seq, op->hash};
        ops.push_back({std::move(*op), epoch});
    }
    void take_snapshots(ByteView body)
    {
        auto parts = bundle::read_snapshots(body);
        bundle::need(parts.ok(), "snapshot");
        for (auto& part : *parts) {
            snapshot = std::max(snapshot, sync::Number{part.epoch, part.counter});
            snapshots.push_back(std::move(part));
        }
    }
};

class HubJournal
{
public:
    HubJournal(Random& random, Clock& clock) : random_(random), clock_(clock) {}

    void before_write(db::Store& store)
    {
        if (busy_)
            return;
        const Busy busy(*this);
        replay_if_behind(store);
        catch_up(store);
    }

    void after_commit(db::Store& store)
    {
        catch_up(store);
    }

    std::optional<Replayed> replay_if_behind(db::Store& store)
    {
        const Busy busy(*this);
        read(store);
        const bool behind = !holds_all(store);
        const bool owes = !std::exchange(asked_for_bundles_, true) && owes_bundles(store);
        if (!behind && !owes && !db::setting(store.reader(), replay_setting))
            return {};
        Replayed out;
        if (behind)
            out.ops = replay_own(store);
        out.bundles = replay_archive(store);
        store.write_unwatched([](db::Transaction& t) { db::drop_setting(t, replay_setting); });
        catch_up(store);
        return out;
    }

private:
    /// The journal's own writes do not ask the journal; a throw must not leave it busy.
    struct Busy {
        explicit Busy(HubJournal& journal) : journal_(journal), before_(std::exchange(journal.busy_, true)) {}
        ~Busy() { journal_.busy_ = before_; }
        Busy(const Busy&) = delete;
        Busy& operator=(const Busy&) = delete;
        HubJournal& journal_;
        bool before_;
    };

    void open(db::Store& store)
    {
        const auto folder = archive_folder(store);
        const auto path = folder / ("tinh-" + id_text(store.identity().store) + ".nhat-ky");
        if (file_ && file_->path() == path)
            return;
        const auto begun = db::setting(store.reader(), begun_setting);
        if (begun == folder.string() && !std::filesystem::exists(path))
            throw Trouble({.code = "journal.missing", .value = path.string()});
        known_ = {};
        file_ = std::make_unique<files::JournalFile>(path, store.derived_key("hub-journal"));
        if (begun != folder.string())
            store.write_unwatched([&](db::Transaction& t) {
                db::put_setting(t, archive_setting, folder.string());
                db::put_setting(t, begun_setting, folder.string());
            });
    }

    void read(db::Store& store)
    {
        open(store);
        const files::JournalFile::Lock lock(*file_);
        read(lock);
    }

    void read(const files::JournalFile::Lock& lock)
    {
        try {
            for (const Bytes& record : file_->read_new(lock))
                known_.take(record);
        } catch (const bundle::Malformed& malformed) {
            throw Trouble({.code = "journal.damaged", .value = file_->path().string(), .arguments = {{"record", malformed.what}}});
        }
    }

    bool holds_all(const db::Store& store) const
    {
        const auto held = [&](const auto& entry) {
            return db::holds_run(store.reader(), {entry.first, entry.second.first, entry.second.first, entry.second.second});
        };
        return std::all_of(known_.heads.begin(), known_.heads.end(), held) && known_.snapshot <= db::last_snapshot_number(store.reader()) &&
               known_.bundle <= db::exchange_state(store.reader()).last;
    }

    /// A bundle was archived, and this store never heard of it: cut off just before its commit, or the store is an older copy. Asked once a run.
    static bool owes_bundles(const db::Store& store)
    {
        const auto archived = files::archived_bundles(archive_folder(store));
        return std::any_of(archived.begin(), archived.end(), [&](const std::filesystem::path& file) {
            const auto hash = files::hash_in_name(file);
            return hash && !db::find_in_inbox(store.reader(), *hash);
        });
    }

    /// One transaction: what this hub said once is said again, and a new epoch begins. From here on the archived bundles are owed.
    std::size_t replay_own(db::Store& store)
    {
        std::size_t out = 0;
        store.write_unwatched([&](db::Transaction& t) {
            db::put_setting(t, replay_setting, "1");
            for (const JournalOp& one : known_.ops)
                out += t.take(one.op, {store.identity().device, one.epoch, true}, false) == db::Taken::applied ? 1 : 0;
            replay_snapshots(t);
            if (!known_.papers.empty())
                replay_papers(t);
            t.new_epoch("hub.restored");
            db::drop_feeds(t);
        });
        return out;
    }

    void replay_papers(db::Transaction& t) const
    {
        if (!db::put_papers(t, known_.papers))
            throw Trouble({.code = "journal.damaged", .value = file_->path().string(), .arguments = {{"record", "papers"}}});
    }

    void replay_snapshots(db::Transaction& t) const
    {
        db::SnapshotsTaken taken;
        for (const auto& part : known_.snapshots)
            if (const auto done = db::take_snapshot(t, part, taken, db::Source::own); !done.ok())
                throw Trouble({.code = "journal.damaged", .value = file_->path().string(), .arguments = {{"record", "snapshot"}}});
    }

    /// Idempotent: a bundle that this store has already is a duplicate.
    std::size_t replay_archive(db::Store& store)
    {
        const auto folder = archive_folder(store);
        const auto done = import_bundles(store, files::archived_bundles(folder), {folder}, random_, clock_);
        return static_cast<std::size_t>(std::count_if(done.bundles.begin(), done.bundles.end(), [](const ImportedBundle& one) {
            return one.state == BundleState::applied || one.state == BundleState::held;
        }));
    }

    /// Appends what the store has and the journal has not.
    void catch_up(db::Store& store)
    {
        open(store);
        const files::JournalFile::Lock lock(*file_);
        read(lock);
        const std::vector<Bytes> fresh = missing(store.reader(), store.identity().device);
        file_->append(lock, fresh, random_);
        for (const Bytes& record : fresh)
            known_.take(record);
        known_.forget_bodies();
    }

    std::vector<Bytes> missing(const db::Reader& reader, const DeviceId& me) const
    {
        std::vector<Bytes> out;
        for (const db::StreamRow& row : db::streams(reader))
            if (row.device == me)
                add_ops(reader, row, out);
        if (known_.snapshot < db::last_snapshot_number(reader))
            for (const auto& part : db::issued_after(reader, known_.snapshot))
                out.push_back(record_of(RecordKind::snapshot, bundle::encode(std::vector{part})));
        if (const auto last = db::exchange_state(reader).last; known_.bundle < last)
            out.push_back(record_of(RecordKind::number, cbor::encode(cbor::Array{cbor::Value(last.epoch), cbor::Value(last.no)})));
        const Bytes papers = db::papers(reader);
        if (blake2b("dondoc-papers", papers) != known_.papers_hash)
            out.push_back(record_of(RecordKind::papers, papers));
        return out;
    }

    void add_ops(const db::Reader& reader, const db::StreamRow& row, std::vector<Bytes>& out) const
    {
        const auto at = known_.heads.find(row.stream);
        const std::uint64_t had = at == known_.heads.end() ? 0 : at->second.first;
        if (row.seq > had)
            db::each_op_from(reader, row.stream, had + 1, [&](const db::LogRow& op) { out.push_back(record_of(RecordKind::op, sync::pack(op.op), row.epoch_no)); });
    }

    Random& random_;
    Clock& clock_;
    std::unique_ptr<files::JournalFile> file_;
    Journalled known_;
    bool busy_ = false;
    bool asked_for_bundles_ = false;
};

} // namespace

std::filesystem::path archive_folder(const db::Store& store)
{
    const auto said = db::setting(store.reader(), archive_setting);
    return said ? std::filesystem::path(*said) : std::filesystem::absolute(store.path().string() + ".archive");
}

void set_archive(db::Store& store, const std::filesystem::path& folder)
{
    store.write_unwatched([&](db::Transaction& t) {
        if (folder.empty())
            db::drop_setting(t, archive_setting);
        else
            db::put_setting(t, archive_setting, std::filesystem::absolute(folder).string());
    });
}

void attach_journal(db::Store& store, Random& random, Clock& clock)
{
    if (store.identity().role != db::Role::hub)
        return;
    const auto journal = std::make_shared<HubJournal>(random, clock);
    store.before_write([journal](db::Store& written) { journal->before_write(written); });
    store.after_commit([journal](db::Store& written) { journal->after_commit(written); });
}

std::optional<Replayed> replay_journal(db::Store& store, Random& random, Clock& clock) { return HubJournal(random, clock).replay_if_behind(store); }

} // namespace dondoc::actions
