#include "app/actions/finalise_record.hpp"
#include "app/actions/configure.hpp"
#include "app/actions/signed_payload.hpp"
#include <set>

namespace dondoc::actions {
namespace {

std::set<std::string> page_codes(const db::Reader& reader)
{
    std::set<std::string> codes;
    db::each_record(reader, {}, [&](const db::RecordRow& row) {
        if (!row.page_code.empty())
            codes.insert(row.page_code);
    });
    return codes;
}

/// Whose page it is: the employer's code; of several, the office's short sign or code.
std::string whose(const db::Reader& reader, const db::Identity& who, const DocumentInput& input)
{
    if (!input.quoted.unit.code.empty())
        return input.quoted.unit.code;
    auto sign = setting(reader, "office.sign");
    return sign.empty() ? who.office : sign;
}

std::string free_page_code(const db::Reader& reader, const db::Identity& who, const DocumentInput& input, Day day)
{
    auto taken = page_codes(reader);
    auto sign = page_sign(input.stored.record), of = whose(reader, who, input);
    auto* period = value_of(input.stored.record, "as_of").integer();
    bool of_period = period && std::string_view(input.stored.record.kind->noun) == "publication"; // a list is named by its period, as a report is
    auto dated = of_period ? month_key(Month{static_cast<std::int32_t>(*period)}) : documents::short_date(day);
    for (int number = 1;; ++number)
        if (auto code = documents::page_code(sign, of, dated, number); !taken.contains(code))
            return code;
}

Problems why_not(const DocumentInput& input)
{
    if (!is_signed(input.stored.record))
        return {{.code = "record.not_signed_kind"}};
    if (auto why = why_fixed(input.stored.row); !why.empty())
        return why;
    Problems problems;
    if (input.stored.row.conflict)
        problems.push_back({.code = "document.conflict"});
    if (!day_of(input.stored.record))
        problems.push_back({.code = "document.needed", .field = "day"});
    for (auto& problem : input.page->missing(input.stored.record, input.quoted))
        problems.push_back(std::move(problem));
    return problems;
}

} // namespace

Result<Finalised> finalise_in(db::Transaction& t, const db::Store& store, const RecordId& id)
{
    auto input = document_input(t, store.identity(), id);
    if (!input)
        return input.problems();
    if (auto why = why_not(*input); !why.empty())
        return why;
    auto& record = input->stored.record;
    auto figures = documents::value_of(input->quoted);
    auto hash = documents::content_hash(*record.kind, id, input->stored.row.groups, figures, *input->wording);
    auto code = free_page_code(t, store.identity(), *input, *day_of(record));
    auto op = op_on(t, store.identity(), sync::Kind::finalise, record);
    op.over = db::over_all(t, id);
    op.payload = salted(sync::payload_of(sync::Finalising{hash, code, input->page->signers(record, input->quoted), input->wording->name,
                                                          input->wording->version, figures}),
                        t.random());
    sign_payload(op, store.keys().sign);
    t.append(op);
    t.project_now();
    return Finalised{id, code, hash, db::find_record(t, id)->revision};
}

Result<Finalised> finalise_record(db::Store& store, const RecordId& id)
{
    return store.write([&](db::Transaction& t) { return finalise_in(t, store, id); });
}

} // namespace dondoc::actions
