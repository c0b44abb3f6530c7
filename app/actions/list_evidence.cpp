#include "app/actions/list_evidence.hpp"
#include "app/actions/caseload.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/unit_code.hpp"
#include "db/units.hpp"
#include <algorithm>
#include <array>

namespace dondoc::actions {
namespace {

constexpr std::array nouns = {"visit", "commitment", "reconciliation", "hand_over", "proposal", "decision", "suspension"};

/// Calls and messages leave no paper; a C12 is no urging, and no evidence of it.
std::string name_of(const Record& record)
{
    const std::string noun = record.kind->noun;
    if (noun == "urging") {
        const auto kind = text_of(record, "kind");
        return kind == "letter" || kind == "invitation" ? "evidence." + kind : "";
    }
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end() ? "evidence." + noun : "";
}

std::string number_of(const ShownRecord& shown)
{
    for (const char* key : {"number", "decision_number"})
        if (const auto given = text_of(shown.record, key); !given.empty())
            return given;
    return shown.row.page_code;
}

} // namespace

Result<std::vector<Evidence>> list_evidence(const db::Reader& reader, std::string_view unit_code, Day until)
{
    const auto unit = db::find_unit(reader, text::clean_unit_code(unit_code));
    if (!unit)
        return Problem{.code = "unit.unknown", .field = "unit", .value = std::string(unit_code)};
    std::vector<Evidence> out;
    for (const auto& [scope, records] : standing_records(reader, scope_of(unit->id)))
        for (const auto& shown : records) {
            const auto day = day_of(shown.record);
            const auto name = name_of(shown.record);
            if (!name.empty() && day && *day <= until)
                out.push_back({shown.record.id, *day, name, number_of(shown), std::string(db::text_of_state(shown.row.state)), db::attachments_of(reader, shown.record.id).size()});
        }
    std::stable_sort(out.begin(), out.end(), [](const Evidence& a, const Evidence& b) { return a.day < b.day; });
    return out;
}

std::string number_and_day(const Evidence& evidence, const Texts& texts)
{
    return evidence.number + (evidence.number.empty() ? "" : ", ") + texts("evidence.day", {{"day", text::day_short(evidence.day)}});
}

} // namespace dondoc::actions
