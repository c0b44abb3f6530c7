#include "app/actions/create_store.hpp"
#include "app/actions/open_store.hpp"
#include "app/actions/reset_passphrase.hpp"
#include "core/base/trouble.hpp"
#include "tests/db/temp_store.hpp"
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

struct AHub {
    explicit AHub(std::uint64_t seed, const db::TempFolder& folder)
        : random(seed), clock(1'795'500'000'000), path(folder.path / ("tinh" + std::to_string(seed) + ".store")), escrow_file(path.string() + ".khoa")
    {
        const CreateStore wanted{path, {.role = db::Role::hub, .office = "048", .office_name = "BHXH"}, "một hai ba", {}, escrow_file};
        made = create_store(wanted, random, clock).value();
    }
    std::string escrow_text() const
    {
        std::ifstream in(escrow_file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string opened_with(const db::Unlock& unlock)
    {
        try {
            open_store(path, unlock, random, clock);
            return "opens";
        } catch (const Trouble& trouble) {
            return trouble.problem.code;
        }
    }
    std::string refusal_of_escrow(const std::string& text)
    {
        try {
            unlock_with_escrow(path, text, "bốn năm sáu", random, clock);
            return "";
        } catch (const Trouble& trouble) {
            return trouble.problem.code;
        }
    }

    SeededRandom random;
    FixedClock clock;
    std::filesystem::path path, escrow_file;
    CreatedStore made;
};

} // namespace

TEST_CASE("the escrow file sets a new passphrase: the old one and the old recovery code open no more")
{
    const db::TempFolder folder;
    AHub hub(1, folder);
    const std::string code = unlock_with_escrow(hub.path, hub.escrow_text(), "bốn năm sáu", hub.random, hub.clock);
    CHECK(hub.opened_with({.passphrase = "bốn năm sáu"}) == "opens");
    CHECK(hub.opened_with({.recovery_code = code}) == "opens");
    CHECK(hub.opened_with({.passphrase = "một hai ba"}) == "passphrase.wrong");
    CHECK(hub.opened_with({.recovery_code = hub.made.recovery_code}) == "recovery_code.wrong");
}

TEST_CASE("a file without a key and the key of another province change nothing")
{
    const db::TempFolder folder;
    AHub hub(1, folder), other(2, folder);
    CHECK(hub.refusal_of_escrow("# chỉ có lời\n") == "escrow.unreadable");
    CHECK(hub.refusal_of_escrow(other.escrow_text()) == "escrow.wrong");
    CHECK(hub.opened_with({.passphrase = "một hai ba"}) == "opens");
}
