// Deterministic caseloads for the benches: bench_generate UNITS FOLDER writes units.xlsx (22 columns) and ledger.csv (24 months, month by month).
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>
#include <xlsxwriter.h>

namespace {

std::uint64_t state = 42;
std::uint64_t below(std::uint64_t bound)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state % bound;
}

constexpr std::array forms{"CÔNG TY TNHH", "CÔNG TY CỔ PHẦN", "DOANH NGHIỆP TƯ NHÂN", "HỘ KINH DOANH", "HỢP TÁC XÃ", "TRƯỜNG MẦM NON"};
constexpr std::array trades{"Xây dựng", "Vận tải", "Dịch vụ", "Chế biến thủy sản", "May mặc", "Cơ khí", "Điện tử", "Du lịch", "Gỗ mỹ nghệ", "In ấn"};
constexpr std::array names{"Hạnh", "Ẩn", "Giang", "Quân", "Hương", "Mai", "Lan", "Đức", "Ý", "Thảo", "Khánh", "Châu", "Bình", "Nga", "Sơn", "Phúc", "Tuấn", "Long"};
constexpr std::array wards{"Hải Châu", "Thanh Khê", "Sơn Trà", "Ngũ Hành Sơn", "Liên Chiểu", "Cẩm Lệ", "Hòa Vang", "Hội An"};

std::string code(int n)
{
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%c%c%04d%c", 'A' + n / 26 / 10000 % 26, 'A' + n / 10000 % 26, n % 10000, 'A' + n % 26);
    return out.data();
}

std::string name(int n)
{
    return std::string(forms[below(forms.size())]) + " " + trades[below(trades.size())] + " " + names[below(names.size())] + " " + names[below(names.size())] + " " + std::to_string(n);
}

void write_units(int units, const std::string& folder)
{
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};
    lxw_workbook* book = workbook_new_opt((folder + "/units.xlsx").c_str(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "DSDV");
    const std::array heads{"STT", "MA_DONVI", "TEN_DONVI", "DC_LIEN_HE", "MS_THUE", "DIEN_THOAI_NLH", "NGUOI_LIEN_HE", "SO_LAO_DONG", "MA_KHOI", "NGAY_TANG", "CHUYEN_QUAN_THU"};
    for (std::size_t c = 0; c < 22; ++c)
        worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(c), c < heads.size() ? heads[c] : ("COT_" + std::to_string(c)).c_str(), nullptr);
    for (int n = 0; n < units; ++n) {
        const auto row = static_cast<lxw_row_t>(n + 1);
        const std::string address = "Số " + std::to_string(below(900) + 1) + " đường " + names[below(names.size())] + ", phường " + wards[below(wards.size())];
        worksheet_write_number(sheet, row, 0, n + 1, nullptr);
        worksheet_write_string(sheet, row, 1, code(n).c_str(), nullptr);
        worksheet_write_string(sheet, row, 2, name(n).c_str(), nullptr);
        worksheet_write_string(sheet, row, 3, address.c_str(), nullptr);
        worksheet_write_string(sheet, row, 4, std::to_string(400000000 + n).insert(0, "0").c_str(), nullptr);
        worksheet_write_string(sheet, row, 5, ("09" + std::to_string(10000000 + below(89999999))).c_str(), nullptr);
        worksheet_write_string(sheet, row, 6, (std::string("Nguyễn Đức ") + names[below(names.size())]).c_str(), nullptr);
        worksheet_write_number(sheet, row, 7, static_cast<double>(below(200) + 1), nullptr);
        worksheet_write_string(sheet, row, 8, "DN", nullptr);
        worksheet_write_string(sheet, row, 9, "01/02/2019", nullptr);
        worksheet_write_string(sheet, row, 10, ("CB" + std::to_string(10 + n % 80)).c_str(), nullptr);
        for (lxw_col_t c = 11; c < 22; ++c)
            worksheet_write_number(sheet, row, c, static_cast<double>(below(1'000'000'000)), nullptr);
    }
    workbook_close(book);
}

void write_ledger(int units, const std::string& folder)
{
    std::ofstream out(folder + "/ledger.csv", std::ios::binary);
    out << "ma_don_vi;ky;so_lao_dong;so_dau_ky;so_ky_nay;dieu_chinh;so_da_nop;so_cuoi_ky;ty_le_no\n";
    std::vector<std::int64_t> balance(static_cast<std::size_t>(units), 0);
    for (int k = 0; k < 24; ++k) {
        const int month = 202411 + k + (k >= 2 ? 88 : 0) + (k >= 14 ? 88 : 0);
        for (int n = 0; n < units; ++n) {
            auto& open = balance[static_cast<std::size_t>(n)];
            const auto due = static_cast<std::int64_t>(below(90) + 5) * 320'000;
            const auto paid = n % 3 == 0 ? due / 3 : open + due;
            out << code(n) << ';' << month << ';' << 1 + n % 200 << ';' << open << ';' << due << ";0;" << paid << ';' << open + due - paid << ';' << (open + due - paid) / due << ",0\n";
            open += due - paid;
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    write_units(std::atoi(argv[1]), argv[2]);
    write_ledger(std::atoi(argv[1]), argv[2]);
    return 0;
}
