#include "app/files/printer.hpp"
#include <array>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace dondoc::files {
namespace {

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { opened = pipe(ends) == 0; }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close_end(0);
        close_end(1);
    }
    void close_end(int i)
    {
        if (ends[i] >= 0)
            close(ends[i]);
        ends[i] = -1;
    }
    bool opened = false;
};

/// A name that could be read as an option, or holds what no printer's name holds, is refused before anything runs.
bool is_printer_name(const std::string& name)
{
    return name == "-" || (!name.empty() && name.size() < 128 && name[0] != '-' && name.find_first_of(" /#\t\n") == std::string::npos);
}

pid_t start_lp(std::vector<std::string> arguments, Pipe& in, Pipe& out)
{
    std::vector<char*> raw;
    for (auto& one : arguments)
        raw.push_back(one.data());
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], 0);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], 2);
    for (int end : {in.ends[1], out.ends[0]})
        posix_spawn_file_actions_addclose(&actions, end);
    pid_t child = -1;
    int failed = posix_spawnp(&child, raw[0], &actions, nullptr, raw.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

void feed(int end, ByteView bytes)
{
    auto before = signal(SIGPIPE, SIG_IGN);
    while (!bytes.empty()) {
        auto written = write(end, bytes.data(), bytes.size());
        if (written <= 0)
            break;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    signal(SIGPIPE, before);
}

std::string all_of(int end)
{
    std::string out;
    std::array<char, 1024> buffer{};
    for (ssize_t got; (got = read(end, buffer.data(), buffer.size())) > 0 && out.size() < 10'000;)
        out.append(buffer.data(), static_cast<std::size_t>(got));
    return out;
}

} // namespace

Result<Done> send_to_printer(const std::string& printer, ByteView pdf, int copies)
{
    Problem problem{.code = "document.printer", .field = "printer", .value = printer};
    if (!is_printer_name(printer))
        return problem;
    Pipe in, out;
    if (!in.opened || !out.opened)
        return problem;
    std::vector<std::string> arguments{"lp", "-n", std::to_string(copies)};
    if (printer != "-")
        arguments.insert(arguments.end(), {"-d", printer});
    auto child = start_lp(std::move(arguments), in, out);
    in.close_end(0);
    out.close_end(1);
    if (child < 0)
        return Problem{.code = "document.printer.no_lp", .field = "printer", .value = printer};
    feed(in.ends[1], pdf);
    in.close_end(1);
    problem.arguments["detail"] = all_of(out.ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return problem;
    return Done{};
}

} // namespace dondoc::files
