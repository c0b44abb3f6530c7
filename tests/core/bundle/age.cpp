#include "core/bundle/age.hpp"
#include "core/bundle/reason.hpp"
#include "tests/core/bundle/vectors.hpp"
#include <doctest/doctest.h>
#include <sstream>
#include <zlib.h>

using namespace dondoc;
using namespace dondoc::bundle;

namespace {

Result<Bytes> open_age(ByteView file, const std::vector<BoxSecret>& keys)
{
    MemorySource source(file);
    const auto header = read_age_header(source);
    if (!header.ok())
        return header.problems();
    const auto file_key = unwrap(*header, keys);
    if (!file_key.ok())
        return file_key.problems();
    const auto payload_key = read_payload_key(source, *file_key);
    if (!payload_key.ok())
        return payload_key.problems();
    AgeReader reader(source, *payload_key);
    Bytes out;
    std::array<std::uint8_t, 1000> part{};
    for (;;) {
        const auto got = reader.read(part);
        if (!got.ok())
            return got.problems();
        out.insert(out.end(), part.begin(), part.begin() + static_cast<std::ptrdiff_t>(*got));
        if (*got < part.size())
            return out;
    }
}

Bytes seal_age(ByteView plain, const std::vector<BoxPublic>& recipients, std::uint64_t seed)
{
    SeededRandom random(seed);
    MemorySink out;
    AgeWriter writer(out, recipients, {{{"bhxh.gov.vn/goi", "v1"}, Bytes(8, 1)}}, random);
    writer.write(plain);
    writer.finish();
    return out.bytes;
}

std::string inflate_all(const std::string& packed)
{
    std::string out(32U << 20, '\0');
    uLongf length = out.size();
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(out.data()), &length, reinterpret_cast<const Bytef*>(packed.data()), packed.size()) == Z_OK);
    out.resize(length);
    return out;
}

struct Vector {
    std::map<std::string, std::string> head;
    std::vector<BoxSecret> identities;
    std::string file;
};

Vector read_vector(const std::filesystem::path& path)
{
    const std::string whole = whole_file(path);
    const auto split = whole.find("\n\n");
    Vector out{{}, {}, whole.substr(split + 2)};
    std::istringstream lines(whole.substr(0, split));
    for (std::string line; std::getline(lines, line);) {
        const auto colon = line.find(": ");
        out.head[line.substr(0, colon)] = line.substr(colon + 2);
        if (line.starts_with("identity: "))
            out.identities.push_back(parse_age_identity(line.substr(10)).value());
    }
    if (out.head.contains("compressed"))
        out.file = inflate_all(out.file);
    return out;
}

} // namespace

TEST_CASE("every published age vector is opened or refused as its authors say")
{
    const auto folder = vectors_folder("age");
    if (folder.empty()) {
        MESSAGE("skipped: the age vectors are not beside the project");
        return;
    }
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const Vector vector = read_vector(entry.path());
        const auto opened = open_age(view_of(vector.file), vector.identities);
        CHECK(opened.ok() == (vector.head.at("expect") == "success"));
        if (opened.ok())
            CHECK(hex(sha256(*opened).view()) == vector.head.at("payload"));
        if (vector.head.at("expect") == "no match")
            CHECK(reason_of(opened.problems().at(0)) == Reason::wrong_recipient);
        ++seen;
    }
    CHECK(seen > 60);
}

TEST_CASE("what is sealed for two opens for each of them, at every size around a chunk")
{
    SeededRandom random(5);
    const BoxSecret hub = new_box_secret(random);
    const BoxSecret escrow = new_box_secret(random);
    for (std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 131072U, 200000U}) {
        CAPTURE(size);
        Bytes plain(size);
        random.fill(plain);
        const Bytes sealed = seal_age(plain, {public_of(hub), public_of(escrow)}, size);
        CHECK(*open_age(sealed, {hub}) == plain);
        CHECK(*open_age(sealed, {escrow}) == plain);
        CHECK(reason_of(open_age(sealed, {new_box_secret(random)}).problems().at(0)) == Reason::wrong_recipient);
    }
}

TEST_CASE("an age file that is cut or has one bit flipped is never accepted")
{
    SeededRandom random(6);
    const BoxSecret key = new_box_secret(random);
    const Bytes sealed = seal_age(Bytes(300, 7), {public_of(key)}, 1);
    for (std::size_t n = 0; n < sealed.size(); ++n)
        CHECK_FALSE(open_age(ByteView(sealed).first(n), {key}).ok());
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes flipped = sealed;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1U << bit % 8);
        CAPTURE(bit);
        CHECK_FALSE(open_age(flipped, {key}).ok());
    }
}

TEST_CASE("a header without end is refused before it fills the memory")
{
    const std::string endless = "age-encryption.org/v1\n-> X " + std::string(1U << 20, 'a');
    const auto opened = open_age(view_of(endless), {});
    CHECK(reason_of(opened.problems().at(0)) == Reason::limits);
}
