#include "app/actions/code_texts.hpp"
#include "app/actions/texts.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::actions;

TEST_CASE("a summary leaves out the stretches that have nothing to say, with their punctuation")
{
    const std::string pattern = "{outcome}, {person}. Next: {next_action}, {next_day}";
    CHECK(without_gaps(pattern, {{"outcome", "closed"}, {"person", ""}, {"next_action", "call"}, {"next_day", "12/03"}}) == "closed. Next: call, 12/03");
    CHECK(without_gaps(pattern, {{"outcome", "met"}, {"person", "A"}, {"next_action", "call"}, {"next_day", ""}}) == "met, A. Next: call");
    CHECK(without_gaps("{kind} {number} {channel}", {{"kind", "letter"}}) == "letter");
    CHECK(without_gaps("{a", {}) == "{a");
    CHECK(without_gaps("", {}).empty());
}

TEST_CASE("a value that looks like a placeholder or a separator stays as it was typed")
{
    CHECK(without_gaps("{a}, {b}", {{"a", "x, {b}. "}, {"b", "y"}}) == "x, {b}., y");
}

TEST_CASE("every code of every field has its words in both languages, and every field its label")
{
    const auto check_field = [](const Texts& texts, const KindSpec& kind, const FieldSpec& field, const FieldSpec* column) {
        const auto& spec = column ? *column : field;
        CHECK_MESSAGE(texts.has("label." + std::string(spec.key)), spec.key);
        for (const char* code : spec.codes)
            CHECK_MESSAGE(texts.has(code_key(kind, field, code, column)), code_key(kind, field, code, column));
    };
    for (const char* language : {"vi", "en"}) {
        const Texts texts(language);
        for (const auto* kind : all_kinds())
            for (const auto& field : kind->fields) {
                check_field(texts, *kind, field, nullptr);
                for (const auto& column : field.columns)
                    check_field(texts, *kind, field, &column);
            }
    }
}
