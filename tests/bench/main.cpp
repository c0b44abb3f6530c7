// bench_rows ROW ARGUMENTS…; bench.py calls it.
#include "tests/bench/rows.hpp"
#include <algorithm>
#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    const bench::Arguments given(argv + std::min(argc, 2), argv + argc);
    const std::string row = argc > 1 ? argv[1] : "";
    try {
        if (row == "c")
            return bench::row_c(given);
        if (row == "e")
            return bench::row_e(given);
        if (row == "f")
            return bench::row_f(given);
    } catch (const std::exception& mistake) {
        std::cerr << mistake.what() << '\n';
        return 3;
    }
    return 2;
}
