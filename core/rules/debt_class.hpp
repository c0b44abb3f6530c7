#pragma once
// Phân loại nợ: QĐ 959/2015, điều 40 khoản 1.
#include "core/base/money.hpp"
#include "core/rules/rows.hpp"

namespace dondoc::rules {

enum class DebtClass : std::uint8_t { none, late, outstanding, prolonged, uncollectable, unknown };
const char* code_of(DebtClass debt_class);
std::optional<DebtClass> debt_class_named(std::string_view code);

/// Why a debt cannot be collected; it counts only with the paper that the article names.
struct Uncollectable {
    std::string kind;      ///< missing, dissolving, dissolved, other (suspended, frozen); "" = collectable
    bool evidence = false;
};

struct Classified {
    DebtClass debt_class = DebtClass::unknown;
    std::string band; ///< of nợ kéo dài "3_to_6", "6_to_12", "12_up"; of khó thu its kind; "" otherwise
    friend bool operator==(const Classified&, const Classified&) = default;
};

/// On the unrounded months; debt ≤ 0 is `none`.
Classified classify(const Row& debt_class, const Ratio& months, Money debt, const Uncollectable& uncollectable = {});

} // namespace dondoc::rules
