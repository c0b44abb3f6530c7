#include "app/cli/frame.hpp"
#include "app/files/system.hpp"
#include <cstdlib>
#include <iostream>
#include <unistd.h>

int main(int argc, char** argv)
{
    dondoc::files::SystemRandom random;
    dondoc::files::SystemClock clock;
    dondoc::cli::World world{std::cin, std::cout, std::cerr, random, clock,
                             [](const char* name) {
                                 const char* value = std::getenv(name);
                                 return std::string(value ? value : "");
                             },
                             isatty(STDIN_FILENO) == 1};
    return dondoc::cli::run({argv + 1, argv + argc}, world);
}
