#include "core/bundle/certificate.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

using namespace bundle;

void run(ByteView input)
{
    (void)read_certificate(input);
    (void)read_trust_list(input);
    (void)read_certificates(input);
}

std::vector<Bytes> samples()
{
    const SignSeed seed{{1}};
    Certificate c;
    c.serial = 3;
    c.sign = public_of(seed);
    c.office = "04801";
    c.officers = {"cb01"};
    c.not_after = {25000};
    c.issuer = public_of(seed);
    TrustList list;
    list.version = 2;
    list.root = public_of(seed);
    list.hub_certificate = issue(c, seed);
    list.revoked = {{{{1}}, {{{{2}}, 5}}}};
    return {issue(c, seed), issue(list, seed), encode(Certificates{issue(c, seed), issue(list, seed), {}})};
}

} // namespace

const Target certificate_target{"certificate", run, samples};

} // namespace dondoc::fuzz
