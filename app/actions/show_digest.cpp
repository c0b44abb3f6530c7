#include "app/actions/show_digest.hpp"
#include "db/assignments.hpp"

namespace dondoc::actions {
namespace {

Result<std::vector<db::UnitRow>> named(const db::Reader& reader, const std::vector<std::string>& codes)
{
    std::vector<db::UnitRow> out;
    Problems problems;
    for (const auto& code : codes)
        if (auto unit = db::find_unit(reader, code))
            out.push_back(std::move(*unit));
        else
            problems.push_back({.code = "unit.unknown", .field = "units", .value = code});
    if (!problems.empty())
        return problems;
    return out;
}

std::vector<db::UnitRow> held_by(const db::Reader& reader, std::string_view officer)
{
    std::vector<db::UnitRow> out;
    std::set<UnitId> seen; // principal and deputy in one: once
    for (const auto& assignment : db::open_assignments(reader, officer))
        if (seen.insert(assignment.unit).second)
            if (auto unit = db::find_unit(reader, assignment.unit))
                out.push_back(std::move(*unit));
    return out;
}

} // namespace

Result<db::StoreDigest> show_digest(const db::Store& store, const DigestWishes& wishes)
{
    const auto still = store.snapshot();
    if (!wishes.units.empty()) {
        const auto units = named(still, wishes.units);
        return units ? Result(db::store_digest(still, *units)) : Result<db::StoreDigest>(units.problems());
    }
    if (wishes.officer.empty())
        return db::store_digest(still);
    const auto officer = db::find_officer(still, wishes.officer);
    const std::string code = officer ? officer->code : wishes.officer;
    return db::store_digest(still, held_by(still, code), officer && !officer->office.empty() ? officer->office : store.identity().office);
}

} // namespace dondoc::actions
