#include "app/actions/attach_file.hpp"
#include "app/actions/doctor.hpp"
#include "tests/actions/a_caseload.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

Check orphans(db::Store& store, bool clean)
{
    for (auto& check : doctor(store, {.clean = clean}).checks)
        if (check.name == "orphans")
            return check;
    return {.name = "none"};
}

void make_old(const std::filesystem::path& file)
{
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
}

} // namespace

TEST_CASE("doctor finds sealed files that no record names and what a killed program left, and cleans them when asked")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    files::write_file_atomically(office.folder.path / "a.pdf", std::string_view("%PDF-1"));
    const auto kept = attach_file(office.store, id, office.folder.path / "a.pdf", "other");
    const auto vault = vault_of(office.store);
    CHECK(orphans(office.store, false).holds);
    const auto orphan = vault.folder / std::string(40, 'a'), left = vault.folder / ".b.12-1.part", young = vault.folder / std::string(40, 'c');
    for (const auto& file : {orphan, left, young})
        files::write_file_atomically(file, std::string_view("x"));
    make_old(orphan);
    make_old(left);
    make_old(files::sealed_path(vault, kept->content));
    CHECK_FALSE(orphans(office.store, false).holds);
    CHECK(std::filesystem::exists(orphan));
    CHECK_FALSE(orphans(office.store, true).holds); // the young one may belong to a program that runs now
    CHECK_FALSE(std::filesystem::exists(orphan));
    CHECK_FALSE(std::filesystem::exists(left));
    CHECK(std::filesystem::exists(young));
    make_old(young);
    CHECK(orphans(office.store, true).holds);
    CHECK(files::is_sealed(vault, kept->content));
}
