#include "tests/bench/rows.hpp"
#include <algorithm>
#include <array>

namespace bench {

double quantile(std::vector<double>& times, double share)
{
    std::sort(times.begin(), times.end());
    return times.at(std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size()))));
}

std::string p50_p99(std::vector<double>& times) { return std::to_string(quantile(times, 0.5)) + " " + std::to_string(quantile(times, 0.99)) + " "; }

std::string employer_name(int n)
{
    static constexpr std::array forms{"CÔNG TY TNHH", "CÔNG TY CỔ PHẦN", "DOANH NGHIỆP TƯ NHÂN", "HỘ KINH DOANH", "HỢP TÁC XÃ", "TRƯỜNG MẦM NON"};
    static constexpr std::array trades{"Xây dựng", "Vận tải", "Dịch vụ", "Chế biến thủy sản", "May mặc", "Cơ khí", "Điện tử", "Du lịch", "Gỗ mỹ nghệ", "In ấn"};
    static constexpr std::array names{"Hạnh", "Ẩn", "Giang", "Quân", "Hương", "Mai", "Lan", "Đức", "Ý", "Thảo", "Khánh", "Châu", "Bình", "Nga", "Sơn", "Phúc", "Tuấn", "Long"};
    auto dice = static_cast<unsigned>(n) * 2'654'435'761U;
    const auto pick = [&dice](const auto& list) {
        dice = dice * 1'664'525U + 1'013'904'223U;
        return std::string(list[(dice >> 16U) % list.size()]);
    };
    return pick(forms) + " " + pick(trades) + " " + pick(names) + " " + pick(names) + " " + std::to_string(n);
}

} // namespace bench
