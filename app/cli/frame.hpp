#pragma once
// The frame of dondoc-cli: common options, one answer per verb as text or JSON, exit codes of CLI.md.
#include "app/actions/texts.hpp"
#include "core/base/day.hpp"
#include "core/base/random.hpp"
#include "core/base/result.hpp"
#include "core/base/trouble.hpp"
#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>

namespace dondoc::db {
class Store;
}

namespace dondoc::cli {

using Json = nlohmann::ordered_json;

/// Where a run gets its world from; tests and stories bring their own.
struct World {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Random& random;
    Clock& clock;
    std::function<std::string(const char* name)> environment; ///< "" when unset
    bool is_terminal = false;
};

/// The common options as given.
struct Common {
    std::string store, today, lang = "vi", passphrase_file, new_passphrase_file, key_file;
    bool json = false, quiet = false;
};

/// What a verb works with. `store()` opens the store at first use; it lives as long as the run.
class Context
{
public:
    Context(World& world, const Common& common);
    ~Context();

    [[nodiscard]] std::filesystem::path store_path() const;
    db::Store& store();
    std::string passphrase();     ///< file, environment, terminal; else Trouble passphrase.missing
    std::string new_passphrase(); ///< --new-passphrase-file, $DONDOC_NEW_PASSPHRASE, else as passphrase()
    std::string read_file_or_input(const std::string& name); ///< "-" = standard input

    World& world;
    const Common& common;
    actions::Texts texts;
    Day today;

private:
    std::string secret(const std::string& file, const char* variable, bool ask);
    std::unique_ptr<db::Store> store_;
};

/// What a verb says. Problems with exit 0 are not printed by the frame: a verb that did its work puts them into its own answer.
struct Answer {
    Json json = Json::object();
    std::string text = {}; ///< for people; ends without newline
    Problems problems = {};
    int exit = 0;          ///< 0 done, 1 refused
    bool raw = false;      ///< `text` is data (read-table, text): printed as it is, also with --json
};

/// A refusal: exit 1 with these problems.
Answer refused(Problems problems);
/// {"code","field","sheet","row","column","value","message"}; absent places are null.
Json to_json(const Problem& problem, const actions::Texts& texts);
Json to_json(const Problems& problems, const actions::Texts& texts);

using Run = std::function<Answer(Context&)>;

struct Verb {
    std::string name;
    std::string help;    ///< key of assets/texts: "verb.import-units"
    std::string example; ///< one whole command line
    std::function<Run(CLI::App& options)> declare; ///< adds the verb's own options, returns what to do
};

/// app/cli/verbs.cpp: the list that a new verb is added to.
std::vector<Verb> all_verbs();

/// Runs one command line (without the program's name); returns the exit code.
int run(const std::vector<std::string>& arguments, World& world);

} // namespace dondoc::cli
