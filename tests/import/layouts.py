#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
# SPDX-License-Identifier: Apache-2.0
"""layouts.py PROGRAM FOLDER [NAME…]: imports the layouts of a folder and compares every cell with what is expected.

Prints for each layout and in all: cells right, wrong but flagged by a note, silently wrong, missing. Ends with 1 when
anything is silently wrong or missing, when a table that is no catalog is taken, or when a second import changes anything.
"""

import csv
import html
import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

FIELDS = ("domain level1 level2 level3 level4 code content basis time_limit frequency subject section phone channels "
          "website_column audience audience_group attribute withheld_reason tiers stages supervision changed_on remarks extra notes").split()


class Layout:
    def __init__(self, path):
        self.name = Path(path).stem
        self.form, self.encoding, self.options = "xlsx", "utf-8", []
        self.tables = []  # (sheet or None, lines before, rows, hidden row indexes)
        self.changes = []  # (what, cell, text) for the sheet last begun
        self.records, self.is_catalog, self.settings = [], True, None
        lines_before, expecting = [], False
        for line in Path(path).read_text(encoding="utf-8").split("\n"):
            key, _, value = line.partition(":")
            if line.startswith("#"):
                continue
            if expecting:
                if line.strip():
                    record = json.loads(line)
                    if "settings" in record:
                        self.settings = record["settings"]
                    else:
                        self.records.append(record)
            elif key == "expect":
                expecting, self.is_catalog = True, value.strip() != "no_table"
            elif key == "file":
                self.form = value.strip()
            elif key == "encoding":
                self.encoding = value.strip()
            elif key == "options":
                self.options = value.split()
            elif key == "para":
                lines_before.append(value.strip())
            elif key in ("sheet", "table"):
                self.tables.append((value.strip() or None, lines_before, [], []))
                lines_before = []
            elif key in ("comment", "fill", "date", "number"):
                cell, _, text = value.strip().partition(" ")
                self.changes.append((key, cell, text))
            elif line.startswith(("|", "-|")) or (not line.strip() and self.tables):
                if not self.tables:
                    self.tables.append((None, [], [], []))
                if line.startswith("-"):
                    self.tables[-1][3].append(len(self.tables[-1][2]))
                    line = line[1:]
                self.tables[-1][2].append([c.replace("\\n", "\n") for c in line.strip()[1:-1].split("|")] if line.strip() else [])
        for _, _, rows, _ in self.tables:
            while rows and not rows[-1]:
                rows.pop()


def spans(rows):
    """Cells as (row, column, text, rows, columns); those joined to others are left out."""
    taken = set()
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if (r, c) in taken or text in ("<", "^"):
                continue
            wide, tall = 1, 1
            while c + wide < len(row) and row[c + wide] == "<":
                wide += 1
            while r + tall < len(rows) and c < len(rows[r + tall]) and rows[r + tall][c] == "^":
                tall += 1
            taken |= {(r + i, c + j) for i in range(tall) for j in range(wide)}
            yield r, c, text, tall, wide


def build_xlsx(layout, path):
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet_name, _, rows, hidden in layout.tables:
        sheet = book.create_sheet(sheet_name)
        for r, c, text, tall, wide in spans(rows):
            if text:
                cell = sheet.cell(r + 1, c + 1, text)
                cell.number_format = "@"
            if tall * wide > 1:
                sheet.merge_cells(start_row=r + 1, start_column=c + 1, end_row=r + tall, end_column=c + wide)
        for r in hidden:
            sheet.row_dimensions[r + 1].hidden = True
    for what, cell, text in layout.changes:
        if what == "comment":
            sheet[cell].comment = Comment(text, "某人")
        elif what == "fill":
            sheet[cell].fill = PatternFill("solid", fgColor=text)
        elif what == "date":
            sheet[cell].value = date.fromisoformat(text)
            sheet[cell].number_format = "yyyy-mm-dd"
        else:
            sheet[cell].value = float(text)
            sheet[cell].number_format = "General"
    book.save(path)


def build_docx(layout, path):
    import docx

    document = docx.Document()
    for _, before, rows, _ in layout.tables:
        for line in before or [""]:
            document.add_paragraph(line)
        table = document.add_table(len(rows), max(map(len, rows)))
        for r, c, text, tall, wide in spans(rows):
            cell = table.cell(r, c)
            if tall * wide > 1:
                cell = cell.merge(table.cell(r + tall - 1, c + wide - 1))
            cell.text = text
    document.save(path)


def build_html(layout, path):
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>"]
    for _, before, rows, _ in layout.tables:
        parts += [f"<p>{html.escape(line)}</p>" for line in before] + ["<table>"]
        cells = {}
        for r, c, text, tall, wide in spans(rows):
            cells.setdefault(r, []).append(f"<td rowspan={tall} colspan={wide}>{html.escape(text).replace(chr(10), '<br>')}</td>")
        parts += ["<tr>" + "".join(cells.get(r, [])) + "</tr>" for r in range(len(rows))] + ["</table>"]
    Path(path).write_text("".join(parts + ["</body></html>"]), encoding="utf-8")


def build_csv(layout, path):
    with open(path, "w", encoding=layout.encoding, newline="") as file:
        csv.writer(file).writerows(layout.tables[0][2])


def run(program, *args):
    done = subprocess.run([program, *map(str, args)], capture_output=True, check=False, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def plain(item):
    """A record as layouts write it."""
    out = {k: item[k] for k in FIELDS if k in item}
    for key, text in (("basis", "text"),):
        if key in out:
            out[key] = [entry[text] for entry in out[key]]
    if "subject" in out:
        out["subject"] = [(p.get("office") or p.get("rule")) + (f"（{p['role']}）" if p.get("role") else "") for p in out["subject"]]
    if "extra" in out:
        out["extra"] = {e["heading"]: e["text"] for e in out["extra"]}
    return out


def equal_fields(a, b):
    return sum(a.get(k) == b.get(k) for k in FIELDS if k in a or k in b)


class Score:
    def __init__(self):
        self.right = self.flagged = self.wrong = self.missing = 0
        self.words = []

    def add(self, other):
        for key in ("right", "flagged", "wrong", "missing"):
            setattr(self, key, getattr(self, key) + getattr(other, key))
        self.words += other.words

    def __str__(self):
        return f"right {self.right}, flagged {self.flagged}, silently wrong {self.wrong}, missing {self.missing}"


def compare(layout, answer, items):
    score, left = Score(), [plain(i) for i in items]
    columns = {}
    for table in answer.get("tables", []):
        for column in table["columns"]:
            columns.setdefault(column["field"], set()).add(column["index"])
    heads = {row for table in answer.get("tables", []) for row in table["header_rows"]}

    def is_flagged(record, field):
        for note in answer.get("notes", []):
            letters = re.match("[A-Z]*", note["cell"])[0]
            index = sum((ord(x) - 64) * 26**i for i, x in enumerate(reversed(letters))) - 1
            place = note["row"] == record["row"] or note["row"] in heads
            if place and (note["field"] == field or index in columns.get(field, ())):
                return True
            if field == "domain" and note["kind"] in ("new_domain", "domain_found", "section"):
                return True
        return False

    for record in layout.records:
        best = max(left, key=lambda i: equal_fields(record, i), default=None)
        if best is not None:
            left.remove(best)
        for field in FIELDS:
            wanted, got = record.get(field), (best or {}).get(field)
            if wanted is None and got is None:
                continue
            if wanted == got:
                score.right += 1
            elif best is not None and is_flagged(record, field):
                score.flagged += 1
                score.words.append(f"flagged row {record['row']} {field}: {got!r} for {wanted!r}")
            elif got is None:
                score.missing += 1
                score.words.append(f"MISSING row {record['row']} {field}: {wanted!r}")
            else:
                score.wrong += 1
                score.words.append(f"WRONG row {record['row']} {field}: {got!r} for {wanted!r}")
    for item in left:
        score.wrong += 1
        score.words.append(f"WRONG: an item that is none: {item}")
    return score


def compare_settings(wanted, got):
    """Title, office, year and front text, as far as a layout says what they must be."""
    score = Score()
    for key in sorted(set(wanted) | set(got)):
        if wanted.get(key) == got.get(key):
            score.right += 1
        elif key not in got:
            score.missing += 1
            score.words.append(f"MISSING setting {key}: {wanted[key]!r}")
        else:
            score.wrong += 1
            score.words.append(f"WRONG setting {key}: {got[key]!r} for {wanted.get(key)!r}")
    return score


def with_notes(items, program, catalog):
    """The items with what is noted on them, as layouts write it."""
    for note in json.loads(run(program, "list", catalog, "note", "--json")[1]):
        item = next(i for i in items if i["uid"] == note["item"])
        item.setdefault("notes", []).append("|".join(note.get(k) or "" for k in ("field", "mark", "text")))
    for item in items:
        item.get("notes", []).sort()
    return items


def build(layout, folder):
    source = Path(folder) / f"{layout.name}.{layout.form}"
    {"xlsx": build_xlsx, "docx": build_docx, "html": build_html, "csv": build_csv}[layout.form](layout, source)
    return source


def measure(program, layout, folder):
    source = build(layout, folder)
    catalog = Path(folder) / f"{layout.name}.gkml"
    assert run(program, "new", catalog)[0] == 0
    code, out, err = run(program, "import", catalog, source, *layout.options, "--json")
    items = with_notes(json.loads(run(program, "list", catalog, "--json")[1]), program, catalog)
    score = Score()
    if not layout.is_catalog:
        found = json.loads(out).get("error", {}).get("code")
        if (code, found) != (3, "no_table") or items:
            score.wrong += 1
            score.words.append(f"WRONG: taken as a catalog: exit {code}, {found}, {len(items)} items")
        return score
    if code != 0:
        score.missing += sum(len(r) - 1 for r in layout.records)
        score.words.append(f"MISSING: exit {code}: {err.strip()}")
        return score
    answer = json.loads(out)
    if os.environ.get("SHOW"):
        print(json.dumps(answer, ensure_ascii=False, indent=1)[:6000])
    score = compare(layout, answer, items)
    if layout.settings is not None:
        settings = json.loads(run(program, "list", catalog, "setting", "--json")[1])
        score.add(compare_settings(layout.settings, {s["key"]: s["value"] for s in settings if s.get("value")}))
    again = json.loads(run(program, "import", catalog, source, *layout.options, "--json")[1])
    if "seq" in again or again["added"] or again["changed"]:
        score.wrong += 1
        score.words.append(f"WRONG: a second import adds {again['added']} and changes {again['changed']}")
    return score


def main():
    if sys.argv[1] == "--build":  # only the file, for other tests
        print(build(Layout(sys.argv[2]), sys.argv[3]))
        return
    program, folder, *names = sys.argv[1:]
    total, catalogs = Score(), 0
    with tempfile.TemporaryDirectory() as work:
        os.environ["XDG_STATE_HOME"] = work
        os.environ["LC_ALL"] = "C.UTF-8"
        for path in sorted(Path(folder).glob("*.txt")):
            if names and not any(path.stem.startswith(n) for n in names):
                continue
            score = measure(program, Layout(path), work)
            catalogs += 1
            total.add(score)
            print(f"{path.stem}: {score}")
            for words in score.words:
                print(f"    {words}")
    print(f"{catalogs} layouts: {total}")
    sys.exit(1 if total.wrong or total.missing else 0)


if __name__ == "__main__":
    main()
