// The list of verbs is where merges meet: a verb twice in it, or once too few, ends every command.
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

std::multiset<std::string> verbs_in(const char* file, const std::string& form)
{
    std::ifstream in(std::string(DONDOC_SOURCE_DIR) + "/" + file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::regex verb(form);
    std::multiset<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), verb), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

} // namespace

TEST_CASE("each verb that is declared stands once in the list of verbs")
{
    const auto declared = verbs_in("app/cli/verbs.hpp", R"(Verb (verb_\w+)\(\))"), listed = verbs_in("app/cli/verbs.cpp", R"(    (verb_\w+),)");
    CHECK_FALSE(declared.empty());
    for (const auto& verb : declared) {
        CAPTURE(verb);
        CHECK(declared.count(verb) == 1);
        CHECK(listed.count(verb) == 1);
    }
    CHECK(listed.size() == declared.size());
}
