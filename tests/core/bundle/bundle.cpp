#include "tests/core/bundle/a_bundle.hpp"
#include "core/bundle/fingerprint.hpp"
#include "core/bundle/limits.hpp"
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <zstd.h>

using namespace dondoc;
using namespace dondoc::bundle;

namespace {

Result<Kept> at_hub(const Office& office, ByteView file) { return read_whole(file, office.trust_of_hub(), {office.hub.box}); }

Bytes a_bundle(const Office& office) { return written(office, small_parts(office, some_ops(3))); }

std::unique_ptr<Source> memory(const Bytes& bytes) { return std::make_unique<MemorySource>(bytes); }

} // namespace

TEST_CASE("the ops that a laptop sends come out at the hub as they went in")
{
    const Office office;
    const OpRun run = some_ops(200);
    const auto read = at_hub(office, written(office, small_parts(office, run)));
    REQUIRE(why(read) == "taken");
    REQUIRE(read->ops.size() == run.size());
    for (std::size_t i = 0; i < run.size(); ++i)
        CHECK(sync::pack(read->ops[i]) == sync::pack(run[i]));
}

TEST_CASE("a bundle cut at any length is refused")
{
    const Office office;
    const Bytes file = a_bundle(office);
    for (std::size_t n = 0; n < file.size(); ++n) {
        CAPTURE(n);
        CHECK_FALSE(at_hub(office, ByteView(file).first(n)).ok());
    }
}

TEST_CASE("a bundle with any one bit flipped is refused")
{
    const Office office;
    const Bytes file = a_bundle(office);
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        Bytes flipped = file;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1U << bit % 8);
        accepted += at_hub(office, flipped).ok() ? 1 : 0;
    }
    CHECK(accepted == 0);
}

TEST_CASE("two bundles one behind the other, or a byte too many, are refused")
{
    const Office office;
    Bytes file = a_bundle(office);
    Bytes twice = file;
    twice.insert(twice.end(), file.begin(), file.end());
    file.push_back(0);
    CHECK(why(at_hub(office, twice)) == "Q03");
    CHECK(why(at_hub(office, file)) == "Q03");
}

TEST_CASE("each strange bundle is refused for its own reason")
{
    const Office office;
    const Bytes file = a_bundle(office);
    SeededRandom random(3);
    CHECK(why(at_hub(office, view_of("PK\x03\x04 not ours"))) == "Q01");
    CHECK(why(read_whole(file, office.trust_of_hub(), {new_box_secret(random)})) == "Q02");

    Trust other_root = office.trust_of_hub();
    other_root.root = public_of(new_hub_keys(random, {}).sign);
    CHECK(why(read_whole(file, other_root, {office.hub.box})) == "Q04");

    Trust other_hub = office.trust_of_hub();
    other_hub.me = device_id(office.laptop);
    CHECK(why(read_whole(file, other_hub, {office.hub.box})) == "Q02");

    Trust training = office.trust_of_hub();
    training.training = true;
    CHECK(why(read_whole(file, training, {office.hub.box})) == "Q20");

    BundleParts future = small_parts(office, some_ops(1));
    future.manifest.must = {"holograms"};
    CHECK(why(at_hub(office, written(office, future))) == "Q07");

    BundleParts drill = small_parts(office, some_ops(1));
    drill.manifest.must = {"training"};
    CHECK(why(at_hub(office, written(office, drill))) == "Q20");

    BundleParts colleague = small_parts(office, some_ops(1));
    colleague.manifest.from = device_id(office.hub);
    CHECK(why(at_hub(office, written(office, colleague))) == "Q04");
}

TEST_CASE("a manifest signed by another key than the certificate's is refused")
{
    const Office office;
    SeededRandom random(8);
    MemorySink out;
    REQUIRE(write_bundle(out, small_parts(office, some_ops(1)), office.hub.sign, {public_of(office.hub.box)}, random).ok());
    CHECK(why(at_hub(office, out.bytes)) == "Q05");
}

TEST_CASE("a bundle sealed anew for another hub names the one it was meant for, and is refused there")
{
    const Office office;
    SeededRandom random(8);
    const StoreKeys other = new_hub_keys(random, {});
    MemorySink out;
    REQUIRE(write_bundle(out, small_parts(office, some_ops(1)), office.laptop.sign, {public_of(other.box)}, random).ok());
    CHECK(why(read_whole(out.bytes, {device_id(other), false, public_of(office.hub.hub->root), {}}, {other.box})) == "Q02");
}

TEST_CASE("a segment that would unpack to more than it says is refused before it fills the memory")
{
    const Office office;
    const Bytes zeros(limit::segment_raw, 0);
    PackedSegment bomb = pack_segment(1, SegmentType::ops, 1, zeros);
    bomb.entry.raw = 1000;
    BundleParts parts = small_parts(office, some_ops(1));
    parts.segments = {bomb};
    CHECK(why(at_hub(office, written(office, parts))) == "Q08");

    Bytes huge(ZSTD_compressBound(64U << 20));
    const Bytes plenty(64U << 20, 0);
    huge.resize(ZSTD_compress(huge.data(), huge.size(), plenty.data(), plenty.size(), 3));
    CHECK(huge.size() < 16 * 1024);
    parts.segments = {{{segment_name(1, SegmentType::ops), SegmentType::ops, plenty.size(), huge.size(), segment_hash(huge), 1}, huge}};
    CHECK(why(at_hub(office, written(office, parts))) == "Q08");

    Bytes two_frames = bomb.stored;
    two_frames.insert(two_frames.end(), bomb.stored.begin(), bomb.stored.end());
    parts.segments = {{{segment_name(1, SegmentType::ops), SegmentType::ops, zeros.size(), two_frames.size(), segment_hash(two_frames), 1}, two_frames}};
    CHECK(why(at_hub(office, written(office, parts))) == "Q08");
}

TEST_CASE("an attachment travels in chunks and comes out whole")
{
    const Office office;
    SeededRandom random(6);
    Bytes photo(limit::attachment_chunk + 1234);
    random.fill(photo);
    MemorySource first_pass(photo);
    AttachmentEntry entry = *describe_attachment(first_pass);
    entry.content = blake2b("bhx-att-v1", photo);
    entry.type = "image/jpeg";
    REQUIRE(entry.chunks.size() == 2);
    BundleParts parts = small_parts(office, some_ops(1));
    parts.attachments.push_back({entry, [&] { return memory(photo); }});
    const auto read = at_hub(office, written(office, parts));
    REQUIRE(why(read) == "taken");
    CHECK(read->blobs.at(hex(entry.content.view())) == photo);
}

TEST_CASE("an attachment that changed between look and write stops the bundle")
{
    const Office office;
    Bytes photo(1000, 1);
    MemorySource first_pass(photo);
    const AttachmentEntry entry = *describe_attachment(first_pass);
    photo[500] = 2;
    BundleParts parts = small_parts(office, some_ops(1));
    parts.attachments.push_back({entry, [&] { return memory(photo); }});
    SeededRandom random(1);
    MemorySink out;
    CHECK(why(write_bundle(out, parts, office.laptop.sign, {public_of(office.hub.box)}, random)) == "attachment.changed");
}

TEST_CASE("Debian's age and tar open our bundle with the escrow identity alone, and we open what they seal")
{
    if (std::system("command -v age >/dev/null 2>&1 && command -v tar >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: no age here");
        return;
    }
    const Office office;
    const auto folder = std::filesystem::temp_directory_path() / ("dondoc-age-" + std::to_string(std::rand()));
    std::filesystem::create_directories(folder);
    const Bytes file = a_bundle(office);
    std::ofstream(folder / "x.bhx", std::ios::binary) << text_of(file);
    std::ofstream(folder / "key") << age_identity(office.escrow) << "\n";
    const std::string in = "cd '" + folder.string() + "' && ";
    CHECK(std::system((in + "age -d -i key x.bhx | tar x && test -s bhx/manifest.cbor && test -s seg/00001.ops.zst && grep -q 'Đôn Đốc' bhx/doc-toi.txt").c_str()) == 0);
    REQUIRE(std::system((in + "age -d -i key x.bhx > plain.tar && age -r " + age_recipient(public_of(office.hub.box)) + " -o theirs plain.tar").c_str()) == 0);
    std::ifstream back(folder / "theirs", std::ios::binary);
    const std::string theirs{std::istreambuf_iterator<char>(back), {}};
    CHECK(why(at_hub(office, view_of(theirs))) == "Q11"); // opened and signed well, only our cover is missing
    std::filesystem::remove_all(folder);
}

TEST_CASE("an enrolment request is read without any key, and every flipped bit in it is noticed")
{
    Office office;
    BundleParts parts;
    parts.manifest.kind = BundleKind::request;
    parts.manifest.from = device_id(office.laptop);
    parts.manifest.number = {1, 1};
    Certificate wish{0, public_of(office.laptop.sign), public_of(office.laptop.box), "04801", "BHXH", {"CB01"}, DeviceRole::field, {}, {}, {}, false, "An"};
    parts.certificates.sender = issue(wish, office.laptop.sign);
    MemorySink out;
    REQUIRE(write_bare_bundle(out, parts, office.laptop.sign).ok());
    const auto judge = [&](ByteView file) -> bool {
        MemorySource in(file);
        const auto front = read_bare_bundle(in);
        if (!front.ok())
            return false;
        const auto sender = read_certificate(front->certificates.sender);
        return sender.ok() && sender->issuer == sender->sign && sender->device() == front->manifest.from &&
               verify(sender->sign, manifest_statement(front->hash), front->signature);
    };
    REQUIRE(judge(out.bytes));
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < out.bytes.size() * 8; ++bit) {
        Bytes flipped = out.bytes;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ 1U << bit % 8);
        accepted += judge(flipped) ? 1 : 0;
    }
    CHECK(accepted == 0);
}

TEST_CASE("a fingerprint is twelve letters that cannot be misread, the enrolment number twelve digits")
{
    CHECK(fingerprint(Hash{}) == "0000-0000-0000");
    Hash ones;
    ones.bytes.fill(255);
    CHECK(fingerprint(ones) == "ZZZZ-ZZZZ-ZZZZ");
    CHECK(twelve_digits(Hash{}) == "000000000000");
    CHECK(twelve_digits(ones) == "073709551615"); // 2^64 − 1 mod 10^12
}
