#include "tests/ui/samples.hpp"

namespace dondoc::ui::samples {
namespace {

Day day(int year, int month, int d) { return *make_day(year, month, d); }

WorkLine work(const char* unit, const char* name, const char* what, const char* why, std::int64_t dong, int debt_class, const char* months, Day due, const char* when, Urgency urgency, const char* action, const char* label)
{
    return {.id = std::string(unit) + action, .unit = unit, .name = name, .place = "Thanh Khê", .what = what, .why = why, .amount = Money{dong}, .debt_class = debt_class,
            .months = months, .due = due, .when = when, .urgency = urgency, .action = action, .action_label = label};
}

} // namespace

FrameSnapshot frame()
{
    return {.office = "BHXH Hải Châu", .officer = "Nguyễn Đức Ý", .desk = "CB02 · máy LT017", .data_as_of = day(2026, 10, 31), .unsent = 12, .receipt_days = 4,
            .saved = "Đã lưu 10:42:07 · Ghi chú HW0052C", .can_undo = true};
}

TodaySnapshot today()
{
    TodaySnapshot out{.today = day(2026, 11, 23), .weekday = "thứ Hai"};
    const std::vector<std::optional<std::int64_t>> rising = {1, 1, 2, 2, 3, 4, 5, 6, 8, 9, 10, 14};
    out.tiles = {{"Đơn vị đang nợ", "14", "/ 23", "+3 so với tháng 9", rising},
                 {"Tổng nợ (triệu đồng)", "1.716,5", "", "+447,5 so với tháng 9", rising},
                 {"Nợ trên kế hoạch năm", "18,6%", "", "kế hoạch 9.229,6 tr đ", rising},
                 {"Đã thu trên kế hoạch", "66,5%", "", "6.138,2 / 9.229,6 tr đ", rising},
                 {"Đã đến trong năm", "17", "/ 23", "còn 6 đơn vị chưa đến", rising}};
    using enum Urgency;
    out.lines = {
        work("HW0052C", "DNTN Vận tải Mai Lan 52", "Cam kết 10/07/2026: kỳ 3 và 4 chưa trả", "Vỡ cam kết: lập lại hoặc đề nghị thanh tra", 131'701'084, 3, "12,67 th", day(2026, 10, 31), "quá 23 ngày", overdue, "visit", "Ghi làm việc"),
        work("DC0032D", "TNHH Xây dựng Long Dũng 32", "Công văn đôn đốc lần 2", "Chu kỳ 15 ngày, lần 1 gửi 04/11/2026", 185'512'900, 3, "12,99 th", day(2026, 11, 19), "quá 4 ngày", overdue, "letter", "Soạn công văn"),
        work("TA0010B", "TNHH MTV Gỗ mỹ nghệ Khánh Châu 10", "Lập biên bản đối chiếu C05", "Nợ từ 3 tháng trở lên phải đối chiếu", 126'976'000, 3, "3,33 th", day(2026, 11, 20), "quá 3 ngày", overdue, "reconcile", "Lập C05"),
        work("DC0033B", "HKD Du lịch Khánh Giang 33", "Hẹn làm việc với Huỳnh Quốc Hương", "Hẹn tại biên bản ngày 09/11/2026", 214'915'000, 3, "7,00 th", day(2026, 11, 23), "hôm nay", Urgency::today, "visit", "Ghi làm việc"),
        work("TA0035Z", "CTCP Du lịch Mai Nga 35", "Nợ mới: nhắc bằng văn bản", "5 ngày làm việc từ ngày phát hiện 20/11", 180'425'700, 2, "1,00 th", day(2026, 11, 27), "còn 4 ngày", soon, "letter", "Soạn công văn"),
        work("BD0049A", "MN Điện tử Bình Ẩn 49", "Nợ mới: nhắc bằng văn bản", "5 ngày làm việc từ ngày phát hiện 20/11", 32'284'800, 1, "0,80 th", day(2026, 11, 27), "còn 4 ngày", soon, "letter", "Soạn công văn"),
    };
    out.campaign = CampaignClock{"Báo cáo ngày, chốt 18:30", "còn 7 giờ 48 phút", 0.54};
    return out;
}

UnitsSnapshot units(int lines)
{
    UnitsSnapshot out{.total = lines, .of = 60, .debt = {12'547'354'503}, .employees = 397, .share = "95,3%", .data_as_of = day(2026, 10, 31)};
    out.chips = {{"class.prolonged", "Kéo dài"}, {"class.outstanding", "Nợ đọng"}, {"under6", "Dưới 6 tháng"}, {"overdue", "Việc quá hạn"}};
    constexpr std::array names = {"HTX Chế biến thủy sản Tuấn Quân 34", "UBND P. Xây dựng Quân Thủy 22", "CN CTCP Giáo dục Hạnh Hà 25", "TNHH MTV Gỗ mỹ nghệ Khánh Châu 10"};
    std::vector<UnitLine> held;
    for (int i = 0; i < lines; ++i)
        held.push_back({.code = "DC" + std::to_string(1000 + i) + "B", .name = names[static_cast<std::size_t>(i) % names.size()], .place = "Ngũ Hành Sơn",
                             .employees = 5 + i % 90, .debt_class = i % 6 - 1, .months = i % 6 == 0 ? "" : std::to_string(i % 25) + ",33",
                             .debt = i % 6 == 0 ? std::nullopt : std::optional(Money{4'454'150'000 - i * 1'000'017LL}), .next = "24/11 Đề nghị thanh tra", .next_overdue = i % 5 == 2});
    out.rows = rows_of(std::move(held));
    return out;
}

UnitSnapshot unit()
{
    UnitSnapshot out{.code = "HW0052C", .full_name = "DOANH NGHIỆP TƯ NHÂN Vận tải Mai Lan 52", .tax_code = "0485518730",
                     .address = "171 Phan Kim Hương, Ngũ Hành Sơn", .contact = "bà Vũ Thị Khánh, 0934 541 420", .debt_class = 3, .class_label = "Kéo dài 12,67 tháng",
                     .law_label = "Quá 60 ngày từ 31/12/2025", .badges = {{"Vỡ cam kết", Tone::problem}, {"10 lao động", Tone::neutral}}, .debt = Money{385'312'668},
                     .debt_line = "nợ đến 31/10/2026, +30,7 triệu", .funds_known = true};
    for (int i = 0; i < 24; ++i) {
        const std::int64_t all = i < 9 ? 0 : (i - 8) * 24'000'000LL;
        StackedBar bar{.month = (i % 12 + 11 > 12 ? (i % 12 - 1 < 10 ? "0" : "") + std::to_string(i % 12 - 1) : std::to_string(i % 12 + 11)) + (i < 2 ? "/24" : i < 14 ? "/25" : "/26"),
                       .parts = {all * 68 / 100, all * 9 / 100, all * 14 / 100, all * 6 / 100, all * 3 / 100}, .has_data = i < 23, .spoken = "385.312.668 đồng"};
        out.bars.push_back(bar);
    }
    using Lane = ChartEvent::Lane;
    out.events = {{Lane::commitment, 19.5F, Mark::diamond, Tone::info, "ký"}, {Lane::commitment, 20.2F, Mark::square_done, Tone::ok, "đủ"},
                  {Lane::commitment, 22.2F, Mark::square_crossed, Tone::problem, "quá hạn"}, {Lane::visit, 12.5F, Mark::disc_empty, Tone::info, "vắng"},
                  {Lane::visit, 19.5F, Mark::disc, Tone::info, "gặp"}, {Lane::letter, 13, Mark::letter, Tone::neutral, "công văn"}, {Lane::letter, 22.1F, Mark::letter, Tone::neutral, "công văn"},
                  {Lane::letter, 22.5F, Mark::letter, Tone::neutral, "công văn"}};
    for (int i = 0; i < 24; ++i)
        out.ledger.push_back({.month = "10/2026", .opening = Money{354'600'000}, .due = Money{30'400'000}, .interest = Money{312'668}, .paid = Money{0}, .closing = Money{385'312'668}, .months_in_debt = "12,67"});
    out.timeline = {{"a", day(2026, 11, 23), "Làm việc tại đơn vị", "Dự thảo", Tone::warn}, {"b", day(2026, 11, 12), "Thông báo C12 tháng 10/2026", "Đã giao", Tone::ok},
                    {"c", day(2026, 11, 4), "Công văn đôn đốc số 418/BHXH", "Đã gửi", Tone::ok}};
    using enum InstallmentLook;
    out.commitments = {{.id = "k", .day = day(2026, 7, 10), .progress = "Vỡ cam kết", .tone = Tone::problem, .total = {283'668'834}, .paid = {20'266'666},
                        .amounts = {10'133'333, 10'133'333, 65'850'542, 65'850'542, 65'850'542, 65'850'542},
                        .days = {day(2026, 7, 31), day(2026, 8, 31), day(2026, 9, 30), day(2026, 10, 31), day(2026, 11, 30), day(2026, 12, 31)},
                        .states = {paid, paid, overdue, overdue, not_due, not_due}, .words = {"đủ", "đủ", "quá hạn", "quá hạn", "chưa", "chưa"}}};
    out.next = {"Ghi làm việc, lập cam kết mới", "Vì kỳ 3 và 4 chưa trả đến 31/10/2026. Quy tắc: vỡ cam kết thì lập lại hoặc đề nghị thanh tra.", "quá 23 ngày", true, "visit", "Ghi làm việc"};
    return out;
}

VisitSnapshot visit()
{
    VisitSnapshot out;
    out.form = {.code = "HW0052C", .name = "DNTN Vận tải Mai Lan 52", .state = "Dự thảo", .saved = "đã lưu 10:42:07"};
    out.form.problems = {{.code = "record.end.before_start", .field = "end"}, {.code = "field.required", .field = "next_action"}, {.code = "field.required", .field = "next_day"}};
    out.form.warnings = {"C12 tháng 10 ghi 10 người, biểu này ghi 8."};
    out.debt_class = 3;
    out.class_label = "Kéo dài 12,67 tháng";
    out.debt = Money{385'312'668};
    out.as_of = "số liệu đến 31/10/2026";
    out.context = {{"Đã quá hạn (đ)", "354.912.668", Tone::neutral}, {"Cam kết quá hạn", "131.701.084", Tone::problem}};
    out.last_title = "Lần trước, 10/07/2026";
    out.last = "Gặp bà Vũ Thị Khánh, cam kết 6 kỳ; trả đủ kỳ 1 và 2.";
    return out;
}

drafts::Draft visit_draft()
{
    drafts::Draft out;
    out.kind = kind_named("visit");
    out.text = {{"day", "23/11/2026"}, {"start", "10:05"}, {"end", "09:40"}, {"outcome", "met"}, {"person", "Vũ Thị Khánh"}, {"title", "Giám đốc"}, {"phone", "0934 541 420"}, {"staff_seen", "8"}, {"wages", "95.000.000"},
                {"finance", "Chủ hàng chậm trả cước tháng 8, 9; hai lái xe nghỉ từ 01/11"}};
    out.lists["causes"] = {"customers_pay_late"};
    return out;
}

CommitmentSnapshot commitment()
{
    CommitmentSnapshot out;
    out.form = {.code = "HW0052C", .name = "DNTN Vận tải Mai Lan 52", .state = "Dự thảo", .saved = "đã lưu 10:58:31"};
    out.replaces = "thay cam kết 10/07/2026";
    constexpr std::array weekdays = {"thứ Hai", "thứ Năm", "Chủ nhật", "Chủ nhật", "thứ Tư", "nghỉ lễ"};
    for (int i = 0; i < 6; ++i)
        out.lines.push_back({weekdays[static_cast<std::size_t>(i)], i == 2 || i == 3 || i == 5, Money{64'218'778LL * (i + 1)}, Money{385'312'668 - 64'218'778LL * (i + 1)}});
    out.sum = out.debt = Money{385'312'668};
    out.words = "Ba trăm tám mươi lăm triệu ba trăm mười hai nghìn sáu trăm sáu mươi tám đồng";
    out.day_off = "Kỳ 3, 4, 6 rơi vào ngày nghỉ.";
    layout::PlacedPage page;
    page.items = {layout::PlacedText{.x = 60, .baseline = 40, .size = 14, .style = layout::FontStyle::bold, .text = "BIÊN BẢN CAM KẾT LỘ TRÌNH TRẢ NỢ", .width = 95},
                  layout::PlacedText{.x = 30, .baseline = 60, .text = "Hôm nay, ngày 23 tháng 11 năm 2026, tại trụ sở đơn vị, hai bên gồm:", .width = 155}, layout::PlacedLine{30, 70, 190, 70}, layout::PlacedBox{30, 80, 160, 60}, layout::PlacedDots{30, 120, 150},
                  layout::PlacedCheckBox{30, 155, 3.2, true}};
    out.pages = {page, page};
    return out;
}

drafts::Draft commitment_draft()
{
    drafts::Draft out;
    out.kind = kind_named("commitment");
    out.text = {{"day", "23/11/2026"}, {"as_of", "10/2026"}, {"debt", "385.312.668"}};
    constexpr std::array days = {"30/11/2026", "31/12/2026", "31/01/2027", "28/02/2027", "31/03/2027", "30/04/2027"};
    for (const char* d : days)
        out.rows["installments"].push_back({{"day", d}, {"amount", "64.218.778"}});
    return out;
}

ImportSnapshot import()
{
    ImportSnapshot out{.folder = "/cuoc", .chosen = true, .name = "c12_2026-10.xlsx", .about = "trang Tổng hợp, số liệu C12", .rows = 60, .added = 0, .changed = 60};
    out.files = {{"/a", "danh_sach_don_vi.xlsx", "60 nhận, 2 từ chối", "Đã nhập", Tone::ok}, {"/b", "c12_2026-10.xlsx", "60 nhận, 2 từ chối", "Đang xem", Tone::info}, {"/c", "ke_hoach_thu_2026.xlsx", "8 kB", "", Tone::neutral}};
    out.mapping = {{"B", "Mã đơn vị"}, {"C", "Tên đơn vị"}, {"D", "Số lao động"}, {"E", "Đầu kỳ"}, {"F", "Phải đóng"}, {"G", "Điều chỉnh"}, {"H", "Đã đóng"}, {"I", "Cuối kỳ"}, {"J", "Số tháng nợ"}};
    out.kinds = {{"danh sách đơn vị", {{"code", "mã đơn vị"}, {"name", "tên"}}},
                 {"số liệu C12", {{"code", "mã đơn vị"}, {"name", "tên"}, {"opening", "số đầu kỳ"}, {"due", "số phải đóng"}, {"paid", "số đã đóng"}, {"closing", "số cuối kỳ"}, {"closing.BHYT", "số cuối kỳ BHYT"}}}};
    out.kind = 1;
    out.columns = {{"A", "STT", ""}, {"B", "Mã đơn vị", "code"}, {"C", "Tên đơn vị", "name"}, {"E", "Đầu kỳ", "opening"}, {"F", "Phải đóng", "due"}, {"H", "Đã đóng", "paid"}, {"I", "Cuối kỳ", "closing"}, {"K", "Ghi chú", ""}};
    out.money = {{"Nợ cuối kỳ", Money{11'725'039'736}, Money{13'168'083'903}, Money{1'443'044'167}, false}, {"Nộp thừa", Money{0}, Money{553'000}, Money{553'000}, true}, {"Phải đóng trong tệp", {}, Money{2'774'812'800}, {}, false}};
    out.refused = {{"Tổng hợp", 67, "B", "YN0099C", "Chưa có trong danh sách đơn vị."}, {"Tổng hợp", 68, "I", "4.580.000", "Đầu kỳ + phải đóng – đã đóng = 4.560.000."}};
    return out;
}

SyncSnapshot sync()
{
    SyncSnapshot out{.with = "máy LT017 với BHXH thành phố Đà Nẵng", .unsent = "Chưa gửi: 12 việc, 3 tệp", .unsent_line = "3 biên bản, 1 cam kết, 4 công văn", .next = "Ghi gói số 48", .newest = "Gói mới nhất: số 112, 19/11/2026 08:40"};
    out.bundles = {{"47", "19/11 17:20", "31 việc, 4 tệp", "6,2 MB", "3V8P-N0RC-XH51", 2, "gửi 19/11, chờ biên nhận"}, {"46", "18/11 17:05", "18 việc, 2 tệp", "3,1 MB", "7QK2-M9XD-4TFA", 3, "biên nhận 19/11, số 2216"}};
    out.received = {{"CB02-112.bhx", "Đã nhận", "", Tone::ok}, {"hong.bhx", "Cách ly", "Gói bị cắt, nhờ tỉnh ghi lại.", Tone::problem}};
    out.conflicts = 2;
    out.late = 1;
    return out;
}

ConflictSnapshot conflict()
{
    ConflictSnapshot out{.number = 1, .of = 2, .record = "00000000000000000000000000000001", .title = "người liên hệ, HW0053C",
                         .line = "HKD Cơ khí Dũng Hương 53. Hai máy sửa cùng nhóm ô mà chưa thấy bản của nhau. Bản đang hiện: CB02. Bản kia vẫn còn trong hồ sơ."};
    out.sides = {{"aaaaaaaa", "CB02", "máy ghi 20/11/2026 09:12", true}, {"bbbbbbbb", "CB03", "máy ghi 20/11/2026 16:40", false}};
    out.fields = {{"Người liên hệ", {"Bùi Xuân Hà", "Bùi Xuân Hà"}, false}, {"Điện thoại", {"0901 714 209", "0905 714 220"}, true}, {"Giờ gọi được", {"sáng", "sau 15 giờ"}, true}};
    out.next = "00000000000000000000000000000002";
    return out;
}

ProvinceSnapshot province()
{
    ProvinceSnapshot out{.levels = {2, 1, 0, 1}, .conflicts = 2};
    out.inbox = {{"23/11 17:31", "cb02-48.bhx", "CB02", "48", "43 việc mới, 2,4 MB", "Đã nhận", Tone::ok}, {"23/11 17:12", "la.bhx", "", "", "Q03", "Cách ly", Tone::problem}};
    out.quarantine = {{"CB02 · gói 25", "Q03", "Gói bị hỏng hoặc bị cắt. Không có gì được nhận; chép lại từ nơi gửi hoặc xin gửi lại."}};
    out.board = {{"CB71 · Phước Sơn", "9 ngày", "CB71 · Phước Sơn, máy 0a1b2c3d: gói cuối 14/11/2026 08:00, 0 việc chờ gói trước", 3}, {"CB44 · Tam Kỳ", "2 ngày", "CB44", 1},
                 {"CB02 · Hải Châu", "hôm nay", "CB02", 0}, {"CB03 · Hải Châu", "hôm nay", "CB03", 0}};
    out.devices = {{"CB02", "04801", "0a1b2c3d", "23/11/2026 17:31", "48", "0", "đang dùng", Tone::ok}};
    out.late = {{"00000000000000000000000000000001", "HW0052C", "làm việc tại đơn vị", "CB02", "3", false}};
    return out;
}

} // namespace dondoc::ui::samples
