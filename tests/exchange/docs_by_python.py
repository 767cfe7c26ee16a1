# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""docs_by_python.py FOLDER: writes Word documents with python-docx and prints what it reads back from them, as
[{"file", "texts"}] in the form of tabletexts.h."""

import json
import random
import sys
from pathlib import Path

from docx import Document

WORDS = ["公开", "时限", "自信息形成之日起20个工作日内", "区教育局", "政府网站", "A&B <c>", "第一行\n第二行", "一\t二", "0505", ""]


def name(row, column):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def texts(document):
    result = []
    for number, table in enumerate(document.tables, 1):
        first, last = {}, {}
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row.cells):
                first.setdefault(cell._tc, (r, c))
                last[cell._tc] = (r, c)
        cells, ranges = [], []
        for tc, (r, c) in first.items():
            text = next(cell for cell in table.rows[r].cells if cell._tc is tc).text.rstrip("\n")
            if text:
                cells.append((r, c, f"{name(r, c)}={text}"))
            if last[tc] != (r, c):
                ranges.append((r, c, f"{name(r, c)}:{name(*last[tc])}"))
        result.append(f"[{number}] " + "|".join(entry[2] for entry in sorted(cells) + sorted(ranges)))
    return " ".join(result)


def make(seed):
    choice = random.Random(seed)
    document = Document()
    document.add_heading("基本目录", 1)
    for _ in range(choice.randint(1, 3)):
        rows, columns = choice.randint(2, 9), choice.randint(2, 7)
        table = document.add_table(rows, columns)
        taken = set()
        for _ in range(choice.randint(0, 4)):
            top, left = choice.randrange(rows), choice.randrange(columns)
            bottom, right = min(rows - 1, top + choice.randint(0, 3)), min(columns - 1, left + choice.randint(0, 2))
            block = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
            if len(block) > 1 and not block & taken:
                taken |= block
                table.cell(top, left).merge(table.cell(bottom, right))
        for r in range(rows):
            for c in range(columns):
                if (r, c) not in taken or choice.random() < 0.3:
                    table.cell(r, c).text = choice.choice(WORDS)
        document.add_paragraph("说明")
    return document


def main():
    folder = Path(sys.argv[1])
    result = []
    for seed in range(12):
        path = folder / f"{seed}.docx"
        make(seed).save(path)
        result.append({"file": path.name, "texts": texts(Document(path))})
    print(json.dumps(result, ensure_ascii=False))


main()
