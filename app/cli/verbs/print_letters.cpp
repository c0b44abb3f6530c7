#include "app/actions/print_letters.hpp"
#include "app/cli/frame.hpp"
#include "app/cli/verbs/record_options.hpp"
#include <csignal>
#include <ostream>

namespace dondoc::cli {
namespace {

struct Options : FieldOptions {
    std::string units, out, printer;
    int copies = 1;
    bool draft = false;
};

volatile std::sig_atomic_t asked_to_stop = 0;
void note_stop(int) { asked_to_stop = 1; }

/// Ctrl-C ends the batch after the letter at hand; what was printed until then is kept.
struct StopKey {
    StopKey()
    {
        asked_to_stop = 0;
        before = std::signal(SIGINT, note_stop);
    }
    StopKey(const StopKey&) = delete;
    StopKey& operator=(const StopKey&) = delete;
    ~StopKey() { std::signal(SIGINT, before); }
    void (*before)(int) = SIG_DFL;
};

std::vector<std::string> codes_in(const std::string& list)
{
    std::vector<std::string> out;
    for (std::size_t from = 0; from < list.size();) {
        auto end = std::min(list.find(',', from), list.size());
        if (end > from)
            out.push_back(list.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

bool tell(Context& context, std::size_t done, std::size_t all)
{
    if (context.world.is_terminal && !context.common.quiet)
        context.world.err << '\r' << context.texts("letters.progress", {{"done", std::to_string(done)}, {"all", std::to_string(all)}}) << std::flush;
    return asked_to_stop == 0;
}

Json outcome(Context& context, const actions::LetterOutcome& one)
{
    Json out{{"unit", one.unit}, {"pages", one.pages}};
    if (!one.id.empty() && one.problems.empty()) {
        out["id"] = id_text(one.id);
        out["page_code"] = one.page_code;
        out["print"] = one.print;
    }
    if (!one.file.empty())
        out["file"] = one.file.string();
    if (!one.problems.empty())
        out["problems"] = to_json(one.problems, context.texts);
    return out;
}

/// Some refused: printed without them, exit 0; none printed: exit 1.
Answer answer_of(Context& context, const Options& given, const actions::LettersPrinted& done)
{
    Answer out;
    Json printed = Json::array(), refused_ones = Json::array();
    std::string why;
    for (auto& one : done.letters) {
        (one.problems.empty() ? printed : refused_ones).push_back(outcome(context, one));
        for (auto& problem : one.problems)
            why += "\n" + one.unit + ": " + context.texts(problem) + (problem.field.empty() ? "" : " (" + problem.field + ")");
    }
    out.text = context.texts(done.stopped ? "letters.stopped" : "letters.done",
                             {{"printed", std::to_string(printed.size())}, {"refused", std::to_string(refused_ones.size())}, {"pages", std::to_string(done.pages)}}) +
               why;
    if (printed.empty() && !done.stopped) {
        out.exit = 1;
        for (auto& one : done.letters)
            out.problems.insert(out.problems.end(), one.problems.begin(), one.problems.end());
    }
    out.json = {{"printed", std::move(printed)}, {"refused", std::move(refused_ones)}, {"pages", done.pages}, {"stopped", done.stopped}};
    if (!given.out.empty())
        out.json["out"] = given.out;
    return out;
}

Answer print(Context& context, const Options& given)
{
    actions::LetterOrder order{.units = codes_in(given.units), .shared = {}, .out = given.out, .printer = given.printer, .copies = given.copies, .draft = given.draft};
    order.shared.kind = kind_named("urging");
    if (auto problems = fill_draft(context, given, order.shared); !problems.empty())
        return refused(std::move(problems));
    StopKey stop;
    auto done = actions::print_letters(context.store(), order, context.today, context.world.clock.wall_ms(),
                                       [&](std::size_t at, std::size_t all) { return tell(context, at, all); });
    return done ? answer_of(context, given, *done) : refused(done.problems());
}

} // namespace

Verb verb_print_letters()
{
    return {"print-letters", "verb.print-letters",
            "dondoc-cli print-letters --kind letter --units DC0056D,YN0047A --deadline 2026-11-30 --out cong-van.pdf", [](CLI::App& options) -> Run {
                auto given = std::make_shared<Options>();
                declare_fields(options, *kind_named("urging"), given);
                options.add_option("--units", given->units)->required()->type_name("C,…");
                options.add_option("--out", given->out)->type_name("DIR|F.pdf");
                options.add_option("--printer", given->printer)->type_name("NAME");
                options.add_option("--copies", given->copies)->type_name("N");
                options.add_flag("--draft", given->draft);
                return [given](Context& context) { return print(context, *given); };
            }};
}

} // namespace dondoc::cli
