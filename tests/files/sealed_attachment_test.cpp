#include "app/files/sealed_attachment.hpp"
#include "core/base/random.hpp"
#include "core/base/trouble.hpp"
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

using namespace dondoc;
using namespace dondoc::files;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("dondoc-vault-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

AttachmentVault a_vault(const Folder& folder)
{
    AttachmentVault vault{folder.path / "store.files", {}, {}};
    vault.data_key.fill(1);
    vault.name_key.fill(2);
    return vault;
}

fs::path a_file(const Folder& folder, const std::string& name, const Bytes& bytes)
{
    write_file_atomically(folder.path / name, bytes);
    return folder.path / name;
}

Bytes a_photo(std::size_t size)
{
    SeededRandom random(size);
    Bytes out(size);
    random.fill(out);
    out[0] = 0xff, out[1] = 0xd8, out[2] = 0xff;
    return out;
}

Bytes read_all(const AttachmentVault& vault, const Hash& content)
{
    SealedReader reader(vault, content);
    Bytes out;
    while (auto part = reader.next())
        out.insert(out.end(), part->begin(), part->end());
    return out;
}

Bytes sealed_bytes(const AttachmentVault& vault, const Hash& content)
{
    std::ifstream file(sealed_path(vault, content), std::ios::binary);
    return Bytes{std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("an attachment comes out of the vault as it went in, at every size around a chunk")
{
    const Folder folder;
    const auto vault = a_vault(folder);
    for (std::size_t size : {3UL, 65535UL, 65536UL, 65537UL, 131072UL, 200'000UL}) {
        CAPTURE(size);
        const auto bytes = a_photo(size);
        const auto looked = look_at_attachment(a_file(folder, "anh.jpg", bytes));
        REQUIRE(looked);
        CHECK(looked->content == blake2b(attachment_personal, bytes));
        CHECK(looked->size == size);
        CHECK(looked->media_type == "image/jpeg");
        REQUIRE(seal_attachment(vault, folder.path / "anh.jpg", looked->content));
        CHECK(read_all(vault, looked->content) == bytes);
    }
}

TEST_CASE("neither name nor content of an attachment can be seen in its file")
{
    const Folder folder;
    const auto vault = a_vault(folder);
    const auto bytes = a_photo(1000);
    const auto content = blake2b(attachment_personal, bytes);
    REQUIRE(seal_attachment(vault, a_file(folder, "anh.jpg", bytes), content));
    CHECK(sealed_path(vault, content).filename().string().find(hex(content.view()).substr(0, 8)) == std::string::npos);
    const auto sealed = sealed_bytes(vault, content);
    CHECK(std::search(sealed.begin(), sealed.end(), bytes.begin() + 3, bytes.begin() + 19) == sealed.end());
}

TEST_CASE("a sealed attachment that was cut or changed by one byte anywhere is damaged, never wrong")
{
    const Folder folder;
    const auto vault = a_vault(folder);
    const auto bytes = a_photo(300);
    const auto content = blake2b(attachment_personal, bytes);
    REQUIRE(seal_attachment(vault, a_file(folder, "anh.jpg", bytes), content));
    const auto good = sealed_bytes(vault, content);
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] ^= 1;
        write_file_atomically(sealed_path(vault, content), bad);
        CHECK_THROWS_AS(read_all(vault, content), Trouble);
        write_file_atomically(sealed_path(vault, content), ByteView(good).first(i));
        CHECK_THROWS_AS(read_all(vault, content), Trouble);
    }
    auto longer = good;
    longer.push_back(0);
    write_file_atomically(sealed_path(vault, content), longer);
    CHECK_THROWS_AS(read_all(vault, content), Trouble);
}

TEST_CASE("an attachment cut at a whole chunk is damaged too")
{
    const Folder folder;
    const auto vault = a_vault(folder);
    const auto bytes = a_photo(65536 * 2 + 5);
    const auto content = blake2b(attachment_personal, bytes);
    REQUIRE(seal_attachment(vault, a_file(folder, "anh.jpg", bytes), content));
    const auto good = sealed_bytes(vault, content);
    write_file_atomically(sealed_path(vault, content), ByteView(good).first(24 + 65536 + 17));
    CHECK_THROWS_AS(read_all(vault, content), Trouble);
}

TEST_CASE("bytes other than promised are never kept")
{
    const Folder folder;
    const auto vault = a_vault(folder);
    const auto promised = blake2b(attachment_personal, view_of("a"));
    SealedWriter writer(vault, promised);
    writer.write(view_of("b"));
    CHECK_FALSE(writer.commit());
    CHECK_FALSE(is_sealed(vault, promised));
}

TEST_CASE("a file past the limit is looked at no further, a folder or nothing is no file")
{
    const Folder folder;
    const auto big = folder.path / "big.pdf";
    std::ofstream(big) << "%PDF-1.4";
    fs::resize_file(big, attachment_limit + 1'000'000);
    const auto looked = look_at_attachment(big);
    REQUIRE(looked);
    CHECK(looked->size > attachment_limit);
    CHECK(looked->size <= attachment_limit + 65536);
    CHECK_FALSE(look_at_attachment(folder.path));
    CHECK_FALSE(look_at_attachment(folder.path / "none"));
}

TEST_CASE("the bytes of a file say what it is, not its name")
{
    using namespace std::string_view_literals;
    CHECK(media_type_of(view_of("%PDF-1.7"), "x.jpg") == "application/pdf");
    CHECK(media_type_of(view_of("\x89PNG\r\n\x1a\n"), "x") == "image/png");
    CHECK(media_type_of(view_of("II*\0"sv), "x") == "image/tiff");
    CHECK(media_type_of(view_of("\0\0\0\x18" "ftypheic"sv), "x") == "image/heic");
    CHECK(media_type_of(view_of("PK\x03\x04"), "a.DOCX").ends_with("document"));
    CHECK(media_type_of(view_of("PK\x03\x04"), "a.zip").empty());
    CHECK(media_type_of(view_of("MZ"), "x.pdf").empty());
    CHECK(media_type_of({}, "x.pdf").empty());
}
