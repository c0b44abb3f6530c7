#include "app/actions/record_json.hpp"
#include "app/actions/texts.hpp"
#include "core/base/random.hpp"
#include "tests/core/drafts/a_draft.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <regex>
#include <filesystem>

using namespace dondoc;
using namespace dondoc::actions;
using drafts::Told;
using drafts::told;

namespace {

drafts::Draft read(const std::string& noun, const std::string& json, Problems& problems)
{
    drafts::Draft draft;
    draft.kind = kind_named(noun);
    problems = put_json(draft, parse_draft(json).value());
    return draft;
}

} // namespace

TEST_CASE("a JSON draft with numbers, lists and rows becomes a record")
{
    Problems problems;
    const auto draft = read("commitment", R"({"unit":"4001","day":"2026-11-19","as_of":"2026-10","debt":300,"pays_current":false,"causes":["no_orders"],
        "installments":[{"day":"2026-11-30","amount":100,"funds":{"BHYT":60,"BHTN":40}},{"day":"31/12/2026","amount":"200"}]})", problems);
    CHECK(problems.empty());
    const auto record = drafts::to_record(draft, drafts::an_office());
    REQUIRE(record.ok());
    const auto back = fields_json(*record, drafts::an_office().unit_code);
    CHECK(back["unit"] == "4001");
    CHECK(back["debt"] == 300);
    CHECK(back["pays_current"] == false);
    CHECK(back["installments"][0]["funds"]["BHYT"] == 60);
    CHECK(back["installments"][1]["day"] == "2026-12-31");
}

TEST_CASE("what a record shows as JSON is taken back as a draft of the same record")
{
    Problems problems;
    auto visit = drafts::a_visit();
    visit.rows["documents"] = {{{"name", "C12"}, {"copies", "1"}}};
    visit.text["start"] = "14:00";
    visit.text["documents_signed"] = "không";
    const auto record = drafts::to_record(visit, drafts::an_office()).value();
    const auto again = read("visit", fields_json(record, drafts::an_office().unit_code).dump(), problems);
    CHECK(problems.empty());
    CHECK(drafts::to_record(again, drafts::an_office())->fields == record.fields);
}

TEST_CASE("unknown keys and values of the wrong kind are told with their place")
{
    Problems problems;
    (void)read("visit", R"({"colour":"red","day":["x"],"witnesses":[{"name":{}} , 5],"documents":"C12","causes":[[1]]})", problems);
    CHECK(told(problems) == Told{"field.type@causes[0]", "field.type@day", "field.type@documents", "field.type@witnesses[0].name", "field.type@witnesses[1]", "field.unknown@colour"});
}

TEST_CASE("an amount with a fraction is no amount")
{
    Problems problems;
    const auto draft = read("payment", R"({"unit":"4001","day":"2026-11-19","amount":1.5})", problems);
    CHECK(told(drafts::check(draft, drafts::an_office())) == Told{"field.money.unreadable@amount"});
}

TEST_CASE("a filled template is a draft")
{
    auto form = template_json(*kind_named("visit"));
    CHECK(form["outcome"]["required"] == true);
    CHECK(form["outcome"]["codes"].size() == 5);
    CHECK(form["witnesses"]["columns"]["name"]["type"] == "text");
    for (const auto& [key, typed] : drafts::a_visit().text)
        form[key]["value"] = typed;
    Problems problems;
    const auto draft = read("visit", form.dump(), problems);
    CHECK(problems.empty());
    CHECK(drafts::to_record(draft, drafts::an_office()).ok());
}

TEST_CASE("JSON that is broken, deep or huge is refused before anything is built of it")
{
    const auto why = [](const std::string& text) { return told(parse_draft(text).problems()); };
    CHECK(why("") == Told{"draft.unreadable@"});
    CHECK(why("[]") == Told{"draft.not_object@"});
    CHECK(why(std::string(100'000, '[')) == Told{"draft.unreadable@"});
    CHECK(why(std::string(2'000'000, ' ')) == Told{"draft.too_large@"});
    CHECK(parse_draft(R"({"a":"[[[[[[[[\"[[[["})").ok());
}

TEST_CASE("a draft cut at any length or with any byte flipped harms nothing")
{
    const std::string good = R"({"unit":"4001","day":"2026-11-19","installments":[{"day":"2026-11-30","amount":100,"funds":{"BHYT":60}}]})";
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const auto& bad : {good.substr(0, i), good.substr(0, i) + static_cast<char>(good[i] ^ 0x15) + good.substr(i + 1)})
            if (const auto json = parse_draft(bad); json.ok()) {
                drafts::Draft draft;
                draft.kind = kind_named("commitment");
                CHECK(put_json(draft, *json).size() + drafts::check(draft, drafts::an_office()).size() > 0);
            }
}

TEST_CASE("a kept form that another version wrote is not offered")
{
    CHECK_FALSE(draft_from_kept("visit", "{}"));
    CHECK_FALSE(draft_from_kept("visit", "[1"));
    CHECK_FALSE(draft_from_kept("dream", R"({"text":{},"lists":{},"rows":{}})"));
    CHECK(draft_from_kept("visit", R"({"text":{},"lists":{},"rows":{}})"));
}

TEST_CASE("every problem that drafts and records can tell has its words in both languages")
{
    const Texts vi("vi"), en("en");
    const std::regex code(R"re("((field|unit|record|draft|attachment|commitment|payment)\.[a-z_.]+)")re");
    std::size_t seen = 0;
    for (const char* folder : {"core/drafts", "app/actions"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(DONDOC_SOURCE_DIR) + "/" + folder)) {
            std::ifstream file(entry.path());
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            if (std::string(folder) == "app/actions" && text.find("record_store.hpp") == std::string::npos && text.find("record_json.hpp") == std::string::npos)
                continue;
            for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at, ++seen) {
                CAPTURE((*at)[1].str());
                CHECK(vi.has((*at)[1].str()));
                CHECK(en.has((*at)[1].str()));
            }
        }
    CHECK(seen > 60);
    for (const auto* kind : all_kinds())
        for (const auto& key : {"kind." + std::string(kind->noun), "verb." + std::string(*kind->verb ? kind->verb : "show-record"), std::string(kind->noun) + ".day.in_future"}) {
            CAPTURE(key);
            CHECK(vi.has(key));
            CHECK(en.has(key));
        }
}
