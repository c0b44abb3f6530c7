#include "db/backup.hpp"
#include "db/front_vfs.hpp"
#include "db/log.hpp"
#include "db/query.hpp"
#include "db/sealed_stream.hpp"
#include "db/slots.hpp"
#include "db/units.hpp"
#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace dondoc::db {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view backup_magic("dondoc backup\n\x1a\0", 16);
constexpr std::size_t sealed_at = backup_magic.size() + front_size;
constexpr std::uint64_t largest_entry = std::uint64_t{1} << 40;

struct Removed {
    fs::path path;
    ~Removed()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

StreamKey backup_key(const MasterKey& master) { return derived_key(master, "backup"); }

void sync_folder(const fs::path& folder)
{
    if (const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

void put_number(Bytes& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint64_t number_in(ByteView bytes)
{
    std::uint64_t out = 0;
    for (std::size_t i = bytes.size(); i > 0; --i)
        out = out << 8 | bytes[i - 1];
    return out;
}

/// Streams a file; the hash of all that goes through is compared with what is read back.
struct Entries {
    SealedWriter& out;
    crypto_generichash_state sum;

    void put(ByteView bytes)
    {
        out.write(bytes);
        crypto_generichash_update(&sum, bytes.data(), bytes.size());
    }

    void add(const std::string& name, const fs::path& file)
    {
        const std::uint64_t size = fs::file_size(file);
        Bytes head;
        put_number(head, name.size(), 2);
        head.insert(head.end(), name.begin(), name.end());
        put_number(head, size, 8);
        put(head);
        std::ifstream in(file, std::ios::binary);
        Bytes part(256 * 1024);
        for (std::uint64_t left = size; left > 0;) {
            in.read(reinterpret_cast<char*>(part.data()), static_cast<std::streamsize>(std::min<std::uint64_t>(left, part.size())));
            if (in.gcount() <= 0)
                throw StoreError({.code = "file.unreadable", .value = file.string(), .arguments = {{"detail", "size"}}});
            put(ByteView(part).first(static_cast<std::size_t>(in.gcount())));
            left -= static_cast<std::uint64_t>(in.gcount());
        }
    }
};

Hash sum_of(crypto_generichash_state& state)
{
    Hash out;
    crypto_generichash_final(&state, out.bytes.data(), out.bytes.size());
    return out;
}

bool is_plain_name(std::string_view name)
{
    return !name.empty() && name.size() <= 128 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; });
}

std::vector<fs::path> attachments_in(const fs::path& folder)
{
    std::vector<fs::path> out;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            if (entry.is_regular_file() && is_plain_name(entry.path().filename().string())) // what a killed program left begins with a dot
                out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

/// A consistent copy of the database with the present key slots, beside the place of the back-up; it is encrypted as the store is.
void copy_database(const Store& store, const fs::path& copy)
{
    Query(store.connection(), "VACUUM INTO ?1").bind(copy.string()).run();
    write_front(copy, 0, read_front(store.path()));
}

Hash read_back(const fs::path& path, const StreamKey& key)
{
    SealedReader in(path, sealed_at, key);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    Bytes part(1);
    while (!in.at_end()) {
        in.read(part);
        crypto_generichash_update(&state, part.data(), part.size());
        const auto rest = in.rest_of_chunk();
        crypto_generichash_update(&state, rest.data(), rest.size());
    }
    return sum_of(state);
}

Hash write_backup(const Store& store, const fs::path& copy, const fs::path& to, Random& random, std::size_t& attachments)
{
    RawOut out(to);
    out.write(view_of(backup_magic));
    out.write(read_front(copy));
    SealedWriter sealed(out, backup_key(store.connection().master), random);
    Entries entries{sealed, {}};
    crypto_generichash_init(&entries.sum, nullptr, 0, 32);
    entries.add("store", copy);
    for (const auto& file : attachments_in(store.files_folder())) {
        entries.add("files/" + file.filename().string(), file);
        ++attachments;
    }
    sealed.finish();
    out.sync();
    return sum_of(entries.sum);
}

/// Where an entry goes; a name that is none of ours is damage.
fs::path place_of(const SealedReader& in, const std::string& name, const fs::path& store, const fs::path& folder)
{
    if (name == "store")
        return store;
    if (!name.starts_with("files/") || !is_plain_name(std::string_view(name).substr(6)))
        in.damaged("name");
    fs::create_directories(folder);
    return folder / name.substr(6);
}

void extract_entry(SealedReader& in, const fs::path& store, const fs::path& folder)
{
    Bytes head(2);
    in.read(head);
    Bytes name(static_cast<std::size_t>(number_in(head)));
    in.read(name);
    Bytes length(8);
    in.read(length);
    const std::uint64_t size = number_in(length);
    if (size > largest_entry)
        in.damaged("size");
    RawOut out(place_of(in, std::string(text_of(name)), store, folder));
    Bytes part(256 * 1024);
    for (std::uint64_t left = size; left > 0;) {
        const auto now = std::span(part).first(static_cast<std::size_t>(std::min<std::uint64_t>(left, part.size())));
        in.read(now);
        out.write(now);
        left -= now.size();
    }
    out.sync();
}

/// Its next write opens a new epoch. What it holds is counted here, before it stands at its place: afterwards nothing may fail any more.
RestoredSums demand_epoch(const fs::path& store, const MasterKey& master, Random& random, Clock& clock)
{
    Connection connection(store, master, false, random, clock);
    connection.execute("UPDATE store SET new_epoch = 'restore' WHERE id = 1");
    const Reader reader(connection);
    Query q(reader, "SELECT store FROM store WHERE id = 1");
    q.step();
    return {q.id<StoreId>(0), count_units(reader), count_ops(reader)};
}

Bytes front_of_backup(const fs::path& from)
{
    std::ifstream in(from, std::ios::binary);
    if (!in)
        throw StoreError({.code = "file.unreadable", .value = from.string(), .arguments = {{"detail", std::strerror(errno)}}});
    Bytes out(sealed_at);
    in.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
    if (in.gcount() != static_cast<std::streamsize>(out.size()) || std::memcmp(out.data(), backup_magic.data(), backup_magic.size()) != 0)
        throw StoreError({.code = "backup.damaged", .value = from.string(), .arguments = {{"detail", "head"}}});
    return Bytes(out.begin() + static_cast<std::ptrdiff_t>(backup_magic.size()), out.end());
}

/// The store itself comes last: what is there under its name has its attachments.
void put_in_place(const fs::path& fresh, const fs::path& path, const fs::path& fresh_folder, const fs::path& folder)
{
    if (fs::exists(fresh_folder))
        fs::rename(fresh_folder, folder);
    try {
        fs::rename(fresh, path);
    } catch (const fs::filesystem_error&) {
        const Removed back{folder};
        throw;
    }
}

} // namespace

BackupSums back_up(const Store& store, const fs::path& to, Random& random)
{
    if (fs::exists(to))
        throw StoreError({.code = "file.exists", .value = to.string()});
    const Removed copy{to.string() + ".dang-ghi.db"}, journal{copy.path.string() + "-journal"}, fresh{to.string() + ".dang-ghi"};
    std::error_code ignored;
    for (const auto* left : {&copy, &journal, &fresh})
        fs::remove(left->path, ignored);
    BackupSums out;
    copy_database(store, copy.path);
    const Hash written = write_backup(store, copy.path, fresh.path, random, out.attachments);
    if (read_back(fresh.path, backup_key(store.connection().master)) != written)
        throw StoreError({.code = "backup.damaged", .value = to.string(), .arguments = {{"detail", "read back"}}});
    fs::rename(fresh.path, to);
    sync_folder(fs::absolute(to).parent_path());
    out.bytes = static_cast<std::int64_t>(fs::file_size(to));
    return out;
}

RestoredSums restore(const fs::path& from, const fs::path& path, const Unlock& with, Random& random, Clock& clock)
{
    const fs::path folder = path.string() + ".files", building = path.string() + ".dang-khoi-phuc";
    const bool was_cut = fs::exists(building); // then the folder is what an interrupted restore had already put in place
    if (fs::exists(path) || (fs::exists(folder) && !was_cut))
        throw StoreError({.code = "store.exists", .value = (fs::exists(path) ? path : folder).string()});
    const MasterKey master = unlock(slots_in(front_of_backup(from), from.string()), with);
    if (path.has_parent_path())
        fs::create_directories(path.parent_path());
    fs::remove_all(folder);
    const Removed fresh{building}, fresh_wal{building.string() + "-wal"}, fresh_shm{building.string() + "-shm"}, fresh_folder{path.string() + ".files.dang-khoi-phuc"};
    for (const auto* left : {&fresh, &fresh_wal, &fresh_shm, &fresh_folder})
        fs::remove_all(left->path);
    SealedReader in(from, sealed_at, backup_key(master));
    while (!in.at_end())
        extract_entry(in, fresh.path, fresh_folder.path);
    if (!fs::exists(fresh.path))
        in.damaged("no store");
    const auto sums = demand_epoch(fresh.path, master, random, clock);
    put_in_place(fresh.path, path, fresh_folder.path, folder);
    sync_folder(fs::absolute(path).parent_path());
    return sums;
}

} // namespace dondoc::db
