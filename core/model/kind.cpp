#include "core/model/kinds/tables.hpp"
#include <algorithm>

namespace dondoc {
namespace {

constexpr const char* funds[] = {"ODTS", "HTTT", "TNLD", "BHYT", "BHTN"};

constexpr const KindSpec* kinds_list[] = {
    &kinds::visit,        &kinds::urging,     &kinds::notice,       &kinds::commitment, &kinds::payment,  &kinds::contact,
    &kinds::finance_note, &kinds::reconciliation, &kinds::hand_over, &kinds::dialogue,   &kinds::session,  &kinds::conference,
    &kinds::agent_result, &kinds::coordination, &kinds::publication, &kinds::difficulty, &kinds::card_lock, &kinds::suspension,
    &kinds::proposal,     &kinds::decision,   &kinds::book_confirmation, &kinds::survey, &kinds::correction,
    &kinds::week_plan,    &kinds::campaign,   &kinds::dialogue_part, &kinds::session_part,
};

bool is_call(const Record& record)
{
    const auto kind = text_of(record, "kind");
    return kind == "call" || kind == "message";
}

} // namespace

std::span<const char* const> all_funds() { return funds; }
std::span<const KindSpec* const> all_kinds() { return kinds_list; }

const KindSpec* kind_named(std::string_view noun)
{
    const auto at = std::find_if(std::begin(kinds_list), std::end(kinds_list), [&](const KindSpec* k) { return k->noun == noun; });
    return at == std::end(kinds_list) ? nullptr : *at;
}

const KindSpec* kind_numbered(std::uint64_t number)
{
    const auto at = std::find_if(std::begin(kinds_list), std::end(kinds_list), [&](const KindSpec* k) { return k->number == number; });
    return at == std::end(kinds_list) ? nullptr : *at;
}

const KindSpec* part_kind(const KindSpec& parent)
{
    const auto at = std::find_if(std::begin(kinds_list), std::end(kinds_list), [&](const KindSpec* k) { return std::string_view(k->part_of) == parent.noun; });
    return at == std::end(kinds_list) ? nullptr : *at;
}

const char* timeline_noun(const KindSpec& kind) { return *kind.part_of != 0 ? kind.part_of : kind.noun; }

const FieldSpec* field_named(const KindSpec& kind, std::string_view key)
{
    const auto at = std::find_if(kind.fields.begin(), kind.fields.end(), [&](const FieldSpec& f) { return f.key == key; });
    return at == kind.fields.end() ? nullptr : &*at;
}

const cbor::Value& value_of(const Record& record, std::string_view key)
{
    static const cbor::Value none;
    const auto at = record.fields.find(std::string(key));
    return at == record.fields.end() ? none : at->second;
}

std::string text_of(const Record& record, std::string_view key)
{
    const auto* text = value_of(record, key).text();
    return text ? *text : std::string();
}

std::optional<Day> day_of(const Record& record, std::string_view key)
{
    const auto* number = value_of(record, key).integer();
    return number ? std::optional(Day{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

std::optional<Money> money_of(const Record& record, std::string_view key)
{
    const auto* number = value_of(record, key).integer();
    return number ? std::optional(Money{*number}) : std::nullopt;
}

bool is_signed(const Record& record)
{
    return record.kind && record.kind->is_signed && !(record.kind == &kinds::urging && is_call(record));
}

std::string page_sign(const Record& record)
{
    if (!record.kind || !is_signed(record))
        return "";
    if (record.kind != &kinds::urging)
        return record.kind->page_sign;
    if (text_of(record, "kind") == "invitation")
        return "GM";
    const auto* round = value_of(record, "round").integer();
    return round && *round > 1 ? "CVDD" + std::to_string(*round) : "CVDD";
}

} // namespace dondoc
