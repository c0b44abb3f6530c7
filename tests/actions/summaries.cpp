#include "app/actions/texts.hpp"
#include "core/model/kind.hpp"
#include <doctest/doctest.h>
#include <regex>

using namespace dondoc;

TEST_CASE("every kind of record has a summary in both languages, and it asks only for fields of the kind")
{
    const std::regex placeholder(R"(\{(\w+)\})");
    for (const char* language : {"vi", "en"}) {
        const actions::Texts texts(language);
        for (const auto* kind : all_kinds()) {
            const std::string key = std::string("summary.") + kind->noun;
            CAPTURE(key);
            REQUIRE(texts.has(key));
            const std::string& text = texts.all().find(key)->second;
            for (std::sregex_iterator at(text.begin(), text.end(), placeholder), end; at != end; ++at) {
                const std::string name = (*at)[1];
                CAPTURE(name);
                CHECK((name == "count" || field_named(*kind, name) != nullptr));
            }
        }
    }
}
