#pragma once
// All that a page says besides its own record: who the office and the employer are, what is owed. Frozen in the finalise op, so that a later print says the same.
#include "core/base/cbor.hpp"
#include "core/base/day.hpp"
#include "core/base/money.hpp"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dondoc::documents {

/// Settings of the office.
struct Letterhead {
    std::string authority;   ///< "BHXH THÀNH PHỐ ĐÀ NẴNG"
    std::string office;      ///< "BẢO HIỂM XÃ HỘI CƠ SỞ HẢI CHÂU"
    std::string office_name; ///< inside sentences: "Bảo hiểm xã hội cơ sở Hải Châu"
    std::string region;      ///< "thành phố Đà Nẵng"
    std::string place;       ///< địa danh: "Đà Nẵng"
    std::string symbol;      ///< "BHXH" in "/BB-BHXH"
    std::string form_code;   ///< only when the office sets one
    std::string banks;       ///< "BIDV, Agribank hoặc VietinBank"
    bool unit_signs_left = true;
    friend bool operator==(const Letterhead&, const Letterhead&) = default;
};

struct Person {
    std::string name, title, card, introduction, phone, id_number, organisation, authorisation;
    friend bool operator==(const Person&, const Person&) = default;
};

struct UnitFacts {
    std::string code, name, tax_code, address, phone;
    std::optional<std::int64_t> workers;
    friend bool operator==(const UnitFacts&, const UnitFacts&) = default;
};

struct FundDebt {
    Money principal, interest;
    friend bool operator==(const FundDebt&, const FundDebt&) = default;
};

/// Order of the funds on paper: ÔĐTS, HTTT, TNLĐ-BNN, BHYT, BHTN.
inline constexpr std::size_t fund_count = 5;

struct DebtFigures {
    Month month;                 ///< C12
    std::string months_in_debt;  ///< as printed, "7,33"; "" = unknown
    std::array<FundDebt, fund_count> funds{};
    Money not_due;               ///< part of the principal whose deadline has not passed; 0 = none
    std::optional<Day> not_due_until;
    [[nodiscard]] Money principal() const;
    [[nodiscard]] Money interest() const;
    [[nodiscard]] Money total() const { return principal() + interest(); }
    friend bool operator==(const DebtFigures&, const DebtFigures&) = default;
};

/// An urging letter sent before.
struct SentLetter {
    std::int64_t round = 0;
    std::string number;
    Day day;
    friend bool operator==(const SentLetter&, const SentLetter&) = default;
};

struct Quoted {
    Letterhead office;
    Person officer;              ///< who works with this store
    UnitFacts unit;
    std::optional<DebtFigures> debt;
    std::vector<SentLetter> letters;
    friend bool operator==(const Quoted&, const Quoted&) = default;
};

cbor::Value value_of(const Quoted& quoted);
/// Empty when the value is of another form (a newer program's).
std::optional<Quoted> read_quoted(const cbor::Value& value);

} // namespace dondoc::documents
