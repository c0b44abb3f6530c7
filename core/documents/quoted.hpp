#pragma once
// All that a page says besides its own record: who the office and the employer are, what is owed. Frozen in the finalise op, so that a later print says the same.
#include "core/base/cbor.hpp"
#include "core/base/day.hpp"
#include "core/base/ids.hpp"
#include "core/base/money.hpp"
#include "core/base/text/words.hpp"
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dondoc::documents {

/// What letters and lists say of the office besides its head; minutes frozen by an earlier program have none of it.
struct OfficeDesk {
    std::string address, phone, email;      ///< ô 13
    std::string sign;                       ///< short sign of the office: "HC"
    std::string signer_title = "GIÁM ĐỐC";  ///< whose right it is to sign
    std::string signing;                    ///< "" = that person; "KT.", "TL.", "TUQ." = another for them
    std::string deputy_title;               ///< of that other person: "PHÓ GIÁM ĐỐC"
    std::string signer_name;
    std::string recipients;                 ///< "Như trên; Lưu: VT"
    std::string debt_section;               ///< "Tổ Quản lý nợ"
    std::vector<std::string> accounts;      ///< "số 0000 000 001 tại BIDV"
    std::int64_t copies = 2;                ///< of minutes, where the record says nothing
    std::string linh = "linh", nghin = "nghìn"; ///< how amounts are said
    friend bool operator==(const OfficeDesk&, const OfficeDesk&) = default;
};

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
    OfficeDesk desk = {};
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

/// One charge whose deadline passed: what a letter under NĐ 274/2025 must say of it.
struct LateCharge {
    Month month;
    Money amount;
    Day due;
    std::int64_t days = 0;       ///< late, up to the day that the letter counts to
    Money interest;              ///< 0,03 %/ngày
    Day evasion;                 ///< first day on which it counts as evasion if still unpaid
    friend bool operator==(const LateCharge&, const LateCharge&) = default;
};

struct LateFigures {
    Day until;                   ///< days and interest are counted to its end
    std::vector<LateCharge> charges;           ///< oldest first
    std::array<FundDebt, fund_count> funds{};  ///< of those charges only
    std::int64_t older = 0;      ///< charges due before 0,03 %/ngày came into force, whose older interest is not in here
    [[nodiscard]] Money principal() const;
    [[nodiscard]] Money interest() const;
    friend bool operator==(const LateFigures&, const LateFigures&) = default;
};

/// A row of form C05-TS: BHXH, BHYT, BHTN, Thừa.
struct C05Row {
    std::string item; ///< "3.1"
    std::array<std::optional<Money>, 4> cells{};
    friend bool operator==(const C05Row&, const C05Row&) = default;
};
struct C05Figures {
    std::vector<C05Row> rows;
    Money old_interest; ///< within what was carried over
    friend bool operator==(const C05Figures&, const C05Figures&) = default;
};

/// An employer named by a record of many.
struct ListedUnit {
    std::string id;   ///< UnitId as text
    std::string code, name, address, months;
    std::optional<std::int64_t> workers;
    std::optional<Money> debt;
    friend bool operator==(const ListedUnit&, const ListedUnit&) = default;
};

/// A paper that proves what was done: for the index of a proposal or a hand-over.
struct Evidence {
    std::string kind;   ///< "letter", "invitation", "visit", "commitment", "reconciliation", "notice" …
    std::string number; ///< of the letter, else the page code
    Day day;
    std::int64_t round = 0;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Quoted {
    Letterhead office;
    Person officer;              ///< who works with this store
    UnitFacts unit;
    std::optional<DebtFigures> debt;
    std::vector<SentLetter> letters;
    std::optional<LateFigures> late = {};
    std::optional<C05Figures> c05 = {};
    std::vector<ListedUnit> units = {};
    std::vector<Evidence> evidence = {};
    std::map<std::string, std::string> words = {}; ///< sentences that the office changed, by key of the template
    std::uint64_t words_version = 0;               ///< how often the office changed that template
    [[nodiscard]] text::WordStyle word_style() const { return {.linh = office.desk.linh, .nghin = office.desk.nghin}; }
    [[nodiscard]] std::string in_words(Money amount) const { return text::amount_in_words(amount, word_style()); }
    friend bool operator==(const Quoted&, const Quoted&) = default;
};

cbor::Value value_of(const Quoted& quoted);
/// Empty when the value is of another form (a newer program's).
std::optional<Quoted> read_quoted(const cbor::Value& value);

} // namespace dondoc::documents
