#include "tests/stories/story.hpp"
#include "app/cli/frame.hpp"
#include "db/ledger.hpp"
#include "db/units.hpp"
#include <fstream>
#include <regex>
#include <sstream>

namespace dondoc::stories {
namespace {

using Names = std::vector<std::pair<std::string, std::string>>;
constexpr const char* id_form = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}"; // an id, or a revision
const std::string contained = "… ";

std::string* bound(Names& names, const std::string& name)
{
    for (auto& [known, value] : names)
        if (known == name)
            return &value;
    return nullptr;
}

void remember(Names& names, const std::string& name, const std::string& value)
{
    if (auto* known = bound(names, name))
        *known = value;
    else
        names.emplace_back(name, value);
}

std::string with_names(std::string line, Names& names)
{
    for (const auto& [name, value] : names)
        for (auto at = line.find("<" + name + ">"); at != std::string::npos; at = line.find("<" + name + ">"))
            line.replace(at, name.size() + 2, value);
    return line;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

/// Of what is said to people about problems only the codes: their sentences are another test's business.
std::vector<std::string> codes_only(const std::string& errors)
{
    std::vector<std::string> out;
    for (auto line : lines_of(errors))
        if (!line.starts_with("  "))
            out.push_back(line.substr(0, line.find(" [")));
    return out;
}

/// Commands of a story name files as they lie in its folder.
struct Within {
    std::filesystem::path before = std::filesystem::current_path();
    explicit Within(const std::filesystem::path& folder) { std::filesystem::current_path(folder); }
    ~Within() { std::filesystem::current_path(before); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;
};

struct Answered {
    int exit = 0;
    std::vector<std::string> lines;
};

class Telling
{
public:
    explicit Telling(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::vector<std::string> tell(const std::string& story)
    {
        for (const auto& line : lines_of(story)) {
            ++number_;
            if (line.starts_with("> "))
                command(line.substr(2));
            else if (line.starts_with("workspace: "))
                workspace(line.substr(11));
            else if (line.starts_with("file "))
                file(line.substr(5));
            else if (!line.empty() && !line.starts_with("#"))
                expected_.push_back(line);
        }
        compare();
        return std::move(wrong_);
    }

private:
    void complain(const std::string& what) { wrong_.push_back("line " + std::to_string(at_) + ": " + what); }

    void workspace(const std::string& line)
    {
        std::smatch found;
        if (std::regex_search(line, found, std::regex(R"(today (\d{4})-(\d\d)-(\d\d))")))
            today_ = *make_day(std::stoi(found[1]), std::stoi(found[2]), std::stoi(found[3]));
        clock_.now = std::int64_t{today_.number} * 86'400'000 + 3'600'000; // 08:00 in Vietnam
        language_ = line.find("in Vietnamese") != std::string::npos ? "vi" : "en";
        std::ofstream(folder_ / "key", std::ios::binary) << std::string(32, 7);
        db::Given given;
        auto store = db::Store::create(folder_ / "store", {.role = db::Role::field, .office = "04801", .office_name = "BHXH cơ sở Hải Châu", .officer = "CB01", .officer_name = "Trần Thị Bình"},
                                       {.key_file = Bytes(32, 7)}, random_, clock_, given);
        store.write([&](db::Transaction& t) { fill(t, line); });
    }

    static void fill(db::Transaction& t, const std::string& line)
    {
        const std::vector<std::string> counts{"no", "one", "two", "three", "four", "five"};
        for (std::size_t n = 1; n < counts.size(); ++n)
            for (std::size_t i = 0; i < n && std::regex_search(line, std::regex("\\b" + counts[n] + " units?\\b")); ++i) {
                db::UnitRow unit;
                unit.code = std::to_string(4001 + i);
                unit.name = "Công ty " + unit.code;
                db::put_unit(t, unit);
            }
        db::LedgerWriter ledger(t);
        const std::regex debt(R"(debt of (\d+) at (\d{4}-\d\d): (-?\d+))");
        for (std::sregex_iterator at(line.begin(), line.end(), debt), end; at != end; ++at)
            ledger.put({.month = *parse_iso_month((*at)[2].str()), .unit = db::find_unit(t, (*at)[1].str())->no, .closing = std::stoll((*at)[3])});
    }

    void file(const std::string& line)
    {
        const auto colon = line.find(": ");
        std::ofstream(folder_ / line.substr(0, colon), std::ios::binary) << with_names(line.substr(colon + 2), names_);
    }

    void command(const std::string& line)
    {
        compare();
        at_ = number_;
        auto words = arguments(with_names(line, names_));
        words.erase(words.begin()); // dondoc-cli
        words.insert(words.begin(), {"--store", "store", "--key-file", "key", "--lang", language_, "--today", iso(today_)});
        std::istringstream in;
        std::ostringstream out, err;
        cli::World world{in, out, err, random_, clock_, [](const char*) { return std::string(); }, false};
        answered_ = {cli::run(words, world), lines_of(out.str())};
        for (auto& problem : codes_only(err.str()))
            answered_.lines.push_back(std::move(problem));
        asked_ = true;
    }

    [[nodiscard]] bool expects_refusal() const
    {
        for (const auto& line : expected_)
            if (line.starts_with("refused: ") || line.starts_with("không nhận: "))
                return true;
        return false;
    }

    void compare()
    {
        if (asked_ && answered_.exit != (expects_refusal() ? 1 : 0))
            complain("exit " + std::to_string(answered_.exit));
        std::vector<std::string> whole;
        for (const auto& line : expected_)
            if (line.starts_with(contained))
                compare_part(line.substr(contained.size()));
            else
                whole.push_back(line);
        if (!whole.empty() || (asked_ && answered_.exit != 0))
            compare_whole(whole);
        expected_.clear();
        asked_ = false;
    }

    void compare_part(const std::string& part)
    {
        for (const auto& line : answered_.lines)
            if (fits(part, line, names_, true))
                return;
        complain("the answer has no “" + part + "”");
        for (const auto& line : answered_.lines)
            complain("  told: " + line);
    }

    void compare_whole(const std::vector<std::string>& whole)
    {
        for (std::size_t i = 0; i < std::max(whole.size(), answered_.lines.size()); ++i) {
            const std::string expected = i < whole.size() ? whole[i] : "", told = i < answered_.lines.size() ? answered_.lines[i] : "";
            if (!fits(expected, told, names_))
                complain("expected “" + expected + "”, told “" + told + "”");
        }
    }

    std::filesystem::path folder_;
    SeededRandom random_{2024};
    FixedClock clock_{0};
    Day today_;
    std::string language_ = "en";
    Names names_;
    std::vector<std::string> expected_, wrong_;
    Answered answered_;
    bool asked_ = false;
    int number_ = 0, at_ = 0;
};

} // namespace

bool fits(const std::string& expected, const std::string& told, Names& names, bool within)
{
    static const std::regex name_form("<([a-z0-9_]+)>");
    std::string form;
    std::vector<std::string> order;
    auto rest = expected;
    for (std::smatch found; std::regex_search(rest, found, name_form); rest = found.suffix()) {
        form += std::regex_replace(found.prefix().str(), std::regex(R"([.[\]{}()*+?^$|\\])"), R"(\$&)");
        const auto* known = found[1] == "id" ? nullptr : bound(names, found[1]);
        form += "(" + (known ? *known : std::string(id_form)) + ")";
        order.push_back(found[1]);
    }
    form += std::regex_replace(rest, std::regex(R"([.[\]{}()*+?^$|\\])"), R"(\$&)");
    std::smatch found;
    if (within ? !std::regex_search(told, found, std::regex(form)) : !std::regex_match(told, found, std::regex(form)))
        return false;
    for (std::size_t i = 0; i < order.size(); ++i)
        remember(names, order[i], found[i + 1]);
    return true;
}

std::vector<std::string> arguments(const std::string& line)
{
    std::vector<std::string> out;
    char quote = 0;
    bool inside = false;
    for (const char c : line) {
        const bool blank = c == ' ' && quote == 0;
        if (!blank && !inside)
            out.emplace_back();
        inside = !blank;
        if (quote != 0 ? c == quote : c == '"' || c == '\'')
            quote = quote != 0 ? '\0' : c;
        else if (!blank)
            out.back() += c;
    }
    return out;
}

std::vector<std::string> tell(const std::string& story, const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    const Within within(folder);
    return Telling(folder).tell(story);
}

} // namespace dondoc::stories
