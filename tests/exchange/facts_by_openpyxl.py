# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""facts_by_openpyxl.py OUT.xlsx: writes with openpyxl a workbook of two sheets that shows more than texts, and prints
what openpyxl says of it on reading back, in the form of factsOf in tabletexts.h."""

import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter


def make(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "目录"
    for row in range(1, 8):
        for column in range(1, 6):
            sheet.cell(row=row, column=column, value=f"{row}.{column}")
    yellow = PatternFill("solid", fgColor="FFFF00")
    for row in (3, 4):
        for column in (2, 3, 4):
            sheet.cell(row=row, column=column).fill = yellow
    sheet["A6"].fill = PatternFill("solid", fgColor="FF92D050")
    sheet["B6"].fill = PatternFill("solid", fgColor="FFFFFFFF")
    sheet["E7"].font = Font(strike=True)
    sheet["A7"].font = Font(bold=True)
    sheet["H9"].fill = yellow  # without text: no mark
    sheet["B3"].comment = Comment("张三:\n请核对", "张三")
    sheet["A1"].comment = Comment("没有作者的话", "李四")
    sheet["C5"].hyperlink = "https://www.example.gov.cn/a?b=1&c=2"
    sheet["D5"].hyperlink = "#目录!A1"
    sheet["E5"] = "=1+1"
    sheet["E6"] = "#REF!"
    sheet["E6"].data_type = "e"
    sheet.row_dimensions[4].hidden = True
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["D"].hidden = True
    other = book.create_sheet("旧表")
    other.sheet_state = "hidden"
    other["A1"] = "旧"
    book.save(path)


def name(kind, cell):
    return f"{cell.coordinate} {kind}"


def blocks(sheet, looks):
    """Marked cells with text as blocks of equal neighbours, row by row as CellMarks joins them."""
    done, above = [], []
    for row in sheet.iter_rows():
        texts = [cell for cell in row if cell.value is not None and cell.data_type not in "ef"]
        if not texts:
            continue
        runs, last = [], None
        for cell in texts:
            look = looks(cell)
            if look and look == last:
                runs[-1][3] = cell.column
            elif look:
                runs.append([cell.row, cell.column, cell.row, cell.column, look])
            last = look
        reaching = []
        for run in runs:
            same = next((b for b in above if (b[1], b[3], b[4]) == (run[1], run[3], run[4])), None)
            if same:
                same[2] = run[2]
                reaching.append(same)
            else:
                done.append(run)
                reaching.append(run)
        above = reaching
    return done


def ground(cell):
    fill = cell.fill
    colour = fill.fgColor.rgb[-6:] if fill.patternType and fill.fgColor.type == "rgb" else "FFFFFF"
    return None if colour == "FFFFFF" else "filled " + colour


def facts(sheet):
    parts = []
    if sheet.sheet_state != "visible":
        parts.append("hidden")
    hidden = [n for n, d in sorted(sheet.row_dimensions.items()) if d.hidden]
    while hidden:
        last = hidden[0]
        while last + 1 in hidden:
            last += 1
        parts.append(f"rows {hidden[0]}-{last}")
        hidden = [n for n in hidden if n > last]
    for letter, dimension in sorted(sheet.column_dimensions.items()):
        if dimension.hidden:
            parts.append(f"columns {letter}-{letter}")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment:
                text = cell.comment.text.removeprefix(cell.comment.author + ":").strip()
                parts.append(name("comment", cell) + " " + text)
            if cell.hyperlink and cell.hyperlink.target:
                parts.append(name("link", cell) + " " + cell.hyperlink.target)
            if cell.data_type == "f":
                parts.append(name("no result", cell) + " " + cell.value)
            if cell.data_type == "e":
                parts.append(name("error", cell) + " " + cell.value)
    marks = blocks(sheet, ground) + blocks(sheet, lambda cell: "struck" if cell.font.strike else None)
    for first, left, bottom, right, look in sorted(marks, key=lambda mark: mark[:2]):
        parts.append(f"{get_column_letter(left)}{first}:{get_column_letter(right)}{bottom} {look}")
    return f"[{sheet.title}] " + "|".join(parts)


make(sys.argv[1])
print(" ".join(facts(sheet) for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets), end="")
