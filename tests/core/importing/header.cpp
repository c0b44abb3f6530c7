#include "tests/core/importing/tables.hpp"

using namespace dondoc;
using namespace dondoc::tests;
using importing::Head;
using importing::TableKind;

TEST_CASE("heads are known in every spelling that offices use")
{
    for (const char* head : {"MA_DONVI", "madvi", "Mã đơn vị", "ma_don_vi", "MÃ ĐƠN VỊ", " Mã  đơn vị (1)"})
        CHECK(importing::recognise(TableKind::ledger, head, {}) == importing::Meaning{Head::code});
    for (const char* head : {"chuyen_quan", "CHUYEN_QUAN_THU", "Chuyên quản", "Cán bộ chuyên quản"})
        CHECK(importing::recognise(TableKind::assignments, head, {}) == importing::Meaning{Head::officer});
    for (const char* head : {"so_cuoi_ky", "Cuối kỳ", "tien_cuoi_ky", "Tổng số nợ", "tongBhCk", "_tien_ck"})
        CHECK(importing::recognise(TableKind::ledger, head, {}) == importing::Meaning{Head::closing});
    CHECK(importing::recognise(TableKind::ledger, "ck_odts", {}) == importing::Meaning{Head::closing, importing::Fund::odts});
    CHECK(importing::recognise(TableKind::ledger, "_ck_bhyt", {}) == importing::Meaning{Head::closing, importing::Fund::bhyt});
    CHECK(importing::recognise(TableKind::ledger, "Biện pháp đã áp dụng", {}) == importing::Meaning{Head::measures});
    CHECK(!importing::recognise(TableKind::units, "Biện pháp đã áp dụng", {}));
}

TEST_CASE("titles above and two rows of merged heads are looked through, in any order of columns")
{
    Lines lines = {{"BẢO HIỂM XÃ HỘI"},
                   {"Tháng 10 năm 2026"},
                   {"Số tháng nợ", "Số tiền", "", "", "", "", "Tên đơn vị", "Mã đơn vị"},
                   {"", "Đầu kỳ", "Phải đóng", "Điều chỉnh kỳ trước", "Đã đóng", "Cuối kỳ"},
                   {"1,5", "10", "20", "0", "5", "25", "A", "TA0001Z"}};
    auto surveyed = survey(TableKind::ledger, lines);
    REQUIRE(surveyed.ok());
    CHECK(surveyed->header.first_row == 3);
    CHECK(surveyed->header.last_row == 4);
    CHECK(surveyed->month == make_month(2026, 10));
    auto mapping = importing::mapping_of(surveyed->header);
    CHECK(mapping["code"].first == "H");
    CHECK(mapping["closing"] == std::pair<std::string, std::string>("F", "Cuối kỳ"));
    CHECK(mapping["months_in_debt"].first == "A");
}

TEST_CASE("funds under three rows of groups are told apart by their groups")
{
    Lines lines = {{"Tháng 10/2026"},
                   {"Mã đơn vị", "Phát sinh trong kỳ", "", "Đã đóng trong kỳ", "", "Chuyển kỳ sau (thiếu +, thừa -)"},
                   {"", "Phải đóng", "", "Phân bổ", "", "Thiếu gốc", "", "Thiếu lãi", "Tổng cộng"},
                   {"", "HTTT", "BHTNLĐ, BNN", "HTTT", "BHTNLĐ, BNN", "HTTT", "BHTNLĐ, BNN"},
                   {"TA0001Z", "1", "2", "3", "4", "5", "6", "7", "18"}};
    auto reading = read_ledger(lines);
    REQUIRE(reading.entries.size() == 1);
    const auto& entry = reading.entries[0];
    CHECK(entry.due == Money{3});
    CHECK(entry.paid == Money{7});
    CHECK(entry.interest == Money{7});
    CHECK(entry.closing == Money{18});
    REQUIRE(entry.funds.size() == 2);
    CHECK(entry.funds[1].fund == importing::Fund::tnld);
    CHECK(entry.funds[1].closing == Money{6});
}

TEST_CASE("a table without its compulsory heads is refused by name, and a mapping mends it")
{
    Lines lines = {{"Tháng 10/2026"}, {"Mã số riêng", "Số liệu A"}, {"TA0001Z", "25"}, {"TA0002Z", "30"}};
    auto refused = survey(TableKind::ledger, lines);
    REQUIRE(!refused.ok());
    CHECK(refused.problems()[0].code == "header.missing");
    CHECK(refused.problems()[0].arguments.at("wanted") == "code, closing");
    importing::Choices choices;
    choices.month = make_month(2026, 10);
    choices.mapping = {{"code", "A"}, {"closing", "Số liệu A"}};
    CHECK(survey(TableKind::ledger, {{"Mã riêng", "Số liệu A"}, {"TA0001Z", "25"}}, choices).ok());
    choices.mapping = {{"code", "A"}, {"closing", "Không có"}};
    CHECK(survey(TableKind::ledger, lines, choices).problems()[0].code == "mapping.column.missing");
    choices.mapping = {{"colour", "A"}};
    CHECK(survey(TableKind::ledger, lines, choices).problems()[0].code == "mapping.key.unknown");
}

TEST_CASE("an empty table is refused")
{
    CHECK(survey(TableKind::units, {}).problems()[0].code == "table.empty");
}
