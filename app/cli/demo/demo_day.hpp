#pragma once
// The whole day of DESIGN.md 1 as command lines: two laptops and a hub on sample data, in training mode.
#include "app/cli/frame.hpp"

namespace dondoc::cli {

/// A member of an answer; an empty object when the answer has none.
Json part(const Json& answer, const std::string& key);
/// The first of a list; an empty object when there is none.
Json first(const Json& list);

/// Runs command lines in one folder and keeps what they answered.
class DemoDay
{
public:
    DemoDay(Context& context, std::filesystem::path folder, std::string passphrase);

    /// The whole day; what went wrong stands in checks().
    void live();

    [[nodiscard]] const Json& checks() const { return checks_; } ///< {name: bool}
    [[nodiscard]] const Json& files() const { return files_; }   ///< names relative to the folder
    [[nodiscard]] bool all_true() const;

private:
    void lay_out_input();
    void open_stores();
    void import_at_the_hub();
    void enrol(const std::string& store, const std::string& officer);
    void carry_down();
    void work_of_cb02();
    void work_of_cb01();
    void carry_up();
    void harm_a_bundle();
    void compare_digests();
    void write_reports();
    void look_after_stores();

    /// One command line on one store; its JSON answer. `expected` exit codes count as success.
    Json call(const std::string& store, std::vector<std::string> arguments, int expected = 0);
    void ensure(const std::string& name, bool holds);
    void keep(const std::string& name);
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }

    Context& context_;
    std::filesystem::path folder_;
    std::string passphrase_;
    Json checks_ = Json::object(), files_ = Json::array();
};

} // namespace dondoc::cli
