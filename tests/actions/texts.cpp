#include "app/actions/texts.hpp"
#include <doctest/doctest.h>
#include <regex>
#include <set>

using dondoc::actions::Texts;

namespace {

std::multiset<std::string> placeholders(const std::string& text)
{
    static const std::regex one(R"(\{[a-z_0-9]+\})");
    std::multiset<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), one), end; at != end; ++at)
        out.insert(at->str());
    return out;
}

} // namespace

TEST_CASE("both languages have the same keys with the same placeholders")
{
    const Texts vi("vi"), en("en");
    for (const auto& [key, text] : vi.all()) {
        CAPTURE(key);
        CHECK(en.has(key));
        const auto found = en.all().find(key);
        if (found != en.all().end())
            CHECK(placeholders(text) == placeholders(found->second));
    }
    for (const auto& [key, text] : en.all()) {
        CAPTURE(key);
        CHECK(vi.has(key));
    }
}

TEST_CASE("a placeholder without an argument stays visible and braces in values are left alone")
{
    const Texts vi("vi");
    CHECK(vi("file.unreadable", {{"value", "a{detail}b"}, {"detail", "x"}}).find("a{detail}b") != std::string::npos);
    CHECK(vi("help.example").find("{example}") != std::string::npos);
}
