#include "app/actions/refuse_signature.hpp"
#include "app/actions/record_store.hpp"
#include "app/actions/void_record.hpp"
#include "core/drafts/values.hpp"
#include "core/sync/payload.hpp"

namespace dondoc::actions {
namespace {

constexpr std::size_t most_witnesses = 20;

Problems read_witnesses(const std::vector<std::string>& typed, std::vector<std::string>& out)
{
    static const FieldSpec name{"witness", 1, 2, FieldType::text, true, {}, {}, 200};
    Problems problems;
    for (const auto& one : typed) {
        const auto text = drafts::read_text(one, name);
        for (auto problem : text.problems()) {
            problem.field = "witness";
            problems.push_back(std::move(problem));
        }
        if (text.ok() && !text->empty())
            out.push_back(*text);
    }
    if (out.size() > most_witnesses)
        problems.push_back({.code = "field.list.too_long", .field = "witness", .arguments = {{"longest", std::to_string(most_witnesses)}}});
    if (out.empty() && problems.empty())
        problems.push_back({.code = "record.witness.required", .field = "witness"});
    return problems;
}

Problems why_not(const StoredRecord& stored)
{
    if (!is_signed(stored.record))
        return {{"record.not_signed_kind"}};
    if (stored.row.state == db::RecordState::draft)
        return {{"record.not_finalised"}};
    if (stored.row.state == db::RecordState::signed_on_paper)
        return {{"record.already_signed"}};
    return why_over(stored.row);
}

Result<Recorded> refuse_in(db::Transaction& t, const db::Identity& who, const RecordId& id, const sync::Refusing& refusing)
{
    const auto stored = stored_record(t, id);
    if (!stored)
        return stored.problems();
    if (auto why = why_not(*stored); !why.empty())
        return why;
    auto op = op_on(t, who, sync::Kind::refuse_signature, stored->record);
    op.payload = salted(sync::payload_of(refusing), t.random());
    t.append(op);
    t.project_now();
    return Recorded{id, unit_code_of(t, stored->record), db::find_record(t, id)->revision};
}

} // namespace

Result<Recorded> refuse_signature(db::Store& store, const RecordId& id, const std::string& reason, const std::vector<std::string>& witnesses)
{
    const auto read = read_reason(reason);
    auto problems = read.problems();
    sync::Refusing refusing;
    for (auto& problem : read_witnesses(witnesses, refusing.witnesses))
        problems.push_back(std::move(problem));
    if (!problems.empty())
        return problems;
    refusing.reason = *read;
    return store.write([&](db::Transaction& t) { return refuse_in(t, store.identity(), id, refusing); });
}

} // namespace dondoc::actions
