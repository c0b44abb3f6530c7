#!/usr/bin/env python3
"""Writes the workbooks of this folder with other people's programs, and expected.json: what a person reads in their cells.

    /usr/bin/python3 make.py OUT

Run by hand; needs python3-openpyxl python3-xlsxwriter python3-xlwt csvkit gnumeric libreoffice-calc-nogui of Debian 12. Tests only read the files.
What is expected comes from the tables below, never from a program that read a file back.
"""
import csv, datetime, decimal, json, os, shutil, subprocess, sys, unicodedata
import openpyxl, xlsxwriter, xlwt

OUT = os.path.abspath(sys.argv[1])
expected = {}


class Shown:
    """A cell whose value and look differ: value, number format, what a person reads."""

    def __init__(self, value, look, text):
        self.value, self.look, self.text = value, look, text


class Formula:
    def __init__(self, formula, cached):
        self.formula, self.cached = formula, cached


def day(y, m, d):
    return Shown(datetime.date(y, m, d), "dd/mm/yyyy", "%02d/%02d/%04d" % (d, m, y))


def moment(y, mo, d, h, mi):
    return Shown(datetime.datetime(y, mo, d, h, mi), "dd/mm/yyyy hh:mm", "%02d/%02d/%04d %02d:%02d" % (d, mo, y, h, mi))


def read(cell):
    """As a person reads it."""
    if cell is None:
        return ""
    if isinstance(cell, Shown):
        return cell.text
    if isinstance(cell, Formula):
        return read(cell.cached)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return "{:f}".format(decimal.Decimal(repr(cell)).normalize())
    return unicodedata.normalize("NFC", str(cell))


def lines(table):
    rows = [[read(cell) for cell in row] for row in table]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


names = ["Công ty TNHH MTV Đại Lộc Phát", "HTX Nông nghiệp Hòa Tiến 1", "Trường Mầm non “Ánh Dương”", "Công ty CP Xây dựng & Thương mại <Bình Minh>",
         "Hộ kinh doanh Nguyễn Thị Ưởng", "UBND phường Thuận Phước", "DNTN Ỷ Lan", "Chi nhánh 2 – Công ty Cổ phần Ẩm thực Quảng Nam"]


def c12(amount):
    """Titles, two rows of merged heads, data, total, signature."""
    table = [["BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG"], ["THÔNG BÁO KẾT QUẢ ĐÓNG BHXH, BHYT, BHTN"], ["Tháng 10 năm 2026"], [],
             ["STT", "Mã đơn vị", "Tên đơn vị", "Trong kỳ", None, "Cuối kỳ", "Số tháng nợ"], [None, None, None, "Phải đóng", "Đã đóng"]]
    for i, name in enumerate(names):
        due, paid = 28351500 + i * 1234567, i * 7654321
        table.append([i + 1, "TA%04dZ" % (i + 1), name, amount(due), amount(paid), amount(due - paid), round(1.07 * i, 2)])
    table.append([None, None, "Tổng cộng", amount(sum(28351500 + i * 1234567 for i in range(8))), amount(sum(i * 7654321 for i in range(8)))])
    table.append([])
    table.append([None, None, "NGƯỜI LẬP BIỂU", None, None, "GIÁM ĐỐC"])
    return table


def long_table():
    table = [["ma_don_vi", "ky", "so_cuoi_ky", "ty_le_no"]]
    for i in range(120):
        table.append(["BD%04dA" % i, 202601 + i % 12, (i * 7919 - 400000) * 1001, round(i * 0.37 + 0.005, 2)])
    return table


tables = {
    "c12": c12(lambda n: n),
    "text_dots": c12(lambda n: "{:,}".format(n).replace(",", ".")),
    "text_commas": c12(lambda n: "{:,}".format(n)),
    "days": [["Mã", "Ngày tham gia", "Lúc"], ["TA0001Z", day(2008, 2, 29), moment(2026, 10, 31, 8, 30)], ["TA0002Z", day(1995, 1, 1), moment(2026, 11, 1, 23, 59)],
             ["TA0003Z", day(2026, 12, 31), None]],
    "numbers": [["a", "b", "c"], [0, -1, 13.31], [9035.2, 123456789012345, -0.5], [0.1, 1e-05, 1000000.25], [4.35, 2.675, 99999999999]],
    "zeros": [["Mã số thuế", "Điện thoại", "Mã số"], ["0400123450", "0905123456; 02363822222", Shown(434907150, "0000000000", "0434907150")],
              ["0100109106-001", "+84 905 123 457", Shown(7, "000", "007")]],
    "marks": [["Ký tự"], ["a & b < c > d \" ' ;,|"], ["hai\ndòng"], ["=không phải công thức"], ["Đ đ Ơ ơ Ư ư Ă ă ế ồ ự ỵ Ỹ"], ["— “trích” … ₫ ½ ²"]],
    "nfd": [[unicodedata.normalize("NFD", "Mã đơn vị"), unicodedata.normalize("NFD", "Tên đơn vị")],
            ["TA0001Z", unicodedata.normalize("NFD", "Công ty Cổ phần Thuỷ sản Ngũ Hành Sơn")], ["TA0002Z", unicodedata.normalize("NFD", "Xí nghiệp ưu đãi Hoằng Hoá")]],
    "gaps": [["đầu"], [], [None, None, "C3"], [], [], [None, None, None, None, None, None, None, None, None, None, None, None, "M6"], ["A7", None, "C7"]],
    "long": long_table(),
    "truth": [["Có BHYT", "Số"], [True, 1], [False, 2]],
}
tcvn3_rows = [["M· ®¬n vÞ", "Tªn ®¬n vÞ"]]  # filled below
formulas = [["Số", "Gấp đôi", "Chữ"], [21, Formula("=A2*2", 42), Formula('="N"&A2', "N21")], [1.5, Formula("=A3*2", 3), Formula('="N"&A3', "N1.5")]]


def plain(value):
    return value.value if isinstance(value, Shown) else value


def fill_openpyxl(path, table, before=None, epoch_1904=False):
    book = openpyxl.Workbook()
    if epoch_1904:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Tổng hợp"
    if before:
        before(book)
    for r, row in enumerate(table, 1):
        for c, value in enumerate(row, 1):
            if value is None:
                continue
            cell = sheet.cell(r, c)
            cell.value = value.formula if isinstance(value, Formula) else plain(value)
            if isinstance(value, str):
                cell.data_type = "s"
            if isinstance(value, Shown):
                cell.number_format = value.look
    if table and table[0] and table[0][0] == "BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG":
        sheet.merge_cells("D5:E5")
        for letter in "ABCFG":
            sheet.merge_cells(letter + "5:" + letter + "6")
    book.save(path)


def fill_xlsxwriter(path, table, options=None, hidden=False, rich=False):
    book = xlsxwriter.Workbook(path, dict({"strings_to_formulas": False, "strings_to_urls": False}, **(options or {})))
    if hidden:
        secret = book.add_worksheet("Nháp")
        secret.write(0, 0, "không ai thấy")
    sheet = book.add_worksheet("Số liệu")
    if hidden:
        sheet.activate()
        sheet.set_first_sheet()
        secret.hide()
    bold = book.add_format({"bold": True})
    for r, row in enumerate(table):
        for c, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, Formula):
                sheet.write_formula(r, c, value.formula, None, value.cached)
            elif isinstance(value, Shown):
                look = book.add_format({"num_format": value.look})
                (sheet.write_datetime if isinstance(value.value, datetime.date) else sheet.write_number)(r, c, value.value, look)
            elif isinstance(value, str) and rich and len(value) > 3:
                sheet.write_rich_string(r, c, value[:2], bold, value[2:])
            elif isinstance(value, str):
                sheet.write_string(r, c, value)
            elif isinstance(value, bool):
                sheet.write_boolean(r, c, value)
            else:
                sheet.write_number(r, c, value)
    book.close()


def fill_xlwt(path, table, epoch_1904=False, rich=False):
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = epoch_1904
    sheet = book.add_sheet("Số liệu")
    bold = xlwt.easyfont("bold true")
    for r, row in enumerate(table):
        for c, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, Shown):
                sheet.write(r, c, value.value, xlwt.easyxf(num_format_str=value.look))
            elif isinstance(value, str) and rich and len(value) > 3:
                sheet.write_rich_text(r, c, [value[:2], (value[2:], bold)])
            else:
                sheet.write(r, c, value)
    book.save(path)


def add(name, table):
    expected[name] = lines(table)


def here(name):
    return os.path.join(OUT, name)


def soffice(kind, ending, sources):
    folder = os.path.join(OUT, "lo")
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder] + sources, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for source in sources:
        stem = os.path.splitext(os.path.basename(source))[0]
        shutil.move(os.path.join(folder, stem + "." + ending), here(stem.split(".")[0] + ".libreoffice." + ending))


def minus(cell):
    """gnumeric's pages have the minus of typographers."""
    return read(cell).replace("-", "−") if isinstance(cell, (int, float)) and not isinstance(cell, bool) else cell


def tcvn3(text):
    """As a sheet typed in .VnTime holds it: bytes of TCVN3 under the names of Latin-1."""
    return subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN"], input=unicodedata.normalize("NFC", text).encode(), check=True, stdout=subprocess.PIPE).stdout


def main():
    os.makedirs(OUT, exist_ok=True)
    sources = []
    for name, table in tables.items():
        fill_openpyxl(here(name + ".openpyxl.xlsx"), table)
        add(name + ".openpyxl.xlsx", table)
        fill_xlsxwriter(here(name + ".xlsxwriter.xlsx"), table)
        add(name + ".xlsxwriter.xlsx", table)
        fill_xlwt(here(name + ".xlwt.xls"), table)
        add(name + ".xlwt.xls", table)
        sources.append(here(name + ".xlsxwriter.xlsx"))
    for kind, ending in (("xlsx:Calc MS Excel 2007 XML", "xlsx"), ("xls:MS Excel 97", "xls"), ("csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", "csv"), ("html:HTML (StarCalc)", "html")):
        soffice(kind, ending, sources)
        for name, table in tables.items():
            if (name, ending) in (("days", "csv"), ("zeros", "csv"), ("truth", "html")):
                os.remove(here(name + ".libreoffice." + ending))  # LibreOffice writes these without the cells' look
                continue
            add(name + ".libreoffice." + ending, table)
    for name, table in tables.items():
        for form, ending in (("Gnumeric_Excel:xlsx", "xlsx"), ("Gnumeric_Excel:excel_biff8", "xls"), ("Gnumeric_Excel:excel_biff7", "biff7.xls"), ("Gnumeric_html:html40", "html")):
            if (name, ending) == ("numbers", "html"):
                continue  # gnumeric shows six digits there
            if form.endswith("biff7") and name not in ("numbers", "long"):
                continue  # BIFF 7 has no Unicode
            target = name + ".gnumeric." + ending
            subprocess.run(["ssconvert", "-T", form, here(name + ".xlsxwriter.xlsx"), here(target)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            add(target, [["Số liệu"]] + [[minus(cell) for cell in row] for row in table] if ending == "html" else table)  # the sheet's name stands over its table
        target = name + ".csvkit.csv"
        if name not in ("days", "zeros", "truth", "gaps", "c12", "text_dots", "text_commas", "numbers", "marks"):  # csvkit writes its own looks of days and counts columns by the first row
            with open(here(target), "w", encoding="utf-8", newline="") as out:
                subprocess.run(["in2csv", "--no-inference", "-f", "xlsx", here(name + ".xlsxwriter.xlsx")], check=True, stdout=out, stderr=subprocess.DEVNULL)
            add(target, table)
    special()
    shutil.rmtree(os.path.join(OUT, "lo"), ignore_errors=True)
    with open(here("expected.json"), "w", encoding="utf-8") as out:
        out.write("{\n" + ",\n".join(json.dumps(name) + ": " + json.dumps(rows, ensure_ascii=False) for name, rows in sorted(expected.items())) + "\n}\n")


def months():
    """A cover, then a sheet for each month."""
    book = xlsxwriter.Workbook(here("months.xlsxwriter.xlsx"))
    book.add_worksheet("Bìa").write_string(0, 0, "Báo cáo")
    for name, amount in (("T9-2026", 9), ("T10-2026", 10)):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["Mã đơn vị", "Số cuối kỳ"])
        sheet.write_row(1, 0, ["TA0001Z", amount])
    book.close()
    add("months.xlsxwriter.xlsx", [["Báo cáo"]])


def special():
    months()
    fill_openpyxl(here("days_1904.openpyxl.xlsx"), tables["days"], epoch_1904=True)
    fill_xlsxwriter(here("days_1904.xlsxwriter.xlsx"), tables["days"], {"date_1904": True})
    fill_xlsxwriter(here("rich.xlsxwriter.xlsx"), tables["c12"], rich=True)
    fill_xlwt(here("rich.xlwt.xls"), tables["c12"], rich=True)
    fill_xlsxwriter(here("inline.xlsxwriter.xlsx"), tables["c12"], {"constant_memory": True})
    fill_xlsxwriter(here("hidden.xlsxwriter.xlsx"), tables["c12"], hidden=True)
    fill_xlsxwriter(here("formulas.xlsxwriter.xlsx"), formulas)
    fill_openpyxl(here("formulas_uncomputed.openpyxl.xlsx"), formulas)
    for name, table in (("days_1904.openpyxl.xlsx", tables["days"]), ("days_1904.xlsxwriter.xlsx", tables["days"]), ("rich.xlsxwriter.xlsx", tables["c12"]), ("rich.xlwt.xls", tables["c12"]),
                        ("inline.xlsxwriter.xlsx", tables["c12"]), ("hidden.xlsxwriter.xlsx", tables["c12"]), ("formulas.xlsxwriter.xlsx", formulas)):
        add(name, table)
    add("formulas_uncomputed.openpyxl.xlsx", [["Số", "Gấp đôi", "Chữ"], [21, "#N/A", "#N/A"], [1.5, "#N/A", "#N/A"]])
    soffice("xls:MS Excel 97", "xls", [here("days_1904.xlsxwriter.xlsx"), here("hidden.xlsxwriter.xlsx")])
    add("days_1904.libreoffice.xls", tables["days"])
    add("hidden.libreoffice.xls", tables["c12"])
    old = [["Mã đơn vị", "Tên đơn vị"]] + [["TA%04dZ" % i, name.replace("“", "").replace("”", "").replace("–", "-").replace("Ư", "ư").replace("Ỷ", "ỷ").replace("Ẩ", "ẩ").replace("Á", "á")] for i, name in enumerate(names)]
    latin = [[tcvn3(cell).decode("latin-1") for cell in row] for row in old]
    fill_openpyxl(here("tcvn3.openpyxl.xlsx"), latin)
    fill_xlwt(here("tcvn3.xlwt.xls"), latin)
    with open(here("tcvn3.python.csv"), "wb") as out:
        out.write(b"\r\n".join(b";".join(tcvn3(cell) for cell in row) for row in old) + b"\r\n")
    for name in ("tcvn3.openpyxl.xlsx", "tcvn3.xlwt.xls", "tcvn3.python.csv"):
        add(name, old)
    for name, encoding, comma in (("utf16.python.csv", "utf-16", "\t"), ("mark.python.csv", "utf-8-sig", ","), ("quotes.python.csv", "utf-8", "|")):
        with open(here(name), "w", encoding=encoding, newline="") as out:
            csv.writer(out, delimiter=comma, quoting=csv.QUOTE_ALL if "quotes" in name else csv.QUOTE_MINIMAL).writerows([[read(cell) for cell in row] for row in tables["c12"]])
        add(name, tables["c12"])


main()
