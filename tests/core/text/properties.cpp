#include "core/base/random.hpp"
#include "core/base/tax_code.hpp"
#include "core/base/text/collate.hpp"
#include "core/base/text/date.hpp"
#include "core/base/text/fold.hpp"
#include "core/base/text/legacy.hpp"
#include "core/base/text/nfc.hpp"
#include "core/base/text/number.hpp"
#include "core/base/text/phone.hpp"
#include "core/base/text/unit_code.hpp"
#include "core/base/text/utf8.hpp"
#include "core/base/text/words.hpp"
#include <doctest/doctest.h>

using namespace dondoc;

namespace {

std::string noise(SeededRandom& random)
{
    static const std::vector<std::string> parts = {"1", "0", "9", ".", ",", "-", "(", ")", " ", "đ", "−", "Đ", "ế", "\u00a0", "\ufeff", "\xff", "\xe1\xbb", "/", "T", ":", "h", "+84", "\u0323", "\u0306", "a", "û"};
    std::string out;
    for (auto n = random.below(14); n > 0; --n)
        out += parts[random.below(parts.size())];
    return out;
}

} // namespace

TEST_CASE("no text, however strange, stops a text function")
{
    SeededRandom random(7);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = noise(random);
        CAPTURE(text);
        CHECK(text::is_utf8(text::fold(text)));
        CHECK(text::text_key(text) == text::text_key(text::utf8(text::code_points(text))));
        text::people_key(text);
        text::repair_phones(text);
        text::clean_unit_code(text);
        read_tax_code(text);
        text::parse_date(text);
        text::parse_time(text);
        text::vni_to_unicode(text);
        text::tcvn3_to_unicode(text);
        text::detect_encoding({text});
        text::parse_numbers({text, noise(random)});
    }
}

TEST_CASE("folding twice changes nothing more")
{
    SeededRandom random(8);
    for (int i = 0; i < 5000; ++i) {
        const std::string once = text::fold(noise(random));
        CHECK(text::fold(once) == once);
    }
}

TEST_CASE("U+00D0 typed for Đ is found, ð stays")
{
    CHECK(text::fold("505/Q\u00d0-BHXH") == "505/qd-bhxh");
    CHECK(text::fold("ð") == "ð");
}

TEST_CASE("an amount that is printed is read back as the same amount")
{
    SeededRandom random(9);
    for (int i = 0; i < 5000; ++i) {
        const auto amount = static_cast<std::int64_t>(random.below(2'000'000'000'000'000)) - 1'000'000'000'000'000;
        const auto read = text::parse_numbers({text::format_number(amount), "1.000.000"});
        REQUIRE(read.values.size() == 2);
        CHECK(text::money_of(read.values[0].decimal) == std::optional(Money{amount}));
    }
}

TEST_CASE("words of the largest and the smallest number end")
{
    CHECK(text::number_in_words(INT64_MIN).starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
    CHECK(text::number_in_words(INT64_MAX).ends_with("tám trăm linh bảy"));
}

TEST_CASE("groups of digits that are wrong are refused")
{
    const auto read = text::parse_numbers({"1.000.000", "12.34.567", "1234.567", "1.000,5.6", "1 000.000", "1 000 000", "12 34", "-(5)", "1.5e7", "1.500,00"});
    CHECK(read.style == text::NumberStyle::conflict);
    const auto dots = text::parse_numbers({"1.000.000", "12.34.567", "1 000 000", "12 34", "-(5)", "1,5e7", "1.500,00", "-", "1.000.000,", ",5"});
    REQUIRE(dots.style == text::NumberStyle::dot_group);
    std::vector<std::string> seen;
    for (const auto& cell : dots.values)
        seen.push_back(cell.state == text::CellNumber::State::refused ? "refused" : cell.decimal);
    CHECK(seen == std::vector<std::string>{"1000000", "refused", "1000000", "refused", "refused", "refused", "1500", "0", "refused", "refused"});
}

TEST_CASE("an old encoding is told by its words, and good Unicode is left alone")
{
    CHECK(text::detect_encoding({"C«ng ty cæ phÇn thñy s¶n", "b¶o hiÓm x· héi"}) == text::Encoding::tcvn3);
    CHECK(text::detect_encoding({"Coâng ty coå phaàn thuûy saûn", "baûo hieåm xaõ hoäi"}) == text::Encoding::vni);
    CHECK(text::detect_encoding({"Công ty cổ phần thủy sản", "Bảo hiểm xã hội", "Đường 30 tháng 4"}) == text::Encoding::unicode);
    CHECK(text::detect_encoding({"TNHH ABC", "123"}) == text::Encoding::unicode);
    CHECK(text::detect_encoding({"Công ty Café Zürich"}) == text::Encoding::unicode);
}

TEST_CASE("both forms of a letter have one place in the order")
{
    CHECK(text::text_key("a\u0323\u0306") == text::text_key("ặ"));
    CHECK(text::text_key("u\u031b\u0301") == text::text_key("ứ"));
    CHECK(text::people_key("  Nguyễn   Văn An ") == text::people_key("Nguyễn Văn An"));
}
