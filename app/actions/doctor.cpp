#include "app/actions/doctor.hpp"
#include "app/actions/attach_file.hpp"
#include "app/actions/open_store.hpp"
#include "core/base/trouble.hpp"
#include "core/sync/payload.hpp"
#include "db/health.hpp"
#include "db/keys.hpp"
#include "db/log.hpp"
#include "db/rebuild.hpp"
#include "db/records.hpp"
#include <algorithm>
#include <chrono>
#include <set>
#include <sys/vfs.h>

namespace dondoc::actions {
namespace {

constexpr std::uintmax_t room_wanted = 200ULL * 1024 * 1024; ///< for a back-up beside a small store

Check integrity(const db::Reader& reader, bool deep)
{
    const auto faults = db::integrity_faults(reader, deep);
    return {.name = "integrity", .holds = faults.empty(), .detail = faults.empty() ? "" : faults.front()};
}

/// Own streams; a fork after an undetected restore has two ops at one place, which `no_forks` says. Of others' streams a laptop holds parts only.
Check chain(const db::Reader& reader, const DeviceId& own)
{
    Check out{.name = "chain"};
    for (const auto& stream : db::streams(reader)) {
        if (stream.device != own || stream.forked)
            continue;
        if (const auto problems = db::audit_stream(reader, stream.stream); !problems.empty()) {
            out.holds = false;
            out.detail = problems.front().value + " " + problems.front().arguments.at("seq") + " " + problems.front().arguments.at("detail");
        }
    }
    return out;
}

Check forks(const db::Reader& reader)
{
    const auto all = db::streams(reader);
    const auto count = std::count_if(all.begin(), all.end(), [](const auto& s) { return s.forked; });
    return {.name = "no_forks", .holds = count == 0, .serious = false, .detail = count == 0 ? "" : std::to_string(count)};
}

Check digests(const db::Reader& reader)
{
    const std::size_t wrong = db::wrong_digests(reader);
    return {.name = "digests", .holds = wrong == 0, .detail = wrong == 0 ? "" : std::to_string(wrong)};
}

Check rebuilt(db::Store& store)
{
    const Bytes before = db::dump_derived(store.reader());
    store.write([](db::Transaction& t) { db::rebuild(t); });
    return {.name = "rebuild", .holds = db::dump_derived(store.reader()) == before};
}

/// Reads a sealed attachment to its end.
bool is_sound(const files::AttachmentVault& vault, const Hash& content)
{
    try {
        files::SealedReader in(vault, content);
        while (in.next()) {
        }
        return true;
    } catch (const Trouble&) {
        return false;
    }
}

Check attachments(const db::Store& store, bool deep)
{
    const auto vault = vault_of(store);
    std::size_t absent = 0, damaged = 0;
    std::set<Hash> seen;
    for (const auto& row : db::all_attachments(store.reader())) {
        if (!seen.insert(row.content).second)
            continue;
        if (!files::is_sealed(vault, row.content))
            ++absent; // on its way in a bundle, or lost: the hub or the author has it
        else if (deep && !is_sound(vault, row.content))
            ++damaged;
    }
    return {.name = "attachments", .holds = damaged == 0,
            .detail = absent + damaged == 0 ? "" : "absent " + std::to_string(absent) + ", damaged " + std::to_string(damaged)};
}

/// Of everything that was ever attached, and of what still waits for its chain: an attachment may come before its op does.
std::vector<Hash> named_contents(const db::Reader& reader)
{
    std::vector<Hash> out;
    const auto note = [&](const sync::Op& op) {
        if (const auto attaching = sync::read_attaching(op); op.kind == sync::Kind::attach && attaching)
            out.push_back(attaching->content);
    };
    db::each_op(reader, {.kind = sync::Kind::attach}, [&](const db::LogRow& row) {
        note(row.op);
        return true;
    });
    for (const auto& pending : db::pending_ops(reader))
        note(pending.op);
    for (const auto& row : db::all_attachments(reader))
        out.push_back(row.content);
    return out;
}

/// Another program may be writing this very moment; what is younger than an hour is left alone.
bool is_settled(const std::filesystem::path& file)
{
    std::error_code gone;
    const auto written = std::filesystem::last_write_time(file, gone);
    return !gone && std::filesystem::file_time_type::clock::now() - written > std::chrono::hours(1);
}

Check orphans(const db::Store& store, bool clean)
{
    const auto vault = vault_of(store);
    std::size_t left = 0, removed = 0;
    for (const auto& name : files::unexplained_files(vault, named_contents(store.reader()))) {
        std::error_code refused;
        if (clean && is_settled(vault.folder / name) && std::filesystem::remove(vault.folder / name, refused))
            ++removed;
        else
            ++left;
    }
    return {.name = "orphans", .holds = left == 0, .serious = false,
            .detail = left + removed == 0 ? "" : std::to_string(left) + (removed == 0 ? "" : ", cleaned " + std::to_string(removed))};
}

Check room(const db::Store& store)
{
    const auto size = static_cast<std::uintmax_t>(db::database_bytes(store.reader()));
    const auto space = std::filesystem::space(std::filesystem::absolute(store.path()).parent_path());
    return {.name = "free_space", .holds = space.available > std::max(room_wanted, 3 * size), .serious = false,
            .detail = std::to_string(space.available / 1024 / 1024) + " MiB"};
}

Check witness(const db::Store& store)
{
    const auto says = ask_witness(store);
    constexpr const char* words[] = {"none", "agrees", "older", "newer"};
    return {.name = "witness", .holds = says != WitnessSays::newer, .serious = false, .detail = words[static_cast<std::size_t>(says)]};
}

/// What the machine refuses during a check is what the check found.
Check attempted(const char* name, const std::function<Check()>& look)
{
    try {
        return look();
    } catch (const Trouble& trouble) {
        const auto detail = trouble.problem.arguments.find("detail");
        return {.name = name, .holds = false, .detail = trouble.problem.code + (detail == trouble.problem.arguments.end() ? "" : ": " + detail->second)};
    }
}

Check slots(const db::Store& store)
{
    bool passphrase = false, recovery = false;
    for (const auto& slot : db::key_slots(store.path())) {
        passphrase |= slot.kind == db::SlotKind::passphrase || slot.kind == db::SlotKind::key_file;
        recovery |= slot.kind == db::SlotKind::recovery || slot.kind == db::SlotKind::escrow;
    }
    return {.name = "key_slots", .holds = passphrase && recovery, .serious = false};
}

} // namespace

bool Diagnosis::ok() const
{
    return std::all_of(checks.begin(), checks.end(), [](const Check& c) { return c.holds || !c.serious; });
}

std::string shared_folder(const std::filesystem::path& store)
{
    const auto folder = std::filesystem::absolute(store).parent_path();
    struct statfs kind{};
    constexpr long nfs = 0x6969, smb = 0x517B, smb2 = 0xFE534D42, cifs = 0xFF534D42, fuse = 0x65735546;
    if (::statfs(folder.c_str(), &kind) == 0)
        for (const auto& [magic, name] : {std::pair(nfs, "nfs"), {smb, "smb"}, {smb2, "smb"}, {cifs, "cifs"}, {fuse, "fuse"}})
            if (static_cast<unsigned long>(kind.f_type) == static_cast<unsigned long>(magic))
                return name;
    for (const char* name : {"OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "Nextcloud"})
        if (folder.string().find(name) != std::string::npos)
            return name;
    return "";
}

Diagnosis doctor(db::Store& store, const DoctorWishes& wishes)
{
    const auto reader = store.reader();
    const std::string shared = shared_folder(store.path());
    Diagnosis out;
    const auto look = [&](const char* name, const std::function<Check()>& what) { out.checks.push_back(attempted(name, what)); };
    look("encrypted", [] { return Check{.name = "encrypted", .holds = db::encrypted_build(), .serious = false}; });
    look("integrity", [&] { return integrity(reader, wishes.deep); });
    look("chain", [&] { return chain(reader, store.identity().device); });
    look("no_forks", [&] { return forks(reader); });
    look("digests", [&] { return digests(reader); });
    if (wishes.rebuild)
        look("rebuild", [&] { return rebuilt(store); });
    look("attachments", [&] { return attachments(store, wishes.deep); });
    look("orphans", [&] { return orphans(store, wishes.clean); });
    look("key_slots", [&] { return slots(store); });
    look("witness", [&] { return witness(store); });
    look("free_space", [&] { return room(store); });
    look("own_folder", [&] { return Check{.name = "own_folder", .holds = shared.empty(), .serious = false, .detail = shared}; });
    return out;
}

} // namespace dondoc::actions
