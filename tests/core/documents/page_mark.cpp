#include "core/documents/page_mark.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::documents;

namespace {

const std::string whole = "DD1:BBCK-DC0013D-261120-01:1/2:189F4DD8CF6A";

Hash hash_beginning(std::string_view digits)
{
    const auto bytes = parse_hex(std::string(digits) + std::string(64 - digits.size(), '0'));
    return *Hash::from(*bytes);
}

} // namespace

TEST_CASE("the text of a page's QR says which page of which record it is")
{
    const auto mark = read_page_mark(whole);
    REQUIRE(mark.has_value());
    CHECK(*mark == PageMark{"BBCK-DC0013D-261120-01", 1, 2, "189f4dd8cf6a"});
    CHECK(has_code(*mark, "BBCK-DC0013D-261120-01"));
    CHECK_FALSE(has_code(*mark, "BBCK-DC0013D-261120-02"));
    CHECK(has_hash(*mark, hash_beginning("189f4dd8cf6a")));
    CHECK_FALSE(has_hash(*mark, hash_beginning("189f4dd8cf6b")));
}

TEST_CASE("a code cut anywhere, or with another byte anywhere, is no page or another one")
{
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(read_page_mark(whole.substr(0, length)).has_value());
    const auto sound = read_page_mark(whole);
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto text = whole;
            text[i] = static_cast<char>(text[i] ^ (1 << bit));
            const auto mark = read_page_mark(text);
            const bool is_case = mark && *mark == *sound; // "a" for "A"
            CHECK((!mark || *mark != *sound || (is_case && bit == 5)));
        }
}

TEST_CASE("pages that cannot be are none")
{
    for (const char* text : {"DD1:A:0/2:189F4DD8CF6A", "DD1:A:3/2:189F4DD8CF6A", "DD1:A:1/:189F4DD8CF6A", "DD1::1/2:189F4DD8CF6A", "DD1:A:1/2:189F4DD8CF6", "DD2:A:1/2:189F4DD8CF6A",
                             "DD1:A:1/2:189F4DD8CF6G", "DD1:A:-1/2:189F4DD8CF6A", "https://example.vn", "DD1:"})
        CHECK_FALSE(read_page_mark(text).has_value());
}

TEST_CASE("a code is typed in any case and with spaces, its hash by four digits at least")
{
    const auto mark = typed_page_mark(" bbck-dc0013d-261120-01 ", "18 9f");
    REQUIRE(mark.ok());
    CHECK(has_code(*mark, "BBCK-DC0013D-261120-01"));
    CHECK(has_hash(*mark, hash_beginning("189f4dd8cf6a")));
    CHECK_FALSE(has_hash(*mark, hash_beginning("289f")));
    CHECK(typed_page_mark("A", "18").problems().front().code == "attachment.page.digits");
    CHECK(typed_page_mark("A", "18xz").problems().front().code == "attachment.page.digits");
    CHECK(typed_page_mark(" ", "189F").problems().front().code == "attachment.page.code");
}
