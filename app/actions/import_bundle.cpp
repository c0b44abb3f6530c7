#include "app/actions/import_bundle.hpp"
#include "app/actions/exchange_take.hpp"
#include "app/actions/exchange_trust.hpp"
#include "app/actions/hub_journal.hpp"
#include "app/files/archive.hpp"
#include "app/files/bundle_file.hpp"
#include "core/base/trouble.hpp"
#include "core/bundle/limits.hpp"
#include "core/bundle/reason.hpp"
#include "db/exchange_boxes.hpp"
#include "db/keys.hpp"
#include <algorithm>

namespace dondoc::actions {
namespace {

using bundle::Reason;
using bundle::refusal;

/// Ends the transaction of a bundle that turns out wrong after its first ops.
struct Abandoned {
    Problems why;
};

/// One file on its way in.
class Intake
{
public:
    Intake(db::Store& store, const std::filesystem::path& file, const ImportOptions& options, Random& random, Clock& clock)
        : store_(store), file_(file), options_(options), random_(random), clock_(clock)
    {
    }

    ImportedBundle run()
    {
        facts_ = files::facts_of(file_);
        const auto known = db::find_in_inbox(store_.reader(), facts_.hash);
        if (known && known->state == db::InboxState::applied)
            return outcome(BundleState::duplicate, refusal(Reason::duplicate, ""));
        const auto done = facts_.bytes > bundle::limit::bundle ? Result<Done>(refusal(Reason::limits, "size")) : take();
        return done.ok() ? taken_ : refused(done.problems().front());
    }

private:
    Result<Done> take()
    {
        files::FileSource source(file_);
        bundle::BundleReader reader(source);
        if (auto header = reader.read_header(); !header.ok())
            return header;
        cover_ = reader.cover();
        if (auto opened = reader.unlock({store_.keys().box}); !opened.ok())
            return opened;
        const auto front = reader.read_front();
        if (!front.ok())
            return front.problems();
        const auto sender = bundle::prove(*front, trust_of(store_), reader.cover());
        if (!sender.ok())
            return sender.problems();
        if (auto allowed = may_send(*front, *sender); !allowed.ok())
            return allowed;
        device_ = sender->device();
        number_ = front->manifest.number;
        return apply(reader, *front, *sender);
    }

    [[nodiscard]] bool is_hub() const { return store_.identity().role == db::Role::hub; }

    /// Laptops write to the hub, the hub to laptops; a first contact is only ever the answer to an enrolment request.
    Result<Done> may_send(const bundle::Front& front, const bundle::Certificate& sender) const
    {
        using bundle::BundleKind;
        const auto kind = front.manifest.kind;
        if (is_hub() ? kind != BundleKind::up || sender.role != bundle::DeviceRole::field
                     : (kind != BundleKind::down && kind != BundleKind::certificate) || sender.role != bundle::DeviceRole::hub)
            return refusal(Reason::not_allowed, "kind");
        if (!is_hub() && db::exchange_state(store_.reader()).certificate.empty() && kind != BundleKind::certificate)
            return refusal(Reason::unknown_key, "not enrolled");
        return is_hub() ? may_this_device(sender) : Done{};
    }

    Result<Done> may_this_device(const bundle::Certificate& sender) const
    {
        const auto peer = db::find_peer(store_.reader(), sender.device());
        if (!peer || peer->serial != sender.serial)
            return refusal(Reason::unknown_key, "device");
        return Done{};
    }

    /// ONE transaction: either the whole bundle is in, or nothing of it. On a hub the raw file lies in the archive before that.
    Result<Done> apply(bundle::BundleReader& reader, const bundle::Front& front, const bundle::Certificate& sender)
    {
        try {
            store_.write([&](db::Transaction& t) { take_in(t, reader, front, sender); });
        } catch (const Abandoned& abandoned) {
            return abandoned.why;
        }
        after_commit(front);
        return Done{};
    }

    void take_in(db::Transaction& t, bundle::BundleReader& reader, const bundle::Front& front, const bundle::Certificate& sender)
    {
        const auto taker = is_hub() ? hub_taker(t, store_, front, *db::find_peer(t, sender.device())) : laptop_taker(t, store_, front, sender);
        go_on(reader.read_body(front.manifest, *taker));
        go_on(taker->finish());
        if (is_hub())
            files::archive_bundle(archive_folder(), file_, facts_.hash);
        report(*taker);
        db::put_in_inbox(t, inbox_row(taken_.state == BundleState::held ? db::InboxState::held : db::InboxState::applied));
    }

    static void go_on(const Result<Done>& result)
    {
        if (!result.ok())
            throw Abandoned{result.problems()};
    }

    std::filesystem::path archive_folder() const { return options_.archive.empty() ? actions::archive_folder(store_) : options_.archive; }

    void report(const Taker& taker)
    {
        taken_ = outcome(taker.waiting() > 0 ? BundleState::held : BundleState::applied, {});
        taken_.ops = taker.fresh();
        taken_.new_epoch = !taker.signs().empty();
        if (taker.waiting() > 0)
            taken_.reason = Problem{.code = "bundle.held", .arguments = {{"ops", std::to_string(taker.waiting())}}};
        if (taken_.new_epoch)
            taken_.reason = Problem{.code = is_hub() ? "bundle.epoch.hub" : "bundle.epoch.laptop"};
        if (taker.clock_ahead())
            flag(Reason::clock_ahead);
        if (taker.same_number())
            flag(Reason::same_number);
    }

    void flag(Reason reason)
    {
        taken_.code = bundle::code(reason);
        taken_.reason = refusal(reason, "");
    }

    /// What the key slots and the store's own row learn at enrolment.
    void after_commit(const bundle::Front& front)
    {
        store_.reload_identity();
        if (front.certificates.device.empty())
            return;
        if (const auto list = bundle::read_trust_list(front.certificates.trust_list); list.ok())
            db::put_escrow_slot(store_, list->escrow, random_, clock_);
    }

    db::InboxRow inbox_row(db::InboxState state) const
    {
        db::InboxRow row{facts_.hash, file_.filename().string(), state, 0, "", device_, number_, facts_.bytes, taken_.ops};
        if (taken_.reason)
            row.detail = taken_.reason->value;
        if (const auto reason = taken_.reason ? bundle::reason_of(*taken_.reason) : std::nullopt)
            row.reason = static_cast<unsigned>(*reason);
        return row;
    }

    ImportedBundle outcome(BundleState state, std::optional<Problem> reason) const
    {
        ImportedBundle out{file_, state, "", 0, std::move(reason), false};
        if (const auto known = out.reason ? bundle::reason_of(*out.reason) : std::nullopt)
            out.code = bundle::code(*known);
        return out;
    }

    /// A laptop that no key of its own opens lets the file pass: it is for someone else. All other refusals are kept in mind.
    ImportedBundle refused(Problem why)
    {
        const bool foreign = bundle::reason_of(why) == Reason::wrong_recipient;
        const bool mine = cover_ && cover_->to == store_.identity().device;
        if (foreign && !is_hub() && mine)
            why = refusal(Reason::damaged, "age.recipients");
        if (foreign && cover_)
            why.arguments["to"] = hex(cover_->to.view());
        if (cover_ && !number_)
            number_ = cover_->number, device_ = device_hinted();
        const bool skipped = foreign && !is_hub() && !mine;
        taken_ = outcome(skipped ? BundleState::skipped : BundleState::quarantined, why);
        if (!skipped)
            store_.write([&](db::Transaction& t) { db::put_in_inbox(t, inbox_row(db::InboxState::quarantined)); });
        return taken_;
    }

    /// The cover's eight bytes of the sender, believed only to tell its owner that something of his was refused.
    std::optional<DeviceId> device_hinted() const
    {
        for (const auto& peer : db::peers(store_.reader()))
            if (std::equal(cover_->from.begin(), cover_->from.end(), peer.device.bytes.begin()))
                return peer.device;
        return {};
    }

    db::Store& store_;
    std::filesystem::path file_;
    const ImportOptions& options_;
    Random& random_;
    Clock& clock_;
    files::FileFacts facts_;
    std::optional<bundle::Cover> cover_;
    std::optional<DeviceId> device_;
    std::optional<sync::Number> number_;
    ImportedBundle taken_;
};

struct Named {
    std::filesystem::path file;
    bool by_folder = false;
};

std::vector<Named> files_in(const std::filesystem::path& folder)
{
    std::vector<Named> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file())
            out.push_back({entry.path(), true});
    std::sort(out.begin(), out.end(), [](const Named& a, const Named& b) { return a.file.filename() < b.file.filename(); });
    return out;
}

std::vector<Named> all_files(const std::vector<std::filesystem::path>& paths)
{
    std::vector<Named> out;
    for (const auto& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            out.push_back({path, false});
            continue;
        }
        auto inside = files_in(path);
        out.insert(out.end(), inside.begin(), inside.end());
    }
    return out;
}

/// A file that cannot be read is said, and the next one is taken.
ImportedBundle taken(db::Store& store, const std::filesystem::path& file, const ImportOptions& options, Random& random, Clock& clock)
{
    try {
        return Intake(store, file, options, random, clock).run();
    } catch (const std::filesystem::filesystem_error& error) {
        return {file, BundleState::quarantined, "", 0, Problem{.code = "bundle.file.unreadable", .value = error.code().message()}, false};
    }
}

bool looks_like_bundle(const std::filesystem::path& file)
{
    files::FileSource source(file);
    std::array<std::uint8_t, 22> begin{};
    const auto got = source.read(begin);
    return got.ok() && text_of(ByteView(begin).first(*got)).starts_with("age-encryption.org/v1\n");
}

} // namespace

std::string_view state_text(BundleState state)
{
    switch (state) {
    case BundleState::applied: return "applied";
    case BundleState::duplicate: return "duplicate";
    case BundleState::held: return "held";
    case BundleState::skipped: return "skipped";
    case BundleState::quarantined: break;
    }
    return "quarantined";
}

bool ImportedBundles::any_quarantined() const
{
    return std::any_of(bundles.begin(), bundles.end(), [](const ImportedBundle& b) { return b.state == BundleState::quarantined; });
}

ImportedBundles import_bundles(db::Store& store, const std::vector<std::filesystem::path>& paths, const ImportOptions& options, Random& random, Clock& clock)
{
    ImportedBundles out;
    for (const auto& [file, by_folder] : all_files(paths)) {
        if (by_folder && !looks_like_bundle(file))
            ++out.ignored;
        else
            out.bundles.push_back(taken(store, file, options, random, clock));
    }
    return out;
}

} // namespace dondoc::actions
