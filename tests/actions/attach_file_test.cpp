#include "app/actions/attach_file.hpp"
#include "app/actions/extract_attachment.hpp"
#include "app/actions/signed_payload.hpp"
#include "core/base/trouble.hpp"
#include "db/log.hpp"
#include "tests/actions/a_caseload.hpp"
#include <doctest/doctest.h>
#include <fstream>

using namespace dondoc;
using namespace dondoc::actions;

namespace {

std::filesystem::path a_file(Caseload& office, const std::string& name, const std::string& bytes)
{
    files::write_file_atomically(office.folder.path / name, bytes);
    return office.folder.path / name;
}

std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a photo is attached to a record and comes out again byte for byte")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    const auto photo = a_file(office, "cổng.jpg", "\xff\xd8\xff photo");
    const auto done = attach_file(office.store, id, photo, "photo");
    REQUIRE(done.ok());
    CHECK(done->media_type == "image/jpeg");
    CHECK(done->state == "draft");
    const auto out = extract_attachment(office.store, id, "", office.folder.path / "out.jpg");
    REQUIRE(out.ok());
    CHECK(read(out->file) == "\xff\xd8\xff photo");
    CHECK(out->attachment.name == "cổng.jpg");
}

TEST_CASE("the scan of the signed page makes a finalised record signed, and its op carries the device's signature")
{
    Caseload office;
    const auto id = office.recorded(a_commitment());
    const auto scan = a_file(office, "scan.pdf", "%PDF-1.4 scan");
    CHECK(told(attach_file(office.store, id, scan, "signed").problems()) == Told{"record.not_finalised@"});
    office.finalise(id);
    CHECK(attach_file(office.store, id, scan, "signed")->state == "signed");
    const auto key = bundle::public_of(office.store.keys().sign);
    db::each_op(office.store.reader(), {.record = id, .kind = sync::Kind::attach}, [&](const db::LogRow& row) {
        CHECK(payload_is_signed_by(row.op, key));
        CHECK_FALSE(payload_is_signed_by(row.op, bundle::SignPublic{}));
        return true;
    });
}

TEST_CASE("files that cannot be kept are refused in words")
{
    Caseload office;
    const auto id = office.recorded(a_commitment());
    office.finalise(id);
    const auto why = [&](const std::string& name, const std::string& bytes, const char* role) {
        return told(attach_file(office.store, id, a_file(office, name, bytes), role).problems());
    };
    CHECK(why("a.pdf", "", "other") == Told{"attachment.empty@file"});
    CHECK(why("a.exe", "MZ", "other") == Told{"attachment.type@file"});
    CHECK(why("a.docx", "PK\x03\x04", "signed") == Told{"attachment.signed.type@file"});
    CHECK(why("a.pdf", "%PDF-", "stamp") == Told{"attachment.role@role"});
    CHECK(told(attach_file(office.store, id, office.folder.path / "none", "other").problems()) == Told{"attachment.missing@file"});
    CHECK(told(attach_file(office.store, {}, a_file(office, "b.pdf", "%PDF-"), "other").problems()) == Told{"record.unknown@"});
}

TEST_CASE("nothing but a page of two sides becomes signed")
{
    Caseload office;
    drafts::Draft call{kind_named("urging"), {}, {}, {{"unit", "4001"}, {"day", "2026-11-19"}, {"kind", "call"}}, {}, {}};
    const auto id = office.recorded(call);
    CHECK(told(attach_file(office.store, id, a_file(office, "a.pdf", "%PDF-"), "signed").problems()) == Told{"record.not_signed_kind@"});
}

TEST_CASE("of several attachments one must be named, by name or by the beginning of its hash")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    const auto first = attach_file(office.store, id, a_file(office, "one.pdf", "%PDF-1"), "other");
    REQUIRE(attach_file(office.store, id, a_file(office, "two.pdf", "%PDF-2"), "other").ok());
    const auto extract = [&](const std::string& which) { return extract_attachment(office.store, id, which, office.folder.path); };
    CHECK(told(extract("").problems()) == Told{"attachment.ambiguous@which"});
    CHECK(told(extract("three.pdf").problems()) == Told{"attachment.unknown@which"});
    CHECK(extract("two.pdf")->file.filename() == "two.pdf");
    CHECK(extract(hex(first->content.view()).substr(0, 8))->file.filename() == "one.pdf");
}

TEST_CASE("an attachment that is missing or damaged in the folder leaves no file behind")
{
    Caseload office;
    const auto id = office.recorded(a_visit());
    const auto done = attach_file(office.store, id, a_file(office, "a.pdf", "%PDF-1"), "other");
    const auto sealed = files::sealed_path(vault_of(office.store), done->content);
    const auto out = office.folder.path / "out.pdf";
    auto bytes = read(sealed);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    files::write_file_atomically(sealed, bytes);
    CHECK_THROWS_AS((void)extract_attachment(office.store, id, "", out), Trouble);
    std::filesystem::remove(sealed);
    CHECK_THROWS_AS((void)extract_attachment(office.store, id, "", out), Trouble);
    CHECK_FALSE(std::filesystem::exists(out));
}
