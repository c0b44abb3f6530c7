// JSON drafts as a program, a colleague or a stranger writes them; the first byte chooses the kind of record.
#include "app/actions/record_json.hpp"
#include "core/base/check.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace actions;

drafts::Surroundings nowhere()
{
    return {*make_day(2026, 11, 20), office_scope("04801"), [](std::string_view code) { return code == "4001" ? std::optional(unit_id("048", "4001")) : std::nullopt; },
            [](const UnitId&) { return std::string("4001"); }};
}

void run(ByteView input)
{
    if (input.empty())
        return;
    const auto kinds = all_kinds();
    drafts::Draft draft{kinds[input[0] % kinds.size()], {}, {}, {}, {}, {}};
    const auto object = parse_draft(text_of(input.subspan(1)));
    if (!object.ok() || !put_json(draft, *object).empty())
        return;
    (void)drafts::to_record(draft, nowhere());
    const auto kept = kept_json(draft).dump();
    const auto again = draft_from_kept(draft.kind->noun, kept);
    check(again && kept_json(*again).dump() == kept, "a form that is kept comes back as it was");
}

std::vector<Bytes> samples()
{
    std::vector<Bytes> out;
    const auto kinds = all_kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Bytes bytes{static_cast<std::uint8_t>(i)};
        const auto text = template_json(*kinds[i]).dump();
        bytes.insert(bytes.end(), text.begin(), text.end());
        out.push_back(std::move(bytes));
    }
    out.push_back(copy_of(view_of("\x01{\"unit\":\"4001\",\"day\":\"2026-11-19\",\"installments\":[{\"day\":\"2026-11-30\",\"amount\":\"100\"}],\"debt\":{\"value\":300}}")));
    return out;
}

} // namespace

const Target draft_target{"draft", run, samples};

} // namespace dondoc::fuzz
