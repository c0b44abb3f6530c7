#include "core/rules/debt_class.hpp"
#include <array>

namespace dondoc::rules {
namespace {

constexpr std::array<const char*, 6> names = {"none", "late", "outstanding", "prolonged", "uncollectable", "unknown"};

/// "3_to_6", the last "12_up": named by the row's own limits.
std::string band_of(const std::vector<Ratio>& limits, const Ratio& months)
{
    std::size_t at = 0;
    while (at + 1 < limits.size() && months >= limits[at + 1])
        ++at;
    const std::string from = fixed(limits[at], 0);
    return at + 1 < limits.size() ? from + "_to_" + fixed(limits[at + 1], 0) : from + "_up";
}

} // namespace

const char* code_of(DebtClass debt_class) { return names[static_cast<std::size_t>(debt_class)]; }

std::optional<DebtClass> debt_class_named(std::string_view code)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (code == names[i])
            return static_cast<DebtClass>(i);
    return {};
}

Classified classify(const Row& row, const Ratio& months, Money debt, const Uncollectable& uncollectable)
{
    if (debt <= Money{})
        return {DebtClass::none, {}};
    if (!uncollectable.kind.empty() && uncollectable.evidence)
        return {DebtClass::uncollectable, uncollectable.kind};
    const auto bands = decimals_of(row, "prolonged_bands");
    if (!bands.empty() && months >= bands.front())
        return {DebtClass::prolonged, band_of(bands, months)};
    return {months >= decimal_of(row, "outstanding_from") ? DebtClass::outstanding : DebtClass::late, {}};
}

} // namespace dondoc::rules
