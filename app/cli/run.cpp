#include "app/cli/frame.hpp"
#include "core/base/check.hpp"
#include <cerrno>
#include <filesystem>
#include <istream>
#include <ostream>

namespace dondoc::cli {
namespace {

void print_problems(World& world, const Common& common, const actions::Texts& texts, Answer& answer)
{
    if (common.json) {
        answer.json["problems"] = to_json(answer.problems, texts);
        return;
    }
    for (const auto& problem : answer.problems) {
        const std::string where = problem.row > 0 ? problem.sheet + " " + std::to_string(problem.row) + " " + problem.column + ": " : "";
        world.err << texts("answer.refused") << ": " << problem.code << (problem.field.empty() ? "" : " [" + problem.field + "]") << "\n  " << where
                  << texts(problem) << '\n';
    }
}

int print(World& world, const Common& common, const actions::Texts& texts, Answer answer)
{
    if (answer.exit != 0)
        print_problems(world, common, texts, answer);
    if (answer.raw && answer.exit == 0)
        world.out << answer.text;
    else if (common.json)
        world.out << answer.json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else if (!common.quiet && !answer.text.empty())
        world.out << answer.text << '\n';
    world.out.flush();
    return answer.exit;
}

Answer failed(int exit, Problem problem)
{
    Answer answer;
    answer.exit = exit;
    answer.problems.push_back(std::move(problem));
    return answer;
}

/// What a file system refused: which file, and whether room or a right is missing.
Problem refusal_of(const std::filesystem::filesystem_error& refused)
{
    const auto& why = refused.code();
    const char* code = "file.unwritable";
    if (why == std::errc::no_space_on_device || why.value() == EDQUOT)
        code = "disk.full";
    else if (why == std::errc::permission_denied || why == std::errc::read_only_file_system || why == std::errc::operation_not_permitted)
        code = "disk.read_only";
    return {.code = code, .value = refused.path1().string(), .arguments = {{"detail", why.message()}}};
}

/// The three kinds of failure of DESIGN.md 7, at the edge.
Answer carried_out(const Run& run, Context& context)
{
    try {
        return run(context);
    } catch (const Trouble& trouble) {
        return failed(3, trouble.problem);
    } catch (const CheckFailed& mistake) {
        return failed(4, {.code = "check.failed", .arguments = {{"detail", mistake.what()}}});
    } catch (const std::filesystem::filesystem_error& disk) {
        return failed(3, refusal_of(disk));
    } catch (const std::exception& machine) {
        return failed(3, {.code = "machine.trouble", .arguments = {{"detail", machine.what()}}});
    }
}

void add_common_options(CLI::App& app, Common& common)
{
    app.add_option("--store", common.store, "store file")->type_name("FILE");
    app.add_flag("--json", common.json, "one JSON document on standard output");
    app.add_option("--today", common.today, "what the rules take for today")->type_name("YYYY-MM-DD");
    app.add_option("--lang", common.lang, "vi or en")->check(CLI::IsMember({"vi", "en"}));
    app.add_flag("--quiet", common.quiet, "no text for people");
    app.add_option("--passphrase-file", common.passphrase_file, "file with the passphrase")->type_name("FILE");
    app.add_option("--new-passphrase-file", common.new_passphrase_file, "file with the new passphrase")->type_name("FILE");
    app.add_option("--key-file", common.key_file, "32 random bytes that open the store")->type_name("FILE");
}

/// The language is wanted before parsing ends: help and usage errors speak it too.
std::string spoken_language(const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i] == "--lang=en" || (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en"))
            return "en";
    return "vi";
}

/// The first word that is neither an option nor the value of one; "" when there is none.
std::string verb_given(const CLI::App& app, const std::vector<std::string>& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].starts_with("-"))
            return arguments[i];
        const CLI::Option* option = app.get_option_no_throw(arguments[i]);
        i += option != nullptr && option->get_items_expected_max() > 0 ? 1 : 0;
    }
    return "";
}

int usage(World& world, const CLI::App& app, const CLI::ParseError& error, Common& common, const actions::Texts& texts,
          const std::vector<std::string>& arguments)
{
    if (error.get_exit_code() == 0) {
        world.out << app.help("", CLI::AppFormatMode::Normal);
        return 0;
    }
    for (const auto& argument : arguments)
        common.json = common.json || argument == "--json";
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && app.get_subcommands().empty() && !verb_given(app, arguments).empty())
        return print(world, common, texts, failed(2, {.code = "usage.verb", .value = verb_given(app, arguments)}));
    return print(world, common, texts, failed(2, {.code = "usage", .arguments = {{"detail", error.what()}}}));
}

} // namespace

Answer refused(Problems problems)
{
    Answer answer;
    answer.exit = 1;
    answer.problems = std::move(problems);
    return answer;
}

Json to_json(const Problem& problem, const actions::Texts& texts)
{
    const auto or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    Json out;
    out["code"] = problem.code;
    out["field"] = or_null(problem.field);
    out["sheet"] = or_null(problem.sheet);
    out["row"] = problem.row > 0 ? Json(problem.row) : Json();
    out["column"] = or_null(problem.column);
    out["value"] = or_null(problem.value);
    out["message"] = texts(problem);
    return out;
}

Json to_json(const Problems& problems, const actions::Texts& texts)
{
    Json out = Json::array();
    for (const auto& problem : problems)
        out.push_back(to_json(problem, texts));
    return out;
}

int run(const std::vector<std::string>& arguments, World& world)
{
    const actions::Texts texts(spoken_language(arguments));
    CLI::App app(texts("program.about"), "dondoc-cli");
    Common common;
    add_common_options(app, common);
    app.require_subcommand(1);
    app.fallthrough();
    Run chosen;
    for (const auto& verb : all_verbs()) {
        CLI::App* sub = app.add_subcommand(verb.name, texts(verb.help));
        sub->footer(texts("help.example", {{"example", verb.example}}));
        const Run run_verb = verb.declare(*sub);
        sub->final_callback([run_verb, &chosen] { chosen = run_verb; });
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return usage(world, app, error, common, texts, arguments);
    }
    if (!common.today.empty() && !parse_iso_day(common.today))
        return print(world, common, texts, failed(2, {.code = "day.not_a_day", .field = "today", .value = common.today}));
    Context context(world, common);
    return print(world, common, texts, carried_out(chosen, context));
}

} // namespace dondoc::cli
