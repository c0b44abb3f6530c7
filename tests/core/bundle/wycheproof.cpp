#include "core/bundle/keys.hpp"
#include "tests/core/bundle/vectors.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::bundle;

namespace {

/// Next string value under `key` at or after `at`; moves `at` behind it. The vectors' JSON is flat enough for this.
std::string next_value(const std::string& text, const char* key, std::size_t& at)
{
    const std::string sign = "\"" + std::string(key) + "\"";
    at = text.find(sign, at);
    if (at == std::string::npos)
        return {};
    const auto from = text.find('"', at + sign.size()) + 1;
    at = text.find('"', from);
    return text.substr(from, at - from);
}

template <class Array>
bool fill(Array& out, const std::string& digits)
{
    const auto raw = parse_hex(digits);
    if (!raw || raw->size() != out.size())
        return false;
    std::copy(raw->begin(), raw->end(), out.begin());
    return true;
}

} // namespace

TEST_CASE("every Wycheproof Ed25519 signature is judged as its authors say")
{
    const auto folder = vectors_folder("ed25519");
    if (folder.empty()) {
        MESSAGE("skipped: the Ed25519 vectors are not beside the project");
        return;
    }
    const std::string text = whole_file(folder / "ed25519_test.json");
    int seen = 0;
    SignPublic key;
    for (std::size_t at = 0;;) {
        const auto next_key = text.find("\"pk\"", at);
        const auto next_test = text.find("\"tcId\"", at);
        if (next_test == std::string::npos)
            break;
        if (next_key < next_test)
            REQUIRE(fill(key.bytes, next_value(text, "pk", at)));
        at = text.find("\"tcId\"", at);
        const std::string comment = next_value(text, "comment", at);
        const auto message = parse_hex(next_value(text, "msg", at));
        Signature signature;
        const bool formed = fill(signature, next_value(text, "sig", at));
        const std::string result = next_value(text, "result", at);
        CAPTURE(comment);
        REQUIRE(message);
        CHECK((formed && verify(key, *message, signature)) == (result == "valid"));
        ++seen;
    }
    CHECK(seen == 151);
}
