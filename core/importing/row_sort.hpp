#pragma once
#include "core/importing/table.hpp"

namespace dondoc::importing {

/// What a row below the head is: office exports mix data with groups, totals and signatures.
enum class RowSort : std::uint8_t { data, no_code, total, other };

struct RowLook {
    const Row* row = nullptr;
    std::string_view code;    ///< text of the code column; "" when empty
    bool has_code_column = true;
    bool first_below_header = false;
    bool total_seen = false;
};

RowSort sort_of(const RowLook& look);

/// "TỔNG CỘNG", "Cộng", "Tổng số"; not "TỔNG CÔNG TY …".
bool is_total(std::string_view text);

} // namespace dondoc::importing
