# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Does to a working file what a clerk and another program would.

    working_by_openpyxl.py IN OUT [sort] [rename] [hide] [swap] [set COLUMN TEXT]
                           [note TEXT]

Prints what openpyxl sees of its protection, drop-downs and hidden parts as one JSON document.
"""
import copy
import json
import sys

import openpyxl
from openpyxl.comments import Comment


def main(source, target, *wishes):
    book = openpyxl.load_workbook(source)
    sheet = book.worksheets[0]
    seen = {
        "sheets": [[each.title, each.sheet_state] for each in book.worksheets],
        "protected": [each.protection.sheet for each in book.worksheets],
        "sortable": not sheet.protection.sort,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "uid_hidden": sheet.column_dimensions["A"].hidden,
        "locked": [sheet["C1"].protection.locked, sheet["C2"].protection.locked],
        "formats": sorted({cell.number_format for row in sheet.iter_rows() for cell in row}),
        "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}),
        "lists": sorted(rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"),
        "creator": book.properties.creator,
        "explained": [row[0] for row in book.worksheets[1].iter_rows(min_row=10, values_only=True)],
    }
    headings = [cell.value for cell in sheet[1]]
    if "set" in wishes:
        at = wishes.index("set")
        column, text = headings.index(wishes[at + 1]), wishes[at + 2]
        sheet.cell(row=3, column=column + 1).value = text
    if "sort" in wishes or "swap" in wishes:
        # A comment and a ground go along with their cell.
        rows = [[(cell.value, cell.comment, copy.copy(cell.fill)) for cell in row] for row in sheet.iter_rows()]
        body = sorted(rows[1:], key=lambda row: str(row[7][0] or "") + str(row[0][0])) if "sort" in wishes else rows[1:]
        order = list(range(len(headings)))
        if "swap" in wishes:
            order = [0] + order[:0:-1]
        for row in sheet.iter_rows():
            for cell in row:
                cell.comment = None
        for number, row in enumerate([rows[0]] + body, 1):
            for column, place in enumerate(order, 1):
                cell = sheet.cell(row=number, column=column)
                cell.value, comment, cell.fill = row[place]
                if comment:
                    cell.comment = Comment(comment.text, comment.author)
    if "note" in wishes:
        noted = next(cell for row in sheet.iter_rows() for cell in row if cell.comment)
        text = noted.comment.text.replace("批注甲", wishes[wishes.index("note") + 1])
        noted.comment = Comment(text, noted.comment.author)
    if "rename" in wishes:
        for number, each in enumerate(book.worksheets):
            each.title = f"义务教育{number}"
    if "hide" in wishes:
        sheet.column_dimensions["F"].hidden = True
        sheet.row_dimensions[4].hidden = True
    book.save(target)
    json.dump(seen, sys.stdout, ensure_ascii=False)


main(*sys.argv[1:])
