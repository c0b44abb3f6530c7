#!/usr/bin/python3
"""Compares the cells of a workbook as openpyxl (or LibreOffice, by way of its own csv) reads them with the report's csv: report_cells.py FOLDER NAME…"""
import csv
import pathlib
import subprocess
import sys

import openpyxl


def plain(cell):
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) else repr(cell)
    return str(cell)


def same(one, other):
    if one == other or one.lstrip("'") == other.lstrip("'"):
        return True
    try:
        return abs(float(one) - float(other)) < 1e-9
    except ValueError:
        return " ".join(one.split()) == " ".join(other.split())


def table(rows, head):
    start = next(i for i, row in enumerate(rows) if [c for c in row if c] == [c for c in head if c])
    return rows[start:]


def compare(name, program, found, expected):
    rows = table(found, expected[0])
    for i, row in enumerate(expected):
        for k, cell in enumerate(row):
            other = rows[i][k] if k < len(rows[i]) else ""
            if not same(cell, other):
                sys.exit(f"{name} by {program}: row {i}, column {k}: {cell!r} is not {other!r}")


folder, names = pathlib.Path(sys.argv[1]), sys.argv[2:]
for name in names:
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file))
    book = openpyxl.load_workbook(folder / f"{name}.xlsx")
    compare(name, "openpyxl", [[plain(c) for c in row] for row in book.worksheets[0].iter_rows(values_only=True)], expected)
    for sheet in book.worksheets[1:]:
        assert len(sheet._charts) == 1, f"{name}: a chart is drawn on its sheet"

apart = folder / "libreoffice"
subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", str(apart)]
               + [str(folder / f"{name}.xlsx") for name in names], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
for name in names:
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file))
    with open(apart / f"{name}.csv", encoding="utf-8", newline="") as file:
        compare(name, "LibreOffice", list(csv.reader(file)), expected)
print("equal", len(names))
