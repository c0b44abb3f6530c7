#include "core/base/text/phone.hpp"
#include "core/base/text/utf8.hpp"
#include <array>
#include <utility>

namespace dondoc::text {
namespace {

/// Old eleven-digit prefixes and what they became in September 2018.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> moved_prefixes = {{
    {"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"}, {"0166", "036"}, {"0167", "037"}, {"0168", "038"},
    {"0169", "039"}, {"0120", "070"}, {"0121", "079"}, {"0122", "077"}, {"0126", "076"}, {"0128", "078"}, {"0123", "083"},
    {"0124", "084"}, {"0125", "085"}, {"0127", "081"}, {"0129", "082"}, {"0186", "056"}, {"0188", "058"}, {"0199", "059"},
}};

std::string_view moved_to(std::string_view number)
{
    for (const auto& [before, after] : moved_prefixes)
        if (number.starts_with(before))
            return after;
    return {};
}

std::vector<std::string> pieces(std::string_view raw)
{
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw.substr(i).starts_with(" - ")) {
            out.emplace_back();
            i += 2;
        } else if (std::string_view(";,/\n\r").find(raw[i]) != std::string_view::npos) {
            out.emplace_back();
        } else {
            out.back().push_back(raw[i]);
        }
    }
    return out;
}

std::string digits_of(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            out.push_back(c);
    return out;
}

std::string national(std::string digits, bool plus)
{
    std::size_t country = 0;
    if (digits.starts_with("0084"))
        country = 4;
    else if (digits.starts_with("84") && (plus || digits.size() >= 11))
        country = 2;
    if (country == 0)
        return digits;
    const std::string rest = digits.substr(country);
    return rest.starts_with("0") ? rest : "0" + rest;
}

std::string with_its_zero(std::string digits)
{
    const bool mobile = digits.size() == 9 && std::string_view("35789").find(digits[0]) != std::string_view::npos;
    const bool landline = digits.size() == 10 && digits[0] == '2';
    const bool old_mobile = digits.size() == 10 && !moved_to("0" + digits).empty();
    return mobile || landline || old_mobile ? "0" + digits : digits;
}

PhoneKind kind_of(std::string_view number)
{
    if (number.size() == 10 && number[0] == '0' && std::string_view("35789").find(number[1]) != std::string_view::npos)
        return PhoneKind::mobile;
    return number.size() == 11 && number.starts_with("02") ? PhoneKind::landline : PhoneKind::unknown;
}

Phone repaired(std::string_view piece)
{
    piece = trim(piece);
    if (piece.ends_with(".0"))
        piece.remove_suffix(2);
    std::string number = with_its_zero(national(digits_of(piece), piece.find('+') != std::string_view::npos));
    if (const auto now = moved_to(number); number.size() == 11 && !now.empty())
        number = std::string(now) + number.substr(4);
    const auto kind = kind_of(number);
    return {std::move(number), kind};
}

} // namespace

const char* code_of(PhoneKind kind)
{
    return kind == PhoneKind::mobile ? "mobile" : kind == PhoneKind::landline ? "landline" : "unknown";
}

std::vector<Phone> repair_phones(std::string_view raw)
{
    std::vector<Phone> out;
    for (const auto& piece : pieces(raw))
        if (auto phone = repaired(piece); !phone.number.empty())
            out.push_back(std::move(phone));
    return out;
}

} // namespace dondoc::text
