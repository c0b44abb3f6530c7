#pragma once
// The records behind pictures 03 to 08 of documents/LAYOUT.md, and those of papers that have no picture.
#include "core/base/ids.hpp"
#include "tests/files/document_samples.hpp"

namespace dondoc::tests {

inline documents::Letterhead hai_chau_with_desk()
{
    auto out = hai_chau();
    out.desk = {.address = "Số 24 đường Trần Phú, phường Hải Châu, thành phố Đà Nẵng", .phone = "0236.3822000", .email = "haichau@danang.example", .sign = "HC",
                .signer_title = "GIÁM ĐỐC", .signing = "", .deputy_title = "PHÓ GIÁM ĐỐC", .signer_name = "Võ Thị Minh Nguyệt",
                .recipients = "Như trên; BHXH thành phố Đà Nẵng (để báo cáo); Lưu: VT.", .debt_section = "Tổ Quản lý nợ",
                .accounts = {"số 0000 000 001 tại BIDV", "số 0000 000 002 tại Agribank", "số 0000 000 003 tại VietinBank (Chi nhánh Đà Nẵng)"}};
    return out;
}

inline UnitId unit_no(int number) { return unit_id("048", std::to_string(number)); }
inline cbor::Value unit_value(int number) { return cbor::Value(unit_no(number).view()); }

/// Picture 03: DC0032D.
inline documents::Quoted quoted_03()
{
    auto out = quoted_01();
    out.office = hai_chau_with_desk();
    out.unit = {.code = "DC0032D", .name = "CÔNG TY TNHH Xây dựng Long Dũng 32", .tax_code = "0415671982", .address = {}, .phone = {}, .workers = 9};
    out.debt->not_due = {14'159'800};
    out.letters.clear();
    auto row = [](const char* item, std::int64_t a, std::int64_t b, std::int64_t c) {
        documents::C05Row one{.item = item};
        std::int64_t all[] = {a, b, c};
        for (std::size_t i = 0; i < 3; ++i)
            if (all[i] != 0)
                one.cells[i] = Money{all[i]};
        return one;
    };
    out.c05.emplace();
    out.c05->rows = {row("1", 9, 9, 9), row("2", 446'400'000, 446'400'000, 446'400'000), row("3", 166'107'882, 29'313'156, 13'028'066),
                     row("3.1", 113'832'000, 20'088'000, 8'928'000), row("3.2", 0, 0, 0), row("3.3", 398'440, 70'312, 31'248),
                     row("3.4", 45'886'098, 8'097'546, 3'598'905), row("3.5", 0, 0, 0), row("3.6", 6'788'224, 1'197'922, 532'409),
                     row("4", 11'383'200, 2'008'800, 892'800), row("5", 154'724'682, 27'304'356, 12'135'266), row("5.1", 6'894'088, 1'216'604, 540'712),
                     row("6", 0, 0, 0)};
    out.c05->old_interest = {132'849};
    return out;
}

inline Record record_03()
{
    RecordBuilder b("reconciliation");
    b.day("day", 2026, 11, 17);
    b.with("period_from", std::int64_t{make_month(2026, 1)->number}).with("period_to", std::int64_t{make_month(2026, 10)->number});
    b.row("agency_people", {{"name", "Ông Phạm Minh Quang"}, {"title", "Phó Giám đốc Bảo hiểm xã hội cơ sở Hải Châu"}});
    b.row("agency_people", {{"name", "Ông Nguyễn Đức Ý"}, {"title", "Chuyên quản thu"}});
    b.row("unit_people", {{"name", "Ông Hồ Đức Long"}, {"title", "Giám đốc"}});
    b.row("unit_people", {{"name", "Bà Hồ Thị Trang"}, {"title", "Kế toán"}});
    return b.with("agrees", true).record;
}

struct Guest {
    const char *name, *code, *person, *title, *phone;
};
inline constexpr Guest guests_04[] = {
    {"CÔNG TY CỔ PHẦN Thương mại Tuấn Long 13", "DC0013D", "Nguyễn Thị Hạnh", "Kế toán trưởng", "0992.831.256"},
    {"CÔNG TY TNHH Xây dựng Long Dũng 32", "DC0032D", "Hồ Thị Trang", "Kế toán", "0976.779.588"},
    {"HỘ KINH DOANH Du lịch Khánh Giang 33", "DC0033B", "Huỳnh Quốc Hương", "Chủ hộ", "0930.202.060"},
    {"CÔNG TY TNHH MTV May mặc Sơn Giang 37", "DC0037B", "Đỗ Thị Kim Yến", "Kế toán", "0943.529.275"},
    {"CÔNG TY TNHH Xây dựng Hà Lan 40", "BD0040Z", "Lê Hữu Lan", "Giám đốc", "0919.380.624"},
    {"CÔNG TY TNHH Xây dựng Bình Hiếu 42", "TA0042C", "Trương Văn Hiếu", "Trưởng phòng nhân sự", "0943.319.289"},
    {"CHI NHÁNH CÔNG TY CỔ PHẦN Ỷ La Bình Giang 45", "BD0045D", "Phan Thị Giang", "Kế toán", "0965.384.021"},
    {"CÔNG TY CỔ PHẦN Dịch vụ Long Trang 56", "DC0056D", "Hồ Ngọc Sơn", "Giám đốc", "0921.341.536"},
    {"HỘ KINH DOANH Cơ khí Dũng Hương 53", "HW0053C", "Bùi Xuân Hà", "Chủ hộ", "0901.714.209"}};

/// Picture 04: twelve invited, nine came.
inline documents::Quoted quoted_04()
{
    documents::Quoted out{.office = hai_chau_with_desk(), .officer = {.name = "Bà Trần Thị Hạnh", .title = "Chuyên quản thu"}, .unit = {}, .debt = {}, .letters = {}};
    for (int i = 0; i < 9; ++i)
        out.units.push_back({.id = id_text(unit_no(i)), .code = guests_04[i].code, .name = guests_04[i].name, .address = {}, .months = {}, .workers = {},
                             .debt = Money{i == 0 ? 986'371'168 - 8 * 50'000'000 : 50'000'000}});
    return out;
}

inline Record record_04()
{
    RecordBuilder b("dialogue");
    b.day("day", 2026, 11, 18).time("start", 8, 0).time("end", 10, 45);
    b.with("place", "Hội trường Bảo hiểm xã hội cơ sở Hải Châu, phường Hải Châu, thành phố Đà Nẵng");
    b.with("chair", "Ông Phạm Minh Quang, Phó Giám đốc Bảo hiểm xã hội cơ sở Hải Châu").with("secretary", "Bà Trần Thị Hạnh, chuyên quản thu");
    b.row("guests", {{"name", "Bà Ngô Thị Thu Thủy"}, {"title", "Phó Chủ tịch Ủy ban nhân dân phường Hải Châu"}});
    b.row("guests", {{"name", "Ông Vũ Thanh Bình"}, {"title", "Công đoàn phường Hải Châu"}});
    cbor::Array invited;
    for (int i = 0; i < 12; ++i)
        invited.push_back(unit_value(i));
    b.with("invited", invited).with("as_of", std::int64_t{make_month(2026, 10)->number});
    for (int i = 0; i < 9; ++i)
        b.row("participants", {{"unit", unit_value(i)}, {"name", guests_04[i].person}, {"title", guests_04[i].title}, {"phone", guests_04[i].phone}});
    b.with("presented", cbor::Array{"Ông Phạm Minh Quang phổ biến quy định về chậm đóng, trốn đóng tại các Điều 38, 39, 40, 41 Luật Bảo hiểm xã hội và Nghị định số "
                                    "274/2025/NĐ-CP; nhắc lại hạn đóng hằng tháng là ngày cuối cùng của tháng tiếp theo"});
    auto due = [](int day) { return cbor::Value(std::int64_t{make_day(2026, 11, day)->number}); };
    b.row("questions", {{"unit", unit_value(0)}, {"question", "Đề nghị được trả nợ thành nhiều kỳ do khách hàng chậm thanh toán."},
                        {"answer", "Đồng ý hướng dẫn lập biên bản cam kết lộ trình trả nợ; số tiền 0,03%/ngày vẫn tiếp tục tính."}, {"owner", "Nguyễn Đức Ý"}, {"due", due(20)}});
    b.row("questions", {{"unit", unit_value(1)}, {"question", "Số đã nộp tháng 7/2026 chưa thấy trong thông báo C12."},
                        {"answer", "Đã có trong C12-TS tháng 7/2026, số tiền 4.761.600 đồng; gửi lại bản in cho đơn vị."}, {"owner", "Nguyễn Đức Ý"}, {"due", due(20)}});
    b.row("questions", {{"unit", unit_value(5)}, {"question", "Người lao động nghỉ việc cần xác nhận sổ bảo hiểm xã hội khi đơn vị còn nợ."},
                        {"answer", "Đơn vị có văn bản nêu rõ số tiền đóng và số người đề nghị xác nhận; cơ quan bảo hiểm xã hội xác nhận đến thời điểm đã đóng đủ."},
                        {"owner", "Trần Thị Hạnh"}, {"due", due(25)}});
    b.row("questions", {{"unit", unit_value(7)}, {"question", "Khoản nào bị tính là trốn đóng?"},
                        {"answer", "Khoản quá 60 ngày kể từ ngày cuối cùng của hạn đóng và đã được đôn đốc bằng văn bản; có bảng tính riêng gửi đơn vị."},
                        {"owner", "Nguyễn Đức Ý"}, {"due", due(24)}});
    b.row("questions", {{"unit", unit_value(8)}, {"question", "Hộ kinh doanh dùng mã số thuế nào khi chuyển tiền?"},
                        {"answer", "Nội dung chuyển tiền ghi mã đơn vị bảo hiểm xã hội; không cần ghi mã số thuế. Đã trả lời tại hội nghị."}, {"owner", "Nguyễn Đức Ý"}});
    auto promise = [&](int unit, std::int64_t amount, const char* deadline) {
        b.row("promises", {{"unit", unit_value(unit)}, {"amount", amount}, {"deadline", deadline}});
    };
    promise(0, 332'729'573, "06 kỳ, lập biên bản riêng ngày 20/11/2026");
    promise(4, 23'788'800, "01 kỳ, chậm nhất ngày 30/11/2026");
    promise(8, 61'171'200, "02 kỳ, chậm nhất ngày 31/12/2026");
    b.with("conclusions", cbor::Array{"Các đơn vị có mặt thống nhất số liệu nợ được thông báo tại hội nghị",
                                      "Các đơn vị đã cam kết thực hiện đúng thời hạn; các đơn vị còn lại nộp số tiền đến hạn trước ngày 30 tháng 11 năm 2026",
                                      "Giao chuyên quản thu gửi giấy mời làm việc đến 03 đơn vị vắng mặt trước ngày 25 tháng 11 năm 2026"});
    b.with("recipients", cbor::Array{"BHXH thành phố Đà Nẵng (để báo cáo)", "UBND phường Hải Châu", "Các đơn vị dự hội nghị", "Lưu: VT, Hồ sơ"});
    return b.record;
}

/// Picture 05: DC0056D.
inline documents::Quoted quoted_05()
{
    auto out = quoted_03();
    out.c05.reset();
    out.officer.phone = "0236.3822056";
    out.unit = {.code = "DC0056D", .name = "CÔNG TY CỔ PHẦN Dịch vụ Long Trang 56", .tax_code = "0434907150", .address = {}, .phone = {}, .workers = 4};
    out.debt = documents::DebtFigures{.month = *make_month(2026, 10), .months_in_debt = "4,05", .not_due = {6'796'800}, .not_due_until = make_day(2026, 11, 30)};
    out.letters = {{1, "402/BHXH", *make_day(2026, 11, 5)}};
    auto charge = [](int month, std::int64_t amount, int days, std::int64_t interest) {
        auto due = last_day(*make_month(2026, month + 1));
        return documents::LateCharge{*make_month(2026, month), Money{amount}, due, days, Money{interest}, due + 61};
    };
    out.late = documents::LateFigures{.until = *make_day(2026, 11, 20),
                                      .charges = {charge(7, 6'796'800, 81, 165'163), charge(8, 7'107'300, 51, 108'742), charge(9, 6'796'800, 20, 40'781)}};
    out.late->funds = {{{{1'940'709}, {29'502}}, {{14'231'869}, {216'346}}, {{323'452}, {4'917}}, {{2'911'064}, {44'253}}, {{1'293'806}, {19'668}}}};
    return out;
}

inline Record record_05()
{
    RecordBuilder b("urging");
    b.with("kind", "letter").with("round", std::int64_t{2}).day("day", 2026, 11, 20).day("deadline", 2026, 11, 30).day("proof_until", 2026, 11, 25);
    return b.record;
}

/// Picture 06: YN0047A.
inline documents::Quoted quoted_06()
{
    auto out = quoted_02();
    out.office = hai_chau_with_desk();
    out.office.desk.signing = "KT.";
    out.office.desk.signer_name = "Phạm Minh Quang";
    out.office.desk.recipients = "Như trên; Lưu: VT";
    return out;
}

inline Record record_06()
{
    RecordBuilder b("urging");
    b.with("kind", "invitation").day("day", 2026, 11, 19).day("meeting_day", 2026, 11, 26).time("meeting_time", 8, 30);
    b.with("meeting_place", "Phòng họp tầng 2, Bảo hiểm xã hội cơ sở Hải Châu, số 24 đường Trần Phú, phường Hải Châu, thành phố Đà Nẵng");
    b.with("chair", "Ông Phạm Minh Quang, Phó Giám đốc Bảo hiểm xã hội cơ sở Hải Châu").with("confirm_until", "16 giờ 30 phút, ngày 25 tháng 11 năm 2026");
    return b.record;
}

/// Picture 08: 22 employers of the city's office; the addresses are of the same length.
inline documents::Quoted quoted_08()
{
    documents::Quoted out{.office = hai_chau_with_desk(), .officer = {.name = "Trần Thị Hạnh"}, .unit = {}, .debt = {}, .letters = {}};
    out.office.authority = "BẢO HIỂM XÃ HỘI VIỆT NAM";
    out.office.office = "BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG";
    out.office.office_name = "Bảo hiểm xã hội thành phố Đà Nẵng";
    out.office.desk.signing = "KT.";
    out.office.desk.signer_name = "Đặng Hữu Phước";
    constexpr std::int64_t sums[] = {4'454'150'000, 2'623'875'000, 2'150'230'000, 686'076'000, 385'312'668, 331'344'000, 325'780'068, 214'915'000,
                                     200'640'000,   185'512'900,   147'135'500,   133'324'800, 126'976'000, 119'500'500, 114'278'400, 99'120'967,
                                     72'761'200,    48'825'500,    37'823'800,    31'619'000,  30'655'500,  27'497'700};
    for (int i = 0; i < 22; ++i) {
        auto& guest = guests_04[i % 9];
        out.units.push_back({.id = id_text(unit_no(i)), .code = guest.code, .name = guest.name, .address = "Số 171 đường Phan Kim Hương, phường Ngũ Hành Sơn, thành phố Đà Nẵng",
                             .months = "13,33", .workers = 18, .debt = Money{sums[i]}});
    }
    return out;
}

inline Record record_08()
{
    RecordBuilder b("publication");
    cbor::Array units;
    for (int i = 22; i-- > 0;)
        units.push_back(unit_value(i));
    return b.day("day", 2026, 11, 20).with("as_of", std::int64_t{make_month(2026, 10)->number}).with("units", units).record;
}

inline documents::Quoted quoted_proposal()
{
    auto out = quoted_01();
    out.office = hai_chau_with_desk();
    out.evidence = {{"letter", "356/BHXH", *make_day(2026, 10, 8), 1}, {"letter", "398/BHXH", *make_day(2026, 10, 23), 2},
                    {"reconciliation", "C05-DC0013D-261026-01", *make_day(2026, 10, 26), 0}, {"visit", "BBLV-DC0013D-261102-01", *make_day(2026, 11, 2), 0},
                    {"commitment_broken", "BBCK-DC0013D-261105-01", *make_day(2026, 11, 5), 0}};
    return out;
}

inline Record record_proposal()
{
    RecordBuilder b("proposal");
    b.day("day", 2026, 11, 27).with("kind", "inspection").with("addressee", "Giám đốc Bảo hiểm xã hội thành phố Đà Nẵng");
    b.with("period_from", std::int64_t{make_month(2026, 1)->number}).with("period_to", std::int64_t{make_month(2026, 10)->number});
    b.row("team", {{"name", "Ông Phạm Minh Quang"}, {"title", "Phó Giám đốc"}});
    b.row("team", {{"name", "Ông Nguyễn Đức Ý"}, {"title", "Chuyên quản thu"}});
    return b.record;
}

inline Record record_hand_over()
{
    RecordBuilder b("hand_over");
    return b.day("day", 2026, 11, 27).with("receiver", "Bà Lê Thị Thu").with("reason", "đã gửi hai công văn đôn đốc, đơn vị chưa nộp").record;
}

inline Record record_session()
{
    RecordBuilder b("session");
    b.day("day", 2026, 11, 18).time("start", 8, 0).time("end", 11, 0).with("place", "Ủy ban nhân dân phường Hải Châu").with("decision_number", "1250/QĐ-UBND ngày 05/3/2026");
    b.row("members", {{"name", "Ông Lê Văn Phúc"}, {"title", "Phó Chủ tịch"}, {"organisation", "Ủy ban nhân dân phường Hải Châu"}});
    b.row("members", {{"name", "Bà Trần Thị Hạnh"}, {"title", "Chuyên quản thu"}, {"organisation", "Bảo hiểm xã hội cơ sở Hải Châu"}});
    b.with("units", cbor::Array{unit_value(0), unit_value(1)}).with("result", "Hai đơn vị cam kết nộp trước ngày 30 tháng 11 năm 2026");
    return b.record;
}

} // namespace dondoc::tests
