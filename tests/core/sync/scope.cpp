#include "core/sync/scope.hpp"
#include "tests/core/sync/ops.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::sync;
using namespace dondoc::sync::test;

namespace {

constexpr ScopeId office{{0x0F}};
constexpr DeviceId device_1{{1}}, old_device_1{{11}}, device_2{{2}};

/// Stream 1 = the device itself, 11 = the same officer's former device, 2 = a colleague's, 0xFF = the hub.
Author author(const StreamId& stream)
{
    switch (stream.bytes[0]) {
    case 1: return {device_1, "cb01"};
    case 11: return {old_device_1, "cb01"};
    case 2: return {device_2, "cb02"};
    default: return {{{0xFF}}, ""};
    }
}

struct Office {
    Writer hub = supervisor();
    Office()
    {
        hub.write(Kind::grant, payload_of(Granting{.grant = grant_a, .officer = "cb01"}));
        hub.scope = a_unit(2);
        hub.write(Kind::grant, payload_of(Granting{.grant = grant_b, .officer = "cb02"}));
    }
    [[nodiscard]] DeviceScope of(std::string officer) const { return scope_of_device(device_1, std::move(officer), office, facts_of(all_of({&hub}))); }
};

} // namespace

TEST_CASE("a device sees its officer's units, its office and the work of its officer's other devices")
{
    Office o;
    const DeviceScope scope = o.of("cb01");
    Writer colleague = officer(2), former = officer(11), own = officer(1);
    CHECK(may_see(scope, colleague.set(2, 1), author));
    CHECK_FALSE(may_see(scope, own.set(2, 1), author));
    for (Writer* writer : {&colleague, &former})
        writer->scope = a_unit(2);
    CHECK_FALSE(may_see(scope, colleague.set(2, 1), author));
    CHECK(may_see(scope, former.set(2, 1), author));
    colleague.scope = office;
    CHECK(may_see(scope, colleague.set(2, 1), author));
    former.scope = {};
    CHECK_FALSE(may_see(scope, former.write(Kind::seal, {}), author));
}

TEST_CASE("the former holder still sees who closed his grant and what became of his late work, and nothing else of the unit")
{
    Office o;
    o.hub.scope = a_unit();
    const Op& handed_over = o.hub.write(Kind::grant, payload_of(Granting{.grant = {0xC}, .officer = "cb02", .closings = {{grant_a, {}}}}));
    const DeviceScope scope = o.of("cb01");
    CHECK(scope.units.empty());
    CHECK(may_see(scope, handed_over, author));
    Writer late = officer(1), colleague = officer(2);
    CHECK(may_see(scope, o.hub.write(Kind::review, payload_of(Review{true, ""}), refs({&late.set(2, 1)})), author));
    CHECK_FALSE(may_see(scope, o.hub.write(Kind::review, payload_of(Review{true, ""}), refs({&colleague.set(2, 1)})), author));
    CHECK_FALSE(may_see(scope, colleague.set(2, 1), author));
    CHECK_FALSE(may_see(scope, o.hub.write(Kind::grant, payload_of(Granting{.grant = {0xD}, .officer = "cb03", .closings = {{{0xC}, {}}}})), author));
}
