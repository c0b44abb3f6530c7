#pragma once
#include "core/documents/commitment_minutes.hpp"
#include "core/model/commitment.hpp"

namespace dondoc::documents {

/// Kỳ | Hạn nộp | Số tiền | Phân bổ dự kiến (BHYT, BHTN, BHXH) | Lũy kế | Còn lại (LAYOUT.md 2). Without figures of the debt the split stays blank.
layout::Table schedule_table(const Commitment& terms, const std::optional<DebtFigures>& debt, const Wording& wording);

} // namespace dondoc::documents
