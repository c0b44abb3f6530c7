#include "core/rules/due_days.hpp"
#include <array>

namespace dondoc::rules {
namespace {

constexpr std::array<const char*, 3> names = {"monthly", "three_months", "six_months"};
constexpr std::array<int, 3> cycles = {1, 3, 6};

} // namespace

const char* code_of(Method method) { return names[static_cast<std::size_t>(method)]; }

std::optional<Method> method_named(std::string_view code)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (code == names[i])
            return static_cast<Method>(i);
    return {};
}

Method method_of_cycle(int months) { return months == 3 ? Method::three_months : months == 6 ? Method::six_months : Method::monthly; }
int cycle_months(Method method) { return cycles[static_cast<std::size_t>(method)]; }
Month cycle_start(Method method, Month month) { return month - (month.month() - 1) % cycle_months(method); }

std::optional<Deadline> deadline(const Rows& rows, Method method, Month first)
{
    const Row* row = rows.at("due_days", first_day(first));
    if (row == nullptr)
        return {};
    const Month last = first + (cycle_months(method) - 1);
    const Day due = last_day(last + count_of(*row, "months_after_cycle"));
    return Deadline{due, due + 1};
}

} // namespace dondoc::rules
