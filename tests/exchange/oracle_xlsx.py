# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what openpyxl sees in the first sheet of a workbook, as one JSON document: an outside opinion for the tests.

    oracle_xlsx.py FILE
"""
import json
import re
import sys

import openpyxl


def decoded(text):
    """openpyxl leaves the _xHHHH_ escapes of ECMA-376 as they are; Excel and LibreOffice do not."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def main(path):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    cells = {}
    types = set()
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                types.add(cell.data_type)
                value = cell.value
                cells[cell.coordinate] = decoded(value) if isinstance(value, str) else repr(value)
    setup = sheet.page_setup
    properties = book.properties
    json.dump({
        "sheets": book.sheetnames,
        "cells": cells,
        "types": sorted(types),
        "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
        "titles": sheet.print_title_rows,
        "paper": str(setup.paperSize),
        "orientation": setup.orientation,
        "fitToWidth": setup.fitToWidth,
        "fitToHeight": setup.fitToHeight,
        "fitToPage": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "footer": "|".join(str(part.text) for part in (sheet.oddFooter.left, sheet.oddFooter.center, sheet.oddFooter.right)),
        "heights": {str(n): d.height for n, d in sheet.row_dimensions.items() if d.height},
        "fonts": sorted({str(sheet[c].font.name) for c in cells}),
        "creator": properties.creator,
        "lastModifiedBy": properties.lastModifiedBy,
        "created": str(properties.created),
        "modified": str(properties.modified),
    }, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
