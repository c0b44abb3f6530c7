#include "app/actions/show_bundle.hpp"
#include "app/cli/frame.hpp"
#include "db/store.hpp"
#include <fstream>
#include <iterator>

namespace dondoc::cli {
namespace {

struct Options {
    std::string file, identity;
};

/// Lines of an age identity file that are keys.
std::vector<bundle::BoxSecret> identities_in(const std::string& file)
{
    std::vector<bundle::BoxSecret> out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (const auto key = bundle::parse_age_identity(line))
            out.push_back(*key);
    return out;
}

std::vector<bundle::BoxSecret> keys_for(Context& context, const Options& given)
{
    if (!given.identity.empty())
        return identities_in(given.identity);
    if (context.common.store.empty())
        return {};
    return {context.store().keys().box};
}

std::string number_text(const sync::Number& number) { return std::to_string(number.epoch) + "." + std::to_string(number.no); }

Json cover_json(const bundle::Cover& cover)
{
    return {{"to", id_text(cover.to)}, {"from", hex(cover.from)}, {"number", number_text(cover.number)}, {"kind", cover.kind}};
}

Json manifest_json(const bundle::Manifest& m)
{
    Json out{{"kind", static_cast<int>(m.kind)}, {"from", id_text(m.from)}, {"to", id_text(m.to)}, {"number", number_text(m.number)}, {"ops", m.totals.ops},
             {"records", m.totals.records}, {"finals", m.totals.finals}, {"raw", m.totals.raw}, {"training", !m.must.empty()}, {"segments", Json::array()},
             {"attachments", Json::array()}, {"have", m.have.size()}, {"want", m.want.size()}, {"trust_version", m.trust_version}, {"wall_ms", m.wall_ms}};
    for (const auto& segment : m.segments)
        out["segments"].push_back({{"name", segment.name}, {"raw", segment.raw}, {"stored", segment.stored}, {"count", segment.count}});
    for (const auto& attachment : m.attachments)
        out["attachments"].push_back({{"hash", hex(attachment.content.view())}, {"size", attachment.size}, {"chunks", attachment.sent.size()}});
    return out;
}

Json to_json(const actions::ShownBundle& shown, const actions::Texts& texts)
{
    Json out{{"bytes", shown.bytes}, {"cover", shown.cover ? cover_json(*shown.cover) : Json()}, {"opened", shown.front.has_value()},
             {"fingerprint", shown.front ? Json(shown.fingerprint) : Json()}, {"manifest", shown.front ? manifest_json(shown.front->manifest) : Json()},
             {"sound", shown.front.has_value() && !shown.damage}, {"reason", shown.damage ? Json(texts(*shown.damage)) : Json()}};
    if (shown.sender)
        out["sender"] = {{"device_id", id_text(shown.sender->device())}, {"office", shown.sender->office}, {"officers", shown.sender->officers}, {"serial", shown.sender->serial}};
    return out;
}

std::string text_for(const actions::ShownBundle& shown, const actions::Texts& texts)
{
    if (!shown.front)
        return texts(shown.cover ? "show_bundle.closed" : "show_bundle.no_cover",
                     {{"number", shown.cover ? number_text(shown.cover->number) : ""}, {"to", shown.cover ? id_text(shown.cover->to) : ""}});
    const auto& m = shown.front->manifest;
    return texts(shown.damage ? "show_bundle.unsound" : "show_bundle.sound",
                 {{"number", number_text(m.number)}, {"fingerprint", shown.fingerprint}, {"ops", std::to_string(m.totals.ops)},
                  {"attachments", std::to_string(m.attachments.size())}, {"reason", shown.damage ? texts(*shown.damage) : ""}});
}

Answer show(Context& context, const Options& given)
{
    const auto done = actions::show_bundle(given.file, keys_for(context, given));
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = to_json(*done, context.texts);
    out.text = text_for(*done, context.texts);
    if (done->damage) {
        out.problems.push_back(*done->damage);
        out.exit = 1;
    }
    return out;
}

} // namespace

Verb verb_show_bundle()
{
    return {"show-bundle", "verb.show-bundle", "dondoc-cli show-bundle CB01-1.7.bhx --identity khoa-du-phong.txt", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("file", given->file)->required()->type_name("FILE");
                options.add_option("--identity", given->identity)->type_name("FILE");
                return [given](Context& context) { return show(context, *given); };
            }};
}

} // namespace dondoc::cli
