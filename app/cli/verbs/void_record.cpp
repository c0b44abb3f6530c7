#include "app/actions/void_record.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"

namespace dondoc::cli {
namespace {

struct Options {
    std::string id, reason;
    bool copy = false;
};

Answer void_one(Context& context, const Options& given)
{
    const auto id = read_record_id(given.id);
    const auto done = id ? actions::void_record(context.store(), *id, given.reason, given.copy) : Result<actions::Voided>(id.problems());
    if (!done)
        return refused(done.problems());
    Answer out;
    out.json = {{"id", id_text(done->id)}, {"unit", done->unit.empty() ? Json() : Json(done->unit)}};
    out.json["copy"] = given.copy ? Json(id_text(done->copy)) : Json();
    out.text = context.texts(given.copy ? "record.void.copy" : "record.void.done", {{"id", id_text(done->id)}, {"copy", id_text(done->copy)}});
    return out;
}

} // namespace

Verb verb_void_record()
{
    return {"void-record", "verb.void-record", "dondoc-cli void-record 019ac0de-0000-7000-8000-000000000000 --reason \"nhập nhầm đơn vị\"",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                options.add_option("id", given->id)->required();
                options.add_option("--reason", given->reason)->required();
                options.add_flag("--copy", given->copy, "a new record with the same content");
                return [given](Context& context) { return void_one(context, *given); };
            }};
}

} // namespace dondoc::cli
