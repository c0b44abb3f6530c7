#include "tests/core/importing/tables.hpp"

using namespace dondoc;
using namespace dondoc::tests;
using importing::DueKind;
using importing::TableKind;

namespace {

auto read_tax(const Lines& lines) { return read<importing::TaxRows, importing::TaxEntry>(TableKind::tax_list, lines); }
auto read_due(const Lines& lines) { return read<importing::DueRows, importing::DueEntry>(TableKind::due_list, lines); }

} // namespace

TEST_CASE("a list of the tax office gives tax codes with their lost zeros, names, phones and workers")
{
    auto reading = read_tax({{"DANH SÁCH NGƯỜI NỘP THUẾ"},
                             {"STT", "Mã số thuế", "Tên người nộp thuế", "Địa chỉ", "SĐT", "Số lao động quyết toán thuế"},
                             {"1", "#400123456", "Công ty A", "Số 1", "905123456", "12"},
                             {"2", "0100109106-001", "Chi nhánh B", "Số 2", "", ""},
                             {"3", "0100109106-001", "Chi nhánh B", "Số 2", "", ""},
                             {"4", "", "Công ty C", "Số 3", "", "5"},
                             {"", "", "Tổng cộng", "", "", "17"}});
    REQUIRE(reading.entries.size() == 2);
    CHECK(reading.entries[0].tax_code == "0400123456");
    CHECK(reading.entries[0].name == "Công ty A");
    CHECK(reading.entries[0].phones == std::vector<std::string>{"0905123456"});
    CHECK(reading.entries[0].workers == 12);
    CHECK(reading.entries[1].tax_code == "0100109106-001");
    CHECK(!reading.entries[1].workers);
    CHECK(reading.refused() == std::vector<std::string>{"tax.code.duplicate@5", "tax.code.missing@6"});
}

TEST_CASE("D08a tells voluntary insurance from health insurance by its sections")
{
    auto reading = read_due({{"DANH SÁCH NGƯỜI THAM GIA ĐẾN HẠN PHẢI ĐÓNG"},
                             {"Tháng 12 năm 2026"},
                             {"STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Địa chỉ", "Tháng đến hạn phải đóng", "Ghi chú"},
                             {"A", "B", "C", "D", "1", "2", "3"},
                             {"I", "BHXH tự nguyện"},
                             {"1", "Nguyễn Văn An", "#123456789", "01/02/1980", "Thôn 1", "12/2026", "3 tháng"},
                             {"II", "BHYT hộ gia đình"},
                             {"1", "Lê Thị Bình", "048180001234", "1975", "Thôn 2", "01/2027", ""},
                             {"2", "Trần C", "12", "", "", "12/2026", ""},
                             {"", "Người lập biểu"}});
    REQUIRE(reading.entries.size() == 2);
    CHECK(reading.entries[0].kind == DueKind::voluntary);
    CHECK(reading.entries[0].insured == "0123456789");
    CHECK(reading.entries[0].month == *make_month(2026, 12));
    CHECK(reading.entries[0].note == "3 tháng");
    CHECK(reading.entries[1].kind == DueKind::health);
    CHECK(reading.entries[1].name == "Lê Thị Bình");
    CHECK(reading.entries[1].month == *make_month(2027, 1));
    CHECK(reading.refused() == std::vector<std::string>{"due.person.unreadable@9"});
}

TEST_CASE("a B03 row with a measure but without its document is taken with a warning")
{
    auto reading = read_ledger({{"Tháng 10/2026"},
                                {"Mã đơn vị", "Tổng số", "Biện pháp đã áp dụng (thanh tra, khởi kiện …)", "Số, ngày tháng văn bản của cơ quan có thẩm quyền", "Số tiền nợ"},
                                {"TA0001Z", "", "Khởi kiện", "12/QĐ-TA 1/2/2026", "100"},
                                {"TA0002Z", "", "Thanh tra", "", "100"},
                                {"TA0003Z", "", "", "", "100"}});
    CHECK(reading.entries.size() == 3);
    CHECK(reading.warnings() == std::vector<std::string>{"ledger.measure.without_document@4"});
}

TEST_CASE("an amount in a title is no unit of money")
{
    CHECK(importing::unit_of_money("DANH SÁCH ĐƠN VỊ NỢ TRÊN 500 TRIỆU ĐỒNG") == 0);
    CHECK(importing::unit_of_money("Đơn vị tính: triệu đồng") == 1'000'000);
    CHECK(importing::unit_of_money("Số nợ (triệu đồng)") == 1'000'000);
    CHECK(importing::unit_of_money("ĐVT: 1.000 đồng") == 1'000);
    CHECK(importing::unit_of_money("ĐVT: 1.000đ") == 1'000);
    CHECK(importing::unit_of_money("Số 1000/ĐĐ-BHXH") == 0);
}

TEST_CASE("heads that nobody knows are found by the letters of a mapping, below the titles")
{
    Lines lines = {{"BẢNG SỐ 7"}, {"Kỳ này"}, {"Cột một", "Cột hai", "Cột ba"}, {"TA0001Z", "A", "25"}, {"TA0002Z", "B", "30"}};
    importing::Choices choices;
    choices.month = make_month(2026, 10);
    choices.mapping = {{"code", "A"}, {"closing", "C"}};
    auto reading = read_ledger(lines, choices);
    REQUIRE(reading.entries.size() == 2);
    CHECK(reading.entries[1].closing == Money{30});
    choices.mapping = {};
    importing::Survey sink({.kind = TableKind::ledger});
    feed(lines, sink);
    auto heads = sink.heads();
    REQUIRE(heads.size() == 3);
    CHECK(heads[2].text == "Cột ba");
}
