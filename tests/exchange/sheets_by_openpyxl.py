# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""Writes a workbook with openpyxl from a seed and prints, as JSON, the texts a reader of it must see.

    sheets_by_openpyxl.py SEED OUT.xlsx
"""
import datetime
import json
import random
import sys

import openpyxl

WORDS = ["公开内容", "第一行\n第二行", " 空格 ", "0505", "=1+1 不是公式"[1:], "𠮷野家", "<&>\"'", "■政府网站\n□政府公报", "√", "a\tb"]


def cell(random_source):
    kind = random_source.randrange(7)
    if kind == 0:
        return None, None, None
    if kind == 1:
        number = random_source.choice([0, 7, -3, 20, 43738, 371202199001011])
        return number, None, str(number)
    if kind == 2:
        number = random_source.choice([0.5, 7.25, -1.125])
        return number, None, str(number)
    if kind == 3:
        day = datetime.date(1900, 3, 1) + datetime.timedelta(days=random_source.randrange(60000))
        return day, "yyyy-mm-dd", day.isoformat()
    if kind == 4:
        number = random_source.randrange(10000)
        return number, "0000", f"{number:04d}"
    if kind == 5:
        flag = random_source.random() < 0.5
        return flag, None, "TRUE" if flag else "FALSE"
    text = "".join(random_source.choice(WORDS) for _ in range(random_source.randrange(1, 4)))
    return text, None, text


def main(seed, path):
    source = random.Random(seed)
    book = openpyxl.Workbook()
    expected = []
    for number in range(source.randrange(1, 4)):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = f"表{number}"
        seen = {}
        for row in range(1, source.randrange(2, 40)):
            for column in range(1, 12):
                value, number_format, shown = cell(source)
                if value is None:
                    continue
                target = sheet.cell(row=row, column=column, value=value)
                if number_format:
                    target.number_format = number_format
                seen[target.coordinate] = shown
        sheet.merge_cells("C50:D52")
        expected.append({"name": sheet.title, "cells": seen})
    book.save(path)
    json.dump(expected, sys.stdout, ensure_ascii=False)


main(int(sys.argv[1]), sys.argv[2])
