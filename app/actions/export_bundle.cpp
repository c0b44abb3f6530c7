#include "app/actions/export_bundle.hpp"
#include "app/files/bundle_file.hpp"

namespace dondoc::actions {
namespace {

Result<db::PeerRow> hub_of(const db::Store& store)
{
    const auto known = db::peers(store.reader());
    if (known.empty() || db::exchange_state(store.reader()).certificate.empty())
        return Problem{.code = "device.not_enrolled"};
    return known.front();
}

Result<std::vector<db::PeerRow>> devices_for(const db::Store& store, const ExportOptions& options)
{
    if (store.identity().role == db::Role::field) {
        auto hub = hub_of(store);
        if (!hub.ok())
            return hub.problems();
        return std::vector{*hub};
    }
    std::vector<db::PeerRow> out;
    for (auto& peer : db::peers(store.reader())) {
        if (options.to && peer.device != *options.to)
            continue;
        if (options.to && peer.revoked)
            return Problem{.code = "device.revoked", .field = "to", .value = id_text(peer.device)};
        if (!peer.revoked)
            out.push_back(std::move(peer));
    }
    if (options.to && out.empty())
        return Problem{.code = "device.unknown", .field = "to", .value = id_text(*options.to)};
    return out;
}

Content content_for(db::Transaction& t, const db::Store& store, const db::PeerRow& peer, const ExportOptions& options)
{
    return store.identity().role == db::Role::hub ? content_for_device(t, store, peer, {}) : content_for_hub(t, store, peer, options.everything);
}

/// Letters, digits and dashes of an officer's code; whatever else it has is no part of a file's name.
std::string file_word(const std::string& text)
{
    std::string out;
    for (char c : text)
        out += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '_';
    return out.empty() ? "may" : out;
}

std::string name_for(const db::Store& store, const db::PeerRow& peer)
{
    return store.identity().role == db::Role::hub ? "tinh-" + file_word(peer.officer) : file_word(store.identity().officer);
}

void add(Exported& out, std::vector<WrittenBundle> files)
{
    for (auto& file : files) {
        out.ops += file.ops;
        out.attachments += file.attachments;
        out.files.push_back(std::move(file));
    }
}

} // namespace

Result<Exported> export_bundle(db::Store& store, const ExportOptions& options, Random& random)
{
    const auto devices = devices_for(store, options);
    if (!devices.ok())
        return devices.problems();
    files::sweep_unfinished(options.folder);
    Exported out;
    for (const db::PeerRow& peer : *devices) {
        Content content = store.write([&](db::Transaction& t) { return content_for(t, store, peer, options); });
        auto files = write_bundles(store, std::move(content), options.folder, name_for(store, peer), options.limit, random);
        if (!files.ok())
            return files.problems();
        add(out, std::move(*files));
    }
    return out;
}

} // namespace dondoc::actions
