#pragma once
// Rows of bench.py that are measured within one process. Each prints one line: numbers in the order that its file's head says, times in microseconds.
#include <chrono>
#include <string>
#include <vector>

namespace bench {

using Arguments = std::vector<std::string>;

int row_c(const Arguments& given);
int row_e(const Arguments& given);
int row_f(const Arguments& given);

/// Microseconds that `work` takes.
template <class Work>
double timed(Work&& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun).count();
}

/// Sorts; `share` 0.5 = median.
double quantile(std::vector<double>& times, double share);
/// "p50 p99 "
std::string p50_p99(std::vector<double>& times);
/// Employer's names as generate.cpp makes them.
std::string employer_name(int n);

} // namespace bench
