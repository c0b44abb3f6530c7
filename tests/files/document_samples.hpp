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

inline documents::Identity identity_of(const std::string& code)
{
    return {.page_code = code, .content_hash = sha256(view_of(code))};
}

} // namespace dondoc::tests
