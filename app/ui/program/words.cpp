#include "app/files/system.hpp"
#include "app/ui/program/present.hpp"
#include "app/ui/views/format.hpp"
#include "core/base/text/date.hpp"
#include <array>

namespace dondoc::ui {
namespace {

struct Form {
    std::string_view full, brief;
};

/// Longer ones first, so that "CÔNG TY TNHH MỘT THÀNH VIÊN" is not taken for "CÔNG TY TNHH".
constexpr std::array forms{
    Form{"CHI NHÁNH CÔNG TY CỔ PHẦN", "CN CTCP"}, Form{"CHI NHÁNH CÔNG TY TNHH", "CN TNHH"}, Form{"CÔNG TY TNHH MỘT THÀNH VIÊN", "TNHH MTV"},
    Form{"CÔNG TY TNHH MTV", "TNHH MTV"}, Form{"CÔNG TY CỔ PHẦN", "CTCP"}, Form{"CÔNG TY TNHH", "TNHH"}, Form{"DOANH NGHIỆP TƯ NHÂN", "DNTN"},
    Form{"HỘ KINH DOANH", "HKD"}, Form{"HỢP TÁC XÃ", "HTX"}, Form{"TRƯỜNG MẦM NON", "MN"}, Form{"UBND PHƯỜNG", "UBND P."},
};

constexpr std::array places{std::string_view("phường "), std::string_view("Phường "), std::string_view("xã "), std::string_view("Xã "), std::string_view("đặc khu ")};

} // namespace

int class_number(rules::DebtClass debt_class)
{
    return debt_class == rules::DebtClass::unknown ? -1 : static_cast<int>(debt_class);
}

std::string months_text(const std::optional<Ratio>& months) { return months ? with_comma(fixed(*months, 2)) : ""; }

std::string class_label(const actions::UnitFigures& unit, const actions::Texts& texts)
{
    std::string label = texts(std::string("ui.class.") + rules::code_of(unit.debt_class));
    if (unit.months && unit.debt_class != rules::DebtClass::none)
        label += " " + texts("ui.months", {{"months", months_text(unit.months)}});
    return label;
}

std::string short_name(const std::string& name)
{
    for (const auto& form : forms)
        if (name.starts_with(form.full))
            return std::string(form.brief) + name.substr(form.full.size());
    return name;
}

std::string commune_of(const std::string& address)
{
    for (const auto place : places)
        if (const auto at = address.find(place); at != std::string::npos) {
            const auto from = at + place.size();
            return address.substr(from, address.find(',', from) - from);
        }
    return "";
}

std::string days_text(int days_left, const actions::Texts& texts)
{
    if (days_left == 0)
        return texts("ui.today.now");
    return days_left < 0 ? texts("ui.today.days_over", {{"days", std::to_string(-days_left)}}) : texts("ui.today.days_left", {{"days", std::to_string(days_left)}});
}

std::string clock_text(std::int64_t wall_ms)
{
    const std::int64_t second = ((wall_ms / 1000 + 7 * 3600) % 86400 + 86400) % 86400;
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
}

std::string moment_text(std::int64_t wall_ms) { return text::day_short(files::vietnam_day(wall_ms)) + " " + clock_text(wall_ms).substr(0, 5); }

std::string weekday_text(Day day, const actions::Texts& texts)
{
    return texts.language() == "vi" ? std::string(text::weekday_name(day)) : texts("ui.weekday." + std::to_string(weekday(day)));
}

} // namespace dondoc::ui
