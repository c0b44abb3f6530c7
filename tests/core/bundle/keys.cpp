#include "core/bundle/bech32.hpp"
#include "core/bundle/keys.hpp"
#include <doctest/doctest.h>

using namespace dondoc;
using namespace dondoc::bundle;

TEST_CASE("an age identity reads back as the key it was made from")
{
    SeededRandom random(1);
    const BoxSecret secret = new_box_secret(random);
    const std::string text = age_identity(secret);
    CHECK(text.starts_with("AGE-SECRET-KEY-1"));
    CHECK(parse_age_identity(text) == secret);
    CHECK(parse_age_recipient(age_recipient(public_of(secret))) == public_of(secret));
    CHECK_FALSE(parse_age_recipient(text));
}

TEST_CASE("an identity with one wrong letter is refused")
{
    SeededRandom random(2);
    const std::string text = age_identity(new_box_secret(random));
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string wrong = text;
        wrong[i] = wrong[i] == 'Q' ? 'P' : 'Q';
        CAPTURE(wrong);
        CHECK_FALSE(parse_age_identity(wrong));
        CHECK_FALSE(parse_age_identity(text.substr(0, i)));
    }
}

TEST_CASE("the keys of a store come back from its key table as they went in")
{
    SeededRandom random(3);
    const StoreKeys field = new_field_keys(random);
    const StoreKeys hub = new_hub_keys(random, public_of(new_box_secret(random)));
    CHECK(decode_store_keys(encode(field)) == field);
    CHECK(decode_store_keys(encode(hub)) == hub);
    CHECK(device_id(field) != device_id(hub));
    CHECK_FALSE(decode_store_keys(Bytes{1, 2, 3}));
}

TEST_CASE("a signature holds for its own message and key only")
{
    SeededRandom random(4);
    const StoreKeys keys = new_field_keys(random);
    const Signature made = sign(keys.sign, view_of("biên bản"));
    CHECK(verify(public_of(keys.sign), view_of("biên bản"), made));
    CHECK_FALSE(verify(public_of(keys.sign), view_of("biên bạn"), made));
    CHECK_FALSE(verify(public_of(new_field_keys(random).sign), view_of("biên bản"), made));
}
