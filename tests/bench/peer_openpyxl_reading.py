#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""peer_openpyxl_reading.py FILE.xlsx: reads all cells as openpyxl does it fastest and prints the milliseconds that took."""
import sys
import time

from openpyxl import load_workbook

begin = time.monotonic()
book = load_workbook(sys.argv[1], read_only=True)
count = sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
if count == 0:
    sys.exit("nothing read")
print((time.monotonic() - begin) * 1000)
