// Our order of Vietnamese texts against ICU's, over random names. ICU is for tests only.
#include "core/base/random.hpp"
#include "core/base/text/collate.hpp"
#include "core/base/text/utf8.hpp"
#include <doctest/doctest.h>
#include <memory>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>

using namespace dondoc;

namespace {

const std::vector<std::string>& words()
{
    static const std::vector<std::string> all = {"Công", "ty", "TNHH", "MTV", "cổ", "phần", "Cổ", "Phần", "thuỷ", "thủy", "sản", "Đà", "Nẵng", "đa", "Đa", "Da", "hoà", "hòa", "Hoá", "hoả", "hoạ", "hoan",
        "Ánh", "ánh", "anh", "Ăn", "ăn", "Ân", "ân", "ẩn", "ẫn", "ấn", "ậm", "ữ", "ự", "ừng", "Ưu", "ưu", "Ơn", "ơn", "ổ", "Ộ", "Quỳ", "quỷ", "quỹ", "quý", "quỵ", "y", "Y", "ý", "&", "-", ".", ",", "(", ")",
        "/", "+", "2", "10", "018", "d'", "Café", "Zürich", "Ñandú", "É", "ê", "Ế", "Ể", "ệ", "\"A\"", "“B”", "–", "_", "@", "ABC", "abc", "Abc", "Nguyễn", "NGUYỄN", "Nguyên", "nguyện", "Trần", "Lê", "Lệ", "lề"};
    return all;
}

std::string name(SeededRandom& random)
{
    std::string out;
    for (auto n = 1 + random.below(5); n > 0; --n)
        out += words()[random.below(words().size())] + (random.below(4) > 0 ? " " : "");
    return out;
}

icu::UnicodeString unicode(const std::string& text, bool apart)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto plain = icu::UnicodeString::fromUTF8(text);
    return apart ? icu::Normalizer2::getNFDInstance(error)->normalize(plain, error) : plain;
}

int sign(int n) { return n < 0 ? -1 : n > 0 ? 1 : 0; }

} // namespace

TEST_CASE("our order of 10 000 random names equals ICU's")
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> icu(icu::Collator::createInstance(icu::Locale("vi"), error));
    REQUIRE(U_SUCCESS(error));
    SeededRandom random(11);
    std::string before = name(random);
    for (int i = 0; i < 10000; ++i) {
        std::string next = random.below(3) == 0 ? before : name(random);
        if (!next.empty() && next != before && random.below(3) == 0)
            next = text::utf8(std::u32string_view(text::code_points(next)).substr(1));
        const auto other = unicode(next, random.below(2) == 0);
        std::string as_given;
        other.toUTF8String(as_given);
        CAPTURE(before);
        CAPTURE(as_given);
        const int wanted = icu->compare(unicode(before, false), other, error);
        CHECK(sign(text::text_key(before).compare(text::text_key(as_given))) == wanted);
        before = next;
    }
}

TEST_CASE("every letter and sign of the Western and Vietnamese blocks stands where ICU puts it")
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> icu(icu::Collator::createInstance(icu::Locale("vi"), error));
    REQUIRE(U_SUCCESS(error));
    std::vector<std::string> all;
    const auto add = [&](UChar32 from, UChar32 to) {
        for (UChar32 point = from; point <= to; ++point)
            icu::UnicodeString(point).toUTF8String(all.emplace_back());
    };
    add(0x20, 0x7E);
    add(0xA1, 0xAC);
    add(0xAE, 0x130);
    add(0x1A0, 0x1A1);
    add(0x1AF, 0x1B0);
    add(0x1EA0, 0x1EF9);
    for (const char* skipped : {"þ", "Þ", "ª", "º", "µ"})
        std::erase(all, skipped);
    for (const auto& a : all)
        for (const auto& b : all) {
            const int wanted = icu->compare(icu::UnicodeString::fromUTF8(a), icu::UnicodeString::fromUTF8(b), error);
            if (sign(text::text_key(a).compare(text::text_key(b))) != wanted) {
                CAPTURE(a);
                CAPTURE(b);
                CHECK(sign(text::text_key(a).compare(text::text_key(b))) == wanted);
            }
        }
}
