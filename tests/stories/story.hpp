#pragma once
// Stories: text files that a colleague from the office can read and correct (EXAMPLES.md).
//
//     # a note
//     workspace: two units, one officer; today 2024-03-06; debt of 4001 at 2024-02: 300000000
//     file terms.json: {"as_of": "2024-02"}
//     > dondoc-cli record-visit --unit 4001 … the real program, on a fresh store, in a folder of its own
//     visit recorded for unit 4001: <visit>
//     > dondoc-cli show-record <visit> --json
//     … "state": "draft"
//
// Units are called 4001, 4002 … and answers are English unless the workspace says "in Vietnamese". `<name>` stands for an id or a revision: bound where
// it is first seen, the same afterwards; `<id>` is bound anew each time. A line that begins with "… " must only occur in the answer; all other lines are
// the whole answer. "refused: CODE" stands for a problem and exit 1. A command without lines below it must end well.
#include <filesystem>
#include <string>
#include <vector>

namespace dondoc::stories {

/// What was told wrongly, "line 7: …"; empty = the story is true.
std::vector<std::string> tell(const std::string& story, const std::filesystem::path& folder);

/// A command line cut into its arguments; "…" and '…' hold blanks together.
std::vector<std::string> arguments(const std::string& line);

/// Does the answer's line fit the expected one, whole or somewhere within? Binds names.
bool fits(const std::string& expected, const std::string& told, std::vector<std::pair<std::string, std::string>>& names, bool within = false);

} // namespace dondoc::stories
