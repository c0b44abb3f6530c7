#pragma once
// The records behind the pictures of documents/LAYOUT.md, so that our pages can be laid beside them.
#include "core/documents/identity.hpp"

namespace dondoc::tests {

/// Sets fields as a form would; rows by the columns' keys.
struct RecordBuilder {
    Record record;
    explicit RecordBuilder(std::string_view noun) { record.kind = kind_named(noun); }
    RecordBuilder& with(const char* key, cbor::Value value)
    {
        record.fields[key] = std::move(value);
        return *this;
    }
    RecordBuilder& day(const char* key, int y, int m, int d) { return with(key, std::int64_t{make_day(y, m, d)->number}); }
    RecordBuilder& time(const char* key, int hour, int minute) { return with(key, std::int64_t{hour * 60 + minute}); }
    RecordBuilder& row(const char* key, const std::map<std::string, cbor::Value>& values)
    {
        cbor::Map row;
        for (auto& column : field_named(*record.kind, key)->columns)
            if (auto found = values.find(column.key); found != values.end())
                row[column.number] = found->second;
        auto& rows = record.fields[key];
        if (!rows.array())
            rows = cbor::Array{};
        rows.array()->push_back(std::move(row));
        return *this;
    }
};

inline documents::Letterhead hai_chau()
{
    return {.authority = "BHXH THÀNH PHỐ ĐÀ NẴNG",
            .office = "BẢO HIỂM XÃ HỘI CƠ SỞ HẢI CHÂU",
            .office_name = "Bảo hiểm xã hội cơ sở Hải Châu",
            .region = "thành phố Đà Nẵng",
            .place = "Đà Nẵng",
            .symbol = "BHXH",
            .form_code = "",
            .banks = "BIDV, Agribank hoặc VietinBank"};
}

/// Picture 01: DC0013D.
inline documents::Quoted quoted_01()
{
    documents::DebtFigures debt{.month = *make_month(2026, 10), .months_in_debt = "7,33", .not_due = {44'441'600}, .not_due_until = make_day(2026, 11, 30)};
    debt.funds = {{{{30'541'881}, {651'517}}, {{223'973'797}, {4'777'783}}, {{5'090'314}, {108'586}}, {{45'812'822}, {977'275}}, {{20'361'254}, {434'344}}}};
    return {.office = hai_chau(),
            .officer = {.name = "Ông Nguyễn Đức Ý", .title = "Chuyên quản thu", .phone = "0236.3822013"},
            .unit = {.code = "DC0013D", .name = "CÔNG TY CỔ PHẦN Thương mại Tuấn Long 13", .tax_code = "0442477938",
                     .address = "Số 139 đường Võ Quốc Giang, phường Hải Châu, thành phố Đà Nẵng", .phone = "0992.831.256", .workers = 28},
            .debt = debt,
            .letters = {{1, "356/BHXH", *make_day(2026, 10, 8)}, {2, "398/BHXH", *make_day(2026, 10, 23)}}};
}

inline Record record_01()
{
    RecordBuilder b("commitment");
    b.day("day", 2026, 11, 20).time("start", 8, 30).time("end", 10, 15);
    b.with("as_of", std::int64_t{make_month(2026, 10)->number}).with("debt", std::int64_t{332'729'573}).with("pays_current", true);
    const int days[][3] = {{2026, 11, 30}, {2026, 12, 31}, {2027, 1, 29}, {2027, 2, 26}, {2027, 3, 31}, {2027, 4, 29}};
    for (int i = 0; i < 6; ++i)
        b.row("installments", {{"day", std::int64_t{make_day(days[i][0], days[i][1], days[i][2])->number}},
                               {"amount", std::int64_t{i < 5 ? 55'454'929 : 55'454'928}}});
    b.row("agency_people", {{"name", "Ông Phạm Minh Quang"}, {"title", "Phó Giám đốc"}, {"card", "0482/BHXH"}});
    b.row("agency_people", {{"name", "Ông Nguyễn Đức Ý"}, {"title", "Chuyên quản thu"}, {"phone", "0236.3822013"},
                            {"introduction", "87/GGT-BHXH ngày 19/11/2026"}});
    b.with("representative", "Ông Võ Tuấn Long").with("representative_title", "Giám đốc").with("representative_id", "048 078 001 234");
    b.with("email", "ketoan@tuanlong13.example");
    b.row("unit_people", {{"name", "Bà Nguyễn Thị Hạnh"}, {"title", "Kế toán trưởng"}});
    b.with("union_person", "Bà Lê Thị Kim Chi").with("union_title", "Chủ tịch công đoàn");
    b.with("agrees", true).with("causes", cbor::Array{"customers_pay_late"});
    b.with("cause_note", "Hai hợp đồng cung cấp hàng hóa chưa được quyết toán nên đơn vị thiếu vốn lưu động từ tháng 3 năm 2026.");
    b.with("situation", "đang sản xuất, kinh doanh").with("receivables", std::int64_t{1'150'000'000});
    b.with("receivables_note", "dự kiến thu trong Quý I năm 2027").with("bank", "BIDV Chi nhánh Đà Nẵng");
    b.with("unit_opinion", "Đề nghị được nộp trước hạn khi có nguồn thu.");
    b.with("union_opinion", "Đề nghị ưu tiên đóng bảo hiểm y tế để người lao động được khám bệnh, chữa bệnh.");
    return b.record;
}

/// Picture 02: YN0047A, nobody with authority met.
inline documents::Quoted quoted_02()
{
    documents::DebtFigures debt{.month = *make_month(2026, 10), .months_in_debt = "13,00"};
    debt.funds = {{{{31'063'500}, {1'444'453}}, {{227'799'000}, {10'592'658}}, {{5'177'250}, {240'743}}, {{46'595'250}, {2'166'680}}, {{20'709'000}, {962'969}}}};
    return {.office = hai_chau(),
            .officer = {.name = "Bà Trần Thị Hạnh", .title = "Chuyên quản thu", .phone = "0236.3822047"},
            .unit = {.code = "YN0047A", .name = "CÔNG TY CỔ PHẦN Cơ khí Mai Đạt 47", .tax_code = "0465159120",
                     .address = "Số 480 đường Huỳnh Bảo Mai, phường An Khê, thành phố Đà Nẵng", .phone = "0935.720.440", .workers = 15},
            .debt = debt};
}

inline RecordBuilder visit_of(const std::string& outcome)
{
    RecordBuilder b("visit");
    b.day("day", 2026, 11, 19).time("start", 14, 0).time("end", 15, 10).with("outcome", outcome);
    b.with("next_action", "invitation").day("next_day", 2026, 11, 26).time("next_time", 8, 30);
    b.row("agency_people", {{"name", "Bà Trần Thị Hạnh"}, {"title", "Chuyên quản thu"}, {"introduction", "86/GGT-BHXH ngày 18/11/2026"}, {"phone", "0236.3822047"}});
    b.row("agency_people", {{"name", "Ông Đặng Quốc Huy"}, {"title", "Viên chức Bảo hiểm xã hội cơ sở Hải Châu"}});
    return b;
}

inline RecordBuilder record_02()
{
    auto b = visit_of("met_other");
    b.with("person", "Ông Bùi Văn Tâm").with("title", "nhân viên bảo vệ");
    b.row("witnesses", {{"name", "Bà Huỳnh Thị Kim Liên"}, {"title", "Tổ trưởng Tổ dân phố số 24, phường An Khê, thành phố Đà Nẵng"},
                        {"id_number", "048 168 005 678"}, {"phone", "0905.000.124"}});
    b.with("notes", "Đoàn đến trụ sở lúc 14 giờ 00 phút, đã xuất trình giấy giới thiệu. Ông Bùi Văn Tâm cho biết người đại diện theo pháp luật và kế toán "
                    "đơn vị đi vắng, không rõ thời gian trở về. Đoàn gọi số điện thoại 0935.720.440 lúc 14 giờ 10 phút và 14 giờ 35 phút, không có người nghe "
                    "máy. Đoàn chờ đến 15 giờ 00 phút, người đại diện đơn vị không có mặt.");
    b.with("observed", "cổng mở, xưởng đang hoạt động").with("staff_listed", std::int64_t{15}).with("staff_seen", std::int64_t{12});
    b.row("documents", {{"name", "Thông báo kết quả đóng (mẫu C12-TS)"}, {"number_day", "Tháng 10/2026"}, {"copies", std::int64_t{1}}});
    b.row("documents", {{"name", "Công văn đôn đốc lần 2"}, {"number_day", "399/BHXH, 23/10/2026"}, {"copies", std::int64_t{1}}});
    b.row("documents", {{"name", "Giấy mời làm việc ngày 26/11/2026"}, {"number_day", "/GM-BHXH"}, {"copies", std::int64_t{1}}});
    b.with("documents_receiver", "Ông Bùi Văn Tâm").with("documents_signed", false);
    b.with("documents_note", "Tài liệu được đặt tại phòng bảo vệ trước sự chứng kiến của bà Huỳnh Thị Kim Liên.");
    b.with("photo_count", std::int64_t{3}).with("photo_subjects", "cổng và biển hiệu; phòng bảo vệ; tài liệu đặt tại phòng bảo vệ");
    b.time("photo_from", 14, 2).time("photo_to", 14, 58);
    b.with("next_note", "Giấy mời đã để lại tại đơn vị");
    return b;
}

inline documents::Identity identity_of(const std::string& code)
{
    return {.page_code = code, .content_hash = sha256(view_of(code))};
}

} // namespace dondoc::tests
